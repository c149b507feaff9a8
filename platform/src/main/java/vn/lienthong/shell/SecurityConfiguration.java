package vn.lienthong.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The security chains: what modules declare is open to whom they say, everything else is not there.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/dang-nhap";
    static final String SIGN_OUT = "/dang-xuat";

    /** Pages need no script at all, so none is allowed to run. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    @Bean
    Routes shellRoutes() {
        return Routes.of(
                Routes.Grant.toEveryone("/"),
                Routes.Grant.toEveryone("/assets/**"),
                Routes.Grant.toEveryone("/favicon.ico"),
                Routes.Grant.toEveryone("/actuator/health/**"),
                Routes.Grant.toEveryone(SIGN_IN),
                Routes.Grant.toEveryone(SIGN_OUT));
    }

    /** What programs of other agencies may ask: a token with each request, nothing kept. */
    @Bean
    @Order(1)
    SecurityFilterChain clientRoutes(
            HttpSecurity http,
            List<Routes> modules,
            Clients clients,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors,
            LocaleResolver languages) {
        http.securityMatcher(declared(grants(modules, SecurityConfiguration::isForClients)))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .hasAuthority(ClientTokenFilter.AUTHORITY))
                .addFilterBefore(new ClientTokenFilter(clients), AuthorizationFilter.class)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                // Programs have neither sessions nor anything to leave, and ask thousands of times
                // a second.
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .servletApi(servlets -> servlets.disable())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new ClientEntryPoint(errors, languages)));
        secureHeaders(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain declaredRoutes(HttpSecurity http, List<Routes> modules) {
        List<Routes.Grant> grants = grants(modules, grant -> !isForClients(grant));
        http.securityMatcher(declared(grants))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    for (Routes.Grant grant : grants) {
                        switch (grant) {
                            case Routes.Grant.ToEveryone(String pattern) ->
                                    requests.requestMatchers(pattern).permitAll();
                            case Routes.Grant.ToRoles(String pattern, List<Role> roles) ->
                                    requests.requestMatchers(pattern)
                                            .hasAnyRole(
                                                    roles.stream()
                                                            .map(Role::name)
                                                            .toArray(String[]::new));
                            case Routes.Grant.ToClients(String pattern) ->
                                    requests.requestMatchers(pattern).denyAll();
                        }
                    }
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(handling -> handling.authenticationEntryPoint(entry()))
                .formLogin(form ->
                        form.loginPage(SIGN_IN).defaultSuccessUrl("/").failureUrl(SIGN_IN + "?sai"))
                .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl("/"));
        secureHeaders(http);
        return http.build();
    }

    private static void secureHeaders(HttpSecurity http) {
        http.headers(headers ->
                headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    /** A path that no module declared is not found, whoever asks. */
    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(
                                        (request, response, e) -> response.sendError(404))
                                .accessDeniedHandler(
                                        (request, response, e) -> response.sendError(404)));
        return http.build();
    }

    /** The first grant that fits is the one that counts, so the narrowest stand first. */
    private static List<Routes.Grant> grants(List<Routes> modules, Predicate<Routes.Grant> wanted) {
        return modules.stream()
                .flatMap(routes -> routes.grants().stream())
                .filter(wanted)
                .sorted(Comparator.comparingInt(SecurityConfiguration::fixedPart).reversed())
                .toList();
    }

    /** Length of what a pattern says literally before its first wild card or variable. */
    private static int fixedPart(Routes.Grant grant) {
        return grant.pattern().split("[*{]", 2)[0].length();
    }

    private static boolean isForClients(Routes.Grant grant) {
        return grant instanceof Routes.Grant.ToClients;
    }

    /** People are asked to sign in; programs are told that they are not. */
    private static AuthenticationEntryPoint entry() {
        var signIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        RequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
        return (request, response, failure) -> {
            if (api.matches(request)) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                signIn.commence(request, response, failure);
            }
        };
    }

    private static RequestMatcher declared(List<Routes.Grant> grants) {
        Stream<RequestMatcher> matchers =
                grants.stream()
                        .map(Routes.Grant::pattern)
                        .map(PathPatternRequestMatcher.withDefaults()::matcher);
        return new OrRequestMatcher(matchers.toList());
    }
}
