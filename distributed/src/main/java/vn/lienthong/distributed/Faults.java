package vn.lienthong.distributed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.primitives.Violation;

/**
 * Tells what went wrong on any machine of the cluster in the words of the platform's catalogue, as
 * {@code ./lienthong verify} does on one.
 */
final class Faults {

    private final Properties words = new Properties();

    private Faults(String language) {
        try (InputStream in =
                Faults.class.getResourceAsStream("/messages/errors_" + language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The words of a language.
     *
     * @param asked {@code vi} or {@code en}; empty for that of the environment, else Vietnamese
     */
    static Faults in(String asked, Map<String, String> environment) {
        String language = asked;
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            language = language.isEmpty() ? environment.getOrDefault(name, "") : language;
        }
        return new Faults(language.startsWith("en") ? "en" : "vi");
    }

    /** What a failure is in the catalogue, however deep Spark has wrapped it. */
    static Violation of(Throwable failure) {
        @Nullable Throwable cause = failure;
        // A cause that is its own ends after so many steps.
        for (int deep = 0; cause != null && deep < 32; deep++) {
            switch (cause) {
                case LinkageFault fault -> {
                    return fault.violation();
                }
                case OutOfMemoryError _ -> {
                    return Violation.of("memory.used-up");
                }
                case NoSuchFileException absent -> {
                    return absent(absent.getFile());
                }
                case AccessDeniedException denied -> {
                    return absent(denied.getFile());
                }
                default -> cause = cause.getCause();
            }
        }
        String reason = Objects.requireNonNullElse(failure.getMessage(), "?");
        String first = reason.lines().findFirst().orElse("?");
        return reason.contains("No space left") || reason.contains("quota exceeded")
                ? Violation.of("linkage.disk-full")
                : Violation.of("linkage.broken-off", Map.of("reason", first));
    }

    private static Violation absent(@Nullable String file) {
        return Violation.of("linkage.file", Map.of("file", Objects.requireNonNullElse(file, "?")));
    }

    /** Tells of a fault: what happened, why, and what to do. */
    void tell(Violation fault, PrintWriter out) {
        out.println(text(fault, "title") + ".");
        out.println("  " + text(fault, "detail"));
        out.println("  " + text(fault, "action"));
        out.flush();
    }

    private String text(Violation fault, String part) {
        String text = words.getProperty(fault.code() + "." + part, fault.code());
        for (Map.Entry<String, String> argument : fault.arguments().entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }
}
