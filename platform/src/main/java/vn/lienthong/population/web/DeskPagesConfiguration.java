package vn.lienthong.population.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the pages of the register desk. */
@Configuration(proxyBeanMethods = false)
class DeskPagesConfiguration {

    @Bean
    WebMvcConfigurer purposeBeforeRecords() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new DeskSession())
                        .addPathPatterns(DeskSession.DESK + "/**")
                        .excludePathPatterns(
                                DeskSession.DESK,
                                DeskSession.DESK + "/muc-dich",
                                DeskSession.DESK + "/xem-lai/**");
            }
        };
    }
}
