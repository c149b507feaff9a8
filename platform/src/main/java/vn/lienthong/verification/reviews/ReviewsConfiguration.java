package vn.lienthong.verification.reviews;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Routes;
import vn.lienthong.verification.Clerks;
import vn.lienthong.verification.Snapshots;
import vn.lienthong.verification.jobs.JobLines;
import vn.lienthong.verification.jobs.Thresholds;

/** Wires the decision of uncertain lines. */
@Configuration(proxyBeanMethods = false)
class ReviewsConfiguration {

    @Bean
    Reviews verificationReviews(
            JdbcClient database,
            LineComparison comparison,
            Clerks clerks,
            AgencyVerification register,
            Clock clock) {
        return new Reviews(new ReviewStore(database), comparison, clerks, register, clock);
    }

    @Bean
    ThresholdProposals thresholdProposals(
            JdbcClient database,
            Thresholds thresholds,
            Clerks clerks,
            Identifiers identifiers,
            Clock clock) {
        return new ThresholdProposals(
                new ThresholdStore(database), thresholds, clerks, identifiers, clock);
    }

    @Bean
    LineComparison lineComparison(JobLines lines, Snapshots snapshots) {
        return new LineComparison(lines, snapshots);
    }

    @Bean
    Routes reviewRoutes() {
        return Routes.of(Routes.Grant.to("/can-bo/xem-xet/**", Role.OFFICER, Role.LEADER));
    }

    @Bean
    Destination reviewsOfLeaders() {
        return new Destination("/can-bo/xem-xet", "reviewing", 69, Role.LEADER);
    }
}
