package vn.lienthong.steering.rankings;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Routes;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.ReportedValues;

/** Wires rankings. */
@Configuration(proxyBeanMethods = false)
class RankingsConfiguration {

    @Bean
    IndexSets indexSets(ContentDirectory content, Indicators indicators) {
        return IndexSets.read(content, indicators);
    }

    @Bean
    IndicatorSources indicatorSources(
            Indicators indicators,
            IndicatorFigures figures,
            ProvinceFigures provinces,
            ReportedValues reported,
            Clock clock) {
        return new IndicatorSources(indicators, figures, provinces, reported, clock);
    }

    @Bean
    Rankings rankings(
            IndexSets sets,
            IndicatorSources sources,
            Agencies agencies,
            AdministrativeUnits units) {
        return new Rankings(
                sets, sources.indicators(), new RankingReadings(sources, agencies, units));
    }

    @Bean
    Routes rankingRoutes() {
        return Routes.of(Routes.Grant.toEveryone("/dieu-hanh/xep-hang/**"));
    }
}
