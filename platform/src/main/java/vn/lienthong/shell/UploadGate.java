package vn.lienthong.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets as many uploads of pages in at once as there is memory for: what is uploaded is held in
 * memory until its module has sealed it, and never lies on the disk in the clear. Who has not
 * signed in takes nobody's place: one such request at a time is read, to be turned away.
 * Thread-safe.
 */
final class UploadGate extends OncePerRequestFilter {

    /** Of the memory that Java may take, uploads may take one part in so many. */
    private static final int PART_OF_MEMORY = 8;

    private static final int MOST = 32;
    private static final long PATIENCE_SECONDS = 20;

    private final long requestBytes;
    private final Semaphore free;
    private final Semaphore strangers = new Semaphore(1);

    /**
     * @param requestBytes most bytes of a request with files
     * @param memory bytes that Java may take
     */
    UploadGate(long requestBytes, long memory) {
        this.requestBytes = requestBytes;
        free = new Semaphore(places(requestBytes, memory), true);
    }

    /** How many uploads come in at once; one at least. */
    static int places(long requestBytes, long memory) {
        return (int) Math.clamp(memory / PART_OF_MEMORY / requestBytes, 1, MOST);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        boolean isUpload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        // What says itself that it is too large is refused without being read.
        return !isUpload || request.getContentLengthLong() > requestBytes;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isKnown = isSignedIn(request);
        Semaphore door = isKnown ? free : strangers;
        if (!enters(door, isKnown ? PATIENCE_SECONDS : 0)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(PATIENCE_SECONDS));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            door.release();
        }
    }

    private static boolean enters(Semaphore door, long patienceSeconds) {
        try {
            return door.tryAcquire(patienceSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        != null;
    }
}
