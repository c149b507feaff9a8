package vn.lienthong.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * From which age on people are adults, by day.
 *
 * <p>Read once from {@code content/majority/ages.yaml}; immutable and thread-safe.
 */
public final class Majority {

    /** The latest first. */
    private final List<Dated> ages;

    private Majority(List<Dated> ages) {
        this.ages = List.copyOf(ages);
    }

    /**
     * An age from a day on.
     *
     * @param years how old an adult is at least
     * @param ground provision of law that says so
     */
    public record Dated(LocalDate from, int years, LegalGround ground) {}

    /**
     * Reads the ages.
     *
     * @throws ContentFault with file, line and reason
     */
    public static Majority read(ContentDirectory content) {
        ContentDocument document =
                content.document(
                        content.root().resolve("majority").resolve("ages.yaml"),
                        content.schema("majority"));
        var ages = new ArrayList<Dated>();
        for (int i = 0; i < document.root().path("ages").size(); i++) {
            String at = "/ages/" + i;
            ages.add(
                    new Dated(
                            document.day(at + "/from"),
                            document.root().at(at + "/years").asInt(),
                            document.ground(at + "/ground")));
        }
        ages.sort(Comparator.comparing(Dated::from).reversed());
        return new Majority(ages);
    }

    /** The age of a day; before the first row, the first. */
    public Dated on(LocalDate day) {
        return ages.stream()
                .filter(age -> !age.from().isAfter(day))
                .findFirst()
                .orElse(ages.getLast());
    }

    /** Whoever was born on this day or before is an adult on a day. */
    LocalDate lastBirth(LocalDate day) {
        return day.minusYears(on(day).years());
    }
}
