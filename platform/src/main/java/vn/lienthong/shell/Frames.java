package vn.lienthong.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from its request. Thread-safe. */
public final class Frames {

    private final Texts texts;
    private final ErrorCatalogue errors;
    private final Stylesheet stylesheet;
    private final List<Destination> destinations;
    private final String publicAddress;

    Frames(
            Texts texts,
            ErrorCatalogue errors,
            Stylesheet stylesheet,
            List<Destination> destinations,
            String publicAddress) {
        this.publicAddress = publicAddress;
        this.texts = texts;
        this.errors = errors;
        this.stylesheet = stylesheet;
        this.destinations =
                destinations.stream().sorted(Comparator.comparingInt(Destination::order)).toList();
    }

    public Frame of(HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        @Nullable Actor actor = signedIn();
        return new Frame(
                texts,
                errors,
                Language.of(RequestContextUtils.getLocale(request)),
                actor,
                new Frame.PageRequest(
                        path(request),
                        query(request),
                        csrf == null ? "_csrf" : csrf.getParameterName(),
                        csrf == null ? "" : csrf.getToken(),
                        stylesheet.path(),
                        address(request),
                        destinations.stream().filter(place -> place.shownTo(actor)).toList()));
    }

    private static @Nullable Actor signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.actor()
                : null;
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    private static String query(HttpServletRequest request) {
        // The parameters of a request that failed may be what could not be read.
        if (!request.getMethod().equals("GET")
                || request.getDispatcherType() == DispatcherType.ERROR) {
            return "";
        }
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("lang"))
                .flatMap(parameter ->
                        Arrays.stream(parameter.getValue())
                                .map(value -> pair(parameter.getKey(), value)))
                .collect(Collectors.joining());
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)
                + "&";
    }

    /** As the operator set it; otherwise as this reader reached the platform. */
    private String address(HttpServletRequest request) {
        if (!publicAddress.isBlank()) {
            return publicAddress;
        }
        int port = request.getServerPort();
        boolean usual = request.getScheme().equals("https") ? port == 443 : port == 80;
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
