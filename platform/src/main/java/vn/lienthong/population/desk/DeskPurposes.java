package vn.lienthong.population.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.VietnameseText;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * For which purposes officers open records at the desk, and whose, by day.
 *
 * <p>Read once from {@code content/access}; the ground of each purpose stands there too. Immutable
 * and thread-safe.
 */
public final class DeskPurposes {

    private static final int REASON_MIN = 5;
    private static final int REASON_MAX = 200;

    private final List<Opened> opened;

    /** Whose records a purpose opens. */
    public enum Reach {
        /** Of those who live, or lived, in the officer's commune, or whose act it registered. */
        RESIDENTS,
        /** Of those, and of whomever the officer identifies from papers at hand. */
        IDENTIFIED
    }

    private record Opened(Reading.Purpose purpose, LocalDate from, Reach reach) {}

    private DeskPurposes(List<Opened> opened) {
        this.opened = List.copyOf(opened);
    }

    /**
     * Reads the purposes.
     *
     * @throws ContentFault with file, line and reason
     */
    public static DeskPurposes read(ContentDirectory content) {
        var opened = new ArrayList<Opened>();
        for (Path file : content.documents("access")) {
            ContentDocument document = content.document(file, content.schema("access-grounds"));
            int count = document.root().path("officers").size();
            for (int i = 0; i < count; i++) {
                opened.add(opened(document, "/officers/" + i));
            }
        }
        opened.sort(Comparator.comparing(Opened::from).reversed());
        return new DeskPurposes(opened);
    }

    private static Opened opened(ContentDocument document, String at) {
        JsonNode row = document.root().at(at);
        return new Opened(
                Arrays.stream(Reading.Purpose.values())
                        .filter(known -> !known.isOfAgencies())
                        .filter(known -> known.name().equals(row.path("purpose").asString()))
                        .findFirst()
                        .orElseThrow(
                                () -> document.fault(at + "/purpose", "is no purpose of officers")),
                document.day(at + "/from"),
                Reach.valueOf(row.path("reach").asString()));
    }

    /** The purposes open on a day, in the order of their declaration. */
    public List<Reading.Purpose> on(LocalDate day) {
        return Arrays.stream(Reading.Purpose.values())
                .filter(purpose -> reach(purpose, day).isPresent())
                .toList();
    }

    /** Whose records a purpose opens on a day; empty when it opens none. */
    Optional<Reach> reach(Reading.Purpose purpose, LocalDate day) {
        return opened.stream()
                .filter(row -> row.purpose() == purpose && !row.from().isAfter(day))
                .map(Opened::reach)
                .findFirst();
    }

    /**
     * A visit as an officer states it; refuses with {@code desk.purpose} at {@code purpose} and
     * {@code desk.reason} at {@code reason}.
     */
    public Outcome<DeskVisit> visit(Actor officer, String purpose, String reason, LocalDate day) {
        var violations = new ArrayList<Violation>();
        Optional<Reading.Purpose> chosen =
                on(day).stream().filter(known -> known.name().equals(purpose)).findFirst();
        if (chosen.isEmpty()) {
            violations.add(Violation.of("desk.purpose").at("purpose"));
        }
        String stated = VietnameseText.squeezed(reason);
        if (stated.length() < REASON_MIN
                || stated.length() > REASON_MAX
                || stated.chars().anyMatch(Character::isISOControl)) {
            violations.add(
                    Violation.of(
                                    "desk.reason",
                                    Map.of(
                                            "least", String.valueOf(REASON_MIN),
                                            "most", String.valueOf(REASON_MAX)))
                            .at("reason"));
        }
        return violations.isEmpty()
                ? Outcome.accepted(new DeskVisit(officer, chosen.orElseThrow(), stated))
                : Outcome.refused(violations);
    }
}
