package vn.lienthong.steering.open;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Routes;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.ReportedValues;

/** Wires open data. */
@Configuration(proxyBeanMethods = false)
class OpenDataConfiguration {

    @Bean
    SeriesTables seriesTables(
            IndicatorFigures figures, ProvinceFigures provinces, ReportedValues reported) {
        return new SeriesTables(figures, provinces, reported);
    }

    @Bean
    OpenData openData(
            Indicators indicators,
            PublishedFigures published,
            SeriesTables tables,
            AdministrativeUnits units) {
        return new OpenData(indicators, published, tables, units);
    }

    @Bean
    Routes openDataRoutes() {
        return Routes.of(
                Routes.Grant.toEveryone("/du-lieu-mo/**"),
                Routes.Grant.toEveryone("/api/v1/open-data/**"));
    }
}
