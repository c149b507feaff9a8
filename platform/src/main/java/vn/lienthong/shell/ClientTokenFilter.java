package vn.lienthong.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a client by the bearer token (RFC 6750) of each request; keeps nothing. */
final class ClientTokenFilter extends OncePerRequestFilter {

    /** What the security chain knows a client as; no account ever has it. */
    static final String AUTHORITY = "CLIENT";

    private static final String SCHEME = "Bearer ";

    private final Clients clients;

    ClientTokenFilter(Clients clients) {
        this.clients = clients;
    }

    /** The token of a request, if it carries one; the scheme's case does not count. */
    static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        token(request).flatMap(clients::bearing).ifPresent(ClientTokenFilter::signIn);
        chain.doFilter(request, response);
    }

    private static void signIn(Client client) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(
                        client, "", List.of(new SimpleGrantedAuthority(AUTHORITY))));
        SecurityContextHolder.setContext(context);
    }
}
