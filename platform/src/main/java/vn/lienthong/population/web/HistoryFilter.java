package vn.lienthong.population.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.AccessPeriod;
import vn.lienthong.population.ReaderKind;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * What a person wants to see of their history, as typed.
 *
 * @param from first day, empty for the beginning
 * @param to last day, empty for today
 * @param reader name of a {@link ReaderKind}, empty for all
 */
public record HistoryFilter(String from, String to, String reader) {

    /** Form fields, which are also the names of the parameters. */
    public static final String FROM = "tu";

    public static final String TO = "den";
    public static final String READER = "nguoi-xem";

    /**
     * A filter that was understood.
     *
     * @param kind null for all readers
     */
    record Chosen(AccessPeriod period, @Nullable ReaderKind kind) {}

    /** Whether anything is left out. */
    public boolean narrows() {
        return !from.isBlank() || !to.isBlank() || !reader.isBlank();
    }

    /** Address of a page of the history under this filter. */
    public String address(int page) {
        return AccessPages.HISTORY
                + "?trang="
                + page
                + pair(FROM, from)
                + pair(TO, to)
                + pair(READER, reader);
    }

    private static String pair(String name, String value) {
        return value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8);
    }

    /** Reads what was typed; refuses with one violation for each field. */
    Outcome<Chosen> read() {
        var violations = new ArrayList<Violation>();
        LocalDate first = TypedDay.read(from, FROM, violations).orElse(null);
        LocalDate last = TypedDay.read(to, TO, violations).orElse(null);
        Optional<ReaderKind> kind =
                Arrays.stream(ReaderKind.values())
                        .filter(known -> known.name().equals(reader))
                        .findFirst();
        if (kind.isEmpty() && !reader.isBlank()) {
            violations.add(Violation.of("answer.choice").at(READER));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        try {
            return Outcome.accepted(new Chosen(new AccessPeriod(first, last), kind.orElse(null)));
        } catch (InvalidValueException e) {
            return Outcome.refused(e.violation().at(TO));
        }
    }
}
