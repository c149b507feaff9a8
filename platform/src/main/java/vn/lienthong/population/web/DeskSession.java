package vn.lienthong.population.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.lienthong.population.desk.DeskVisit;
import vn.lienthong.population.desk.SearchQuestion;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SignedIn;

/**
 * What an officer stated once and does not have to state on every page: why they look at records,
 * and whom they look for. Kept in the session, so that no name stands in an address. Thread-safe.
 */
final class DeskSession implements HandlerInterceptor {

    /** Where the desk is; a page below it needs a stated purpose. */
    static final String DESK = "/can-bo/dan-cu";

    static final String VISIT = "desk.visit";
    private static final String QUESTION = "desk.question";

    /** The visit of this officer, if one was stated. */
    static Optional<DeskVisit> visit(HttpSession session, Actor officer) {
        return session.getAttribute(VISIT) instanceof DeskVisit visit
                        && visit.officer().equals(officer)
                ? Optional.of(visit)
                : Optional.empty();
    }

    static void keep(HttpSession session, DeskVisit visit) {
        session.setAttribute(VISIT, visit);
    }

    /** Whom this officer looks for, if they do. */
    static Optional<SearchQuestion> question(HttpSession session) {
        return session.getAttribute(QUESTION) instanceof SearchQuestion question
                ? Optional.of(question)
                : Optional.empty();
    }

    static void keep(HttpSession session, SearchQuestion question) {
        session.setAttribute(QUESTION, question);
    }

    static void forgetQuestion(HttpSession session) {
        session.removeAttribute(QUESTION);
    }

    /** Sends whoever stated no purpose yet to the page that asks for it, and back afterwards. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && visit(request.getSession(), signedIn.actor()).isPresent()) {
            return true;
        }
        String next = request.getMethod().equals("GET") ? request.getRequestURI() : DESK;
        response.sendRedirect(
                DESK + "/muc-dich?tiep=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return false;
    }
}
