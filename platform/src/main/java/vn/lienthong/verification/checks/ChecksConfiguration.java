package vn.lienthong.verification.checks;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Routes;
import vn.lienthong.verification.LifeChanges;
import vn.lienthong.verification.Rights;
import vn.lienthong.verification.Snapshots;

/** Wires single questions. */
@Configuration(proxyBeanMethods = false)
class ChecksConfiguration {

    @Bean
    PersonChecks.Law checkLaw(Rights rights, AdministrativeUnits units, Clock clock) {
        return new PersonChecks.Law(rights, units, clock);
    }

    @Bean
    PersonChecks personChecks(
            PersonChecks.Law law,
            Snapshots snapshots,
            LifeChanges lives,
            AgencyVerification register,
            JdbcClient database) {
        return new PersonChecks(law, snapshots, lives, register, new CheckCounts(database));
    }

    @Bean
    Routes checkRoutes() {
        return Routes.of(Routes.Grant.toClients("/api/v1/verification/check"));
    }
}
