package vn.lienthong.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Tells a program without a valid token what is missing, through the one mapping of errors. */
final class ClientEntryPoint implements AuthenticationEntryPoint {

    private static final String CHALLENGE = "Bearer realm=\"lienthong\"";

    private final HandlerExceptionResolver errors;
    private final LocaleResolver languages;

    ClientEntryPoint(HandlerExceptionResolver errors, LocaleResolver languages) {
        this.errors = errors;
        this.languages = languages;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused) {
        boolean missing = ClientTokenFilter.token(request).isEmpty();
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                missing ? CHALLENGE : CHALLENGE + ", error=\"invalid_token\"");
        // The dispatcher, which would set it, has not seen this request.
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        errors.resolveException(
                request,
                response,
                null,
                missing
                        ? new FaultException("client.token-missing")
                        : new FaultException("client.token-wrong"));
    }
}
