package vn.lienthong.steering.indicators;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.shell.ContentDirectory;

/** Wires indicators. */
@Configuration(proxyBeanMethods = false)
class IndicatorsConfiguration {

    @Bean
    Indicators indicators(ContentDirectory content) {
        return Indicators.read(content);
    }
}
