package vn.lienthong.steering.indicators;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Routes;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.BodySuccession;

/** Wires indicators. */
@Configuration(proxyBeanMethods = false)
class IndicatorsConfiguration {

    @Bean
    Indicators indicators(ContentDirectory content) {
        return Indicators.read(content);
    }

    @Bean
    IndicatorFigures indicatorFigures(JdbcClient database, BodySuccession succession, Clock clock) {
        return new IndicatorFigures(new FactStore(database, succession), clock);
    }

    @Bean
    ProvinceFigures provinceFigures(IndicatorFigures figures, AdministrativeUnits units) {
        return new ProvinceFigures(figures, units);
    }

    @Bean
    CommuneFigures communeFigures(IndicatorFigures figures, AdministrativeUnits units) {
        return new CommuneFigures(figures, units);
    }

    @Bean
    ProvinceTiles provinceTiles(ContentDirectory content, AdministrativeUnits units) {
        return ProvinceTiles.read(content, units);
    }

    @Bean
    Publications publications(
            JdbcClient database,
            IndicatorFigures figures,
            Indicators indicators,
            AdministrativeUnits units,
            Clock clock) {
        return new Publications(new PublicationStore(database), figures, indicators, units, clock);
    }

    @Bean
    DailyPublication dailyPublication(Publications publications) {
        return new DailyPublication(publications);
    }

    @Bean
    ReportedValues reportedValues(
            JdbcClient database,
            BodySuccession succession,
            Indicators indicators,
            BodyMembers members,
            Clock clock) {
        return new ReportedValues(
                new ReportStore(database, succession), indicators, members, clock);
    }

    @Bean
    Routes indicatorRoutes() {
        return Routes.of(
                Routes.Grant.toEveryone("/dieu-hanh/so-lieu"),
                Routes.Grant.toEveryone("/dieu-hanh/chi-tieu/**"),
                Routes.Grant.to("/can-bo/so-lieu/**", Role.OFFICER, Role.LEADER));
    }

    @Bean
    Destination reportsOfOfficers() {
        return new Destination("/can-bo/so-lieu", "reports", 66, Role.OFFICER);
    }

    @Bean
    Destination reportsOfLeaders() {
        return new Destination("/can-bo/so-lieu", "reports", 66, Role.LEADER);
    }
}
