package vn.lienthong.steering.savings;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Routes;

/** Wires savings. */
@Configuration(proxyBeanMethods = false)
class SavingsConfiguration {

    @Bean
    Savings savings(ContentDirectory content) {
        return Savings.read(content);
    }

    @Bean
    MeasuredDossiers measuredDossiers(JdbcClient database, Clock clock) {
        return new MeasuredDossiers(database, clock);
    }

    @Bean
    Routes savingsRoutes() {
        return Routes.of(
                Routes.Grant.toEveryone("/dieu-hanh/tiet-kiem"),
                Routes.Grant.toEveryone("/dieu-hanh/tiet-kiem.csv"));
    }
}
