package vn.lienthong.steering.savings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    Routes savingsRoutes() {
        return Routes.of(
                Routes.Grant.toEveryone("/dieu-hanh/tiet-kiem"),
                Routes.Grant.toEveryone("/dieu-hanh/tiet-kiem.csv"));
    }
}
