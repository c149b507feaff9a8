package vn.lienthong.steering.obstacles;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Routes;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.TaskDesk;

/** Wires obstacles. */
@Configuration(proxyBeanMethods = false)
class ObstaclesConfiguration {

    @Bean
    Obstacles obstacles(
            JdbcClient database,
            BodyMembers members,
            TaskDesk desk,
            Indicators indicators,
            Agencies agencies,
            Clock clock) {
        return new Obstacles(
                new ObstacleStore(database),
                new OwnWork(members, desk),
                indicators,
                agencies,
                clock);
    }

    @Bean
    Routes obstacleRoutes() {
        return Routes.of(Routes.Grant.to("/can-bo/vuong-mac/**", Role.OFFICER, Role.LEADER));
    }

    @Bean
    Destination obstaclesOfOfficers() {
        return new Destination("/can-bo/vuong-mac", "obstacles", 68, Role.OFFICER);
    }

    @Bean
    Destination obstaclesOfLeaders() {
        return new Destination("/can-bo/vuong-mac", "obstacles", 68, Role.LEADER);
    }
}
