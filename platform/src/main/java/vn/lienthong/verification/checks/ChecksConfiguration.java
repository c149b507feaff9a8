package vn.lienthong.verification.checks;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Routes;
import vn.lienthong.verification.LifeChanges;
import vn.lienthong.verification.Rights;
import vn.lienthong.verification.Snapshots;
import vn.lienthong.verification.jobs.Thresholds;

/** Wires single questions. */
@Configuration(proxyBeanMethods = false)
class ChecksConfiguration {

    @Bean
    CheckRound.Territory checkTerritory(
            AdministrativeUnits units, Thresholds thresholds, Clock clock) {
        return new CheckRound.Territory(units, thresholds, clock);
    }

    @Bean
    CheckRound checkRound(
            CheckRound.Territory territory,
            Snapshots snapshots,
            LifeChanges lives,
            AgencyVerification register,
            JdbcClient database) {
        return new CheckRound(territory, snapshots, lives, register, new CheckCounts(database));
    }

    @Bean
    PersonChecks personChecks(
            Rights rights,
            CheckRound.Territory territory,
            AgencyVerification register,
            CheckRound round,
            PlatformTransactionManager transactions) {
        return new PersonChecks(
                rights, territory, register, round, new TransactionTemplate(transactions));
    }

    @Bean
    Routes checkRoutes() {
        return Routes.of(Routes.Grant.toClients("/api/v1/verification/check"));
    }
}
