package vn.lienthong.steering.reports;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Routes;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.Publications;
import vn.lienthong.steering.tasks.BodyMembers;

/** Wires periodic reports. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

    @Bean
    ReportTemplates reportTemplates(
            ContentDirectory content, PublishedFigures published, Indicators indicators) {
        return ReportTemplates.read(content, published, indicators);
    }

    @Bean
    ProvinceAnnexes provinceAnnexes(
            Indicators indicators, ProvinceFigures figures, AdministrativeUnits units) {
        return new ProvinceAnnexes(indicators, figures, units);
    }

    @Bean
    FigureGathering figureGathering(
            PublishedFigures published,
            Indicators indicators,
            IndicatorFigures figures,
            Publications publications,
            ProvinceAnnexes annexes) {
        return new FigureGathering(published, indicators, figures, publications, annexes);
    }

    @Bean
    Reports periodicReports(
            JdbcClient database,
            ReportTemplates templates,
            FigureGathering gathering,
            BodyMembers members,
            Clock clock) {
        return new Reports(templates, gathering, new WrittenReportStore(database), members, clock);
    }

    @Bean
    Routes writtenReportRoutes() {
        return Routes.of(Routes.Grant.to("/can-bo/bao-cao/**", Role.OFFICER, Role.LEADER));
    }

    @Bean
    Destination writtenReportsOfOfficers() {
        return new Destination("/can-bo/bao-cao", "written-reports", 67, Role.OFFICER);
    }

    @Bean
    Destination writtenReportsOfLeaders() {
        return new Destination("/can-bo/bao-cao", "written-reports", 67, Role.LEADER);
    }
}
