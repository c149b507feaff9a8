package vn.lienthong.population.quality;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Routes;

/** Wires the measurement of quality. */
@Configuration(proxyBeanMethods = false)
class QualityConfiguration {

    @Bean
    QualityRules qualityRules(ContentDirectory content) {
        return QualityRules.atFirstUse(content);
    }

    @Bean
    QualityMeasurement qualityMeasurement(
            JdbcTemplate database, QualityRules rules, AdministrativeUnits units, Clock clock) {
        return new QualityMeasurement(new MeasureStore(database), rules, units, clock);
    }

    @Bean
    QualityFigures qualityFigures(JdbcClient database, QualityRules rules) {
        return new QualityFigures(database, rules);
    }

    @Bean
    WorkList workList(
            JdbcTemplate database,
            QualityRules rules,
            PopulationRegister register,
            AdministrativeUnits units,
            Clock clock) {
        return new WorkList(database, rules, register, units, clock);
    }

    @Bean
    DailyQuality dailyQuality(QualityMeasurement measurement) {
        return new DailyQuality(measurement);
    }

    @Bean
    Routes qualityRoutes() {
        return Routes.of(
                Routes.Grant.toEveryone("/dan-cu/chat-luong"),
                Routes.Grant.toEveryone("/dan-cu/chat-luong.csv"));
    }

    @Bean
    Destination qualityDestination() {
        return new Destination("/dan-cu/chat-luong", "quality", 42, null);
    }
}
