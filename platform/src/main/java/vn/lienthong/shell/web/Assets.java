package vn.lienthong.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Stylesheet;

/** Hands out the style sheet and the icon, to be kept by browsers. */
@RestController
class Assets {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final String ICON =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#10345c"/><g fill="none" stroke="#f2b632" stroke-width="3"><circle cx="12" cy="16" r="6"/><circle cx="20" cy="16" r="6"/></g></svg>
            """;

    private final Stylesheet stylesheet;

    Assets(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> stylesheet(@PathVariable String name, HttpServletRequest request) {
        if (!stylesheet.path().endsWith("/" + name)) {
            throw new FaultException("not-found");
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var answer =
                ResponseEntity.ok()
                        .contentType(CSS)
                        .cacheControl(FOR_EVER)
                        .varyBy(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(stylesheet.compressed())
                : answer.body(stylesheet.plain());
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<String> icon() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(ICON);
    }
}
