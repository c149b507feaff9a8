package vn.lienthong.shell;

import com.zaxxer.hikari.HikariDataSource;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vn.lienthong.shell.database.ConnectionsInTurn;

/** Wires the shell. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ShellConfiguration implements WebMvcConfigurer {

    @Bean
    SimulatedTime simulatedTime() {
        return new SimulatedTime(Clock.system(SimulatedTime.VIETNAM));
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Identifiers identifiers(SecureRandom random, Clock clock) {
        return new Identifiers(random, clock);
    }

    @Bean
    ContentDirectory contentDirectory(@Value("${lienthong.content:}") String directory) {
        return directory.isBlank()
                ? ContentDirectory.builtIn()
                : new ContentDirectory(Path.of(directory));
    }

    /** Static, as it is at work before any other bean is made. */
    @Bean
    static BeanPostProcessor connectionsInTurn() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new ConnectionsInTurn(pool) : bean;
            }
        };
    }

    /** Whatever reads the database is made after it; see {@link SchemasFirst}. */
    @Bean(initMethod = "migrate")
    ModuleSchemas moduleSchemas(DataSource dataSource) {
        return new ModuleSchemas(dataSource);
    }

    @Bean
    EventRedelivery eventRedelivery(IncompleteEventPublications publications) {
        return new EventRedelivery(publications);
    }

    @Bean
    EventDelivery eventDelivery(JdbcClient database, ObjectProvider<Backlog> backlogs) {
        return new EventDelivery(database, backlogs);
    }

    @Bean
    EventReaders eventReaders() {
        return new EventReaders();
    }

    @Bean
    Texts texts() {
        return Texts.fromClassPath();
    }

    @Bean
    ErrorCatalogue errorCatalogue(Texts texts) {
        return new ErrorCatalogue(texts);
    }

    @Bean
    Stylesheet stylesheet() {
        return new Stylesheet();
    }

    @Bean
    Frames frames(
            Texts texts,
            ErrorCatalogue errors,
            Stylesheet stylesheet,
            List<Destination> destinations,
            @Value("${lienthong.public-address:}") String publicAddress) {
        return new Frames(texts, errors, stylesheet, destinations, publicAddress);
    }

    @Bean
    PageViews pageViews(Frames frames) {
        return new PageViews(
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, null, "gg.jte.generated.precompiled"),
                frames);
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        // Programs ask by header, for they keep no cookie; people choose on the page.
        resolver.setDefaultLocaleFunction(request ->
                request.getRequestURI().startsWith("/api/")
                                && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        ? Language.of(request.getLocale()).locale()
                        : Language.VIETNAMESE.locale());
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** Takes requests with files apart, but not once more for the page of their error. */
    @Bean
    StandardServletMultipartResolver multipartResolver() {
        var resolver =
                new StandardServletMultipartResolver() {
                    @Override
                    public boolean isMultipart(HttpServletRequest request) {
                        return request.getDispatcherType() == DispatcherType.REQUEST
                                && super.isMultipart(request);
                    }
                };
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** Before anything reads a request: the token of a form stands among its parts. */
    @Bean
    FilterRegistrationBean<UploadGate> uploadGate(MultipartConfigElement uploads) {
        var gate =
                new FilterRegistrationBean<>(
                        new UploadGate(
                                uploads.getMaxRequestSize(), Runtime.getRuntime().maxMemory()));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        // The page of an error reads no parameters: they may be what could not be read.
        registry.addInterceptor(change).excludePathPatterns("/error");
    }
}
