package vn.lienthong.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.ErrorCatalogue;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Language;

/**
 * Answers every error: problem+json (RFC 9457) to programs, a page that says what to do next to
 * people.
 */
@Controller
@ControllerAdvice
class ErrorAnswers implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final int RETRY_AFTER_SECONDS = 15;

    private final ErrorCatalogue catalogue;
    private final Identifiers identifiers;

    ErrorAnswers(ErrorCatalogue catalogue, Identifiers identifiers) {
        this.catalogue = catalogue;
        this.identifiers = identifiers;
    }

    @ExceptionHandler(Throwable.class)
    Object failed(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws Throwable {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure;
        }
        return answer(FaultTranslation.violations(failure), failure, request, response);
    }

    /** Errors that never reached a controller, such as a path that is not there. */
    @RequestMapping("/error")
    Object container(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return answer(FaultTranslation.violations(failure), failure, request, response);
        }
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        Violation violation = FaultTranslation.ofStatus(status);
        return answer(List.of(violation), null, request, response);
    }

    private Object answer(
            List<Violation> violations,
            @Nullable Throwable failure,
            HttpServletRequest request,
            HttpServletResponse response) {
        ErrorCatalogue.Entry entry = catalogue.entry(violations.getFirst().code());
        UUID reference = identifiers.next();
        if (entry.status() >= 500) {
            LOG.error("{} {} {}", entry.code(), reference, request.getMethod(), failure);
        }
        String wait = violations.getFirst().arguments().get(FaultException.RETRY_AFTER);
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, wait);
        } else if (entry.who() == ErrorCatalogue.Who.CAPACITY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
        }
        Language language = Language.of(RequestContextUtils.getLocale(request));
        if (wantsJson(request)) {
            return ResponseEntity.status(entry.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(entry, violations, reference, language));
        }
        var page = new ModelAndView("shell/error");
        page.setStatus(HttpStatusCode.valueOf(entry.status()));
        page.addObject("violations", violations);
        page.addObject("reference", reference.toString());
        page.addObject("again", entry.who() == ErrorCatalogue.Who.CAPACITY);
        return page;
    }

    private Map<String, Object> problem(
            ErrorCatalogue.Entry entry,
            List<Violation> violations,
            UUID reference,
            Language language) {
        ErrorCatalogue.Words words = catalogue.words(violations.getFirst(), language);
        List<Map<String, String>> fields =
                violations.stream()
                        .map(violation ->
                                Map.of(
                                        "field", violation.field(),
                                        "code", violation.code(),
                                        "message", catalogue.sentence(violation, language)))
                        .toList();
        return Map.of(
                "type", "urn:lienthong:error:" + entry.code(),
                "title", words.title(),
                "status", entry.status(),
                "detail", words.detail() + " " + words.action(),
                "code", entry.code(),
                "who", entry.who().name().toLowerCase(Locale.ROOT),
                "reference", reference.toString(),
                "violations", fields);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        return path.startsWith("/api/");
    }
}
