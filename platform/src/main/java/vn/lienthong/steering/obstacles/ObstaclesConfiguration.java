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
import vn.lienthong.steering.tasks.BodySuccession;
import vn.lienthong.steering.tasks.TaskDesk;

/** Wires obstacles. */
@Configuration(proxyBeanMethods = false)
class ObstaclesConfiguration {

    @Bean
    ObstacleStore obstacleStore(JdbcClient database, BodySuccession succession) {
        return new ObstacleStore(database, succession);
    }

    @Bean
    OwnWork ownWork(BodyMembers members, TaskDesk desk) {
        return new OwnWork(members, desk);
    }

    @Bean
    Obstacles obstacles(
            ObstacleStore store,
            OwnWork work,
            Indicators indicators,
            Agencies agencies,
            Clock clock) {
        return new Obstacles(store, work, indicators, agencies, clock);
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
