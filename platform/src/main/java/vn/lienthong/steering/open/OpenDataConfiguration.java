package vn.lienthong.steering.open;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Routes;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.CommuneFigures;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.ReportedValues;
import vn.lienthong.steering.rankings.Rankings;
import vn.lienthong.steering.savings.Savings;

/** Wires open data. */
@Configuration(proxyBeanMethods = false)
class OpenDataConfiguration {

    @Bean
    SeriesTables seriesTables(
            IndicatorFigures figures,
            ProvinceFigures provinces,
            CommuneFigures communes,
            ReportedValues reported) {
        return new SeriesTables(figures, provinces, communes, reported);
    }

    @Bean
    OpenData.Tables openTables(SeriesTables series, Rankings rankings, Savings savings) {
        return new OpenData.Tables(series, new RankingTable(rankings), new SavingsTable(savings));
    }

    @Bean
    OpenData openData(
            Indicators indicators,
            PublishedFigures published,
            OpenData.Tables tables,
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
