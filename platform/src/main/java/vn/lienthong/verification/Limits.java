package vn.lienthong.verification;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * How much is verified at once, and how long files are kept, by day.
 *
 * <p>Read once from {@code content/verification/limits.yaml}; immutable and thread-safe.
 */
public final class Limits {

    private final List<Dated> dated;

    /**
     * Limits from a day on.
     *
     * @param running most jobs that run at once
     * @param runningOfBody most of them of one body
     * @param waitingOfBody most jobs of one body that wait
     * @param retentionDays days for which files are kept after the end of a job
     * @param reviewsOfStratum most lines of one stratum of a job that clerks look at
     * @param reviewBelowBits margin below which a person that was taken may be looked at
     */
    public record Dated(
            LocalDate from,
            int running,
            int runningOfBody,
            int waitingOfBody,
            int retentionDays,
            int reviewsOfStratum,
            int reviewBelowBits) {}

    private Limits(List<Dated> dated) {
        this.dated = List.copyOf(dated);
    }

    /**
     * Reads the limits.
     *
     * @throws ContentFault with file, line and reason
     */
    public static Limits read(ContentDirectory content) {
        var dated = new ArrayList<Dated>();
        for (Path file : content.documents("verification")) {
            if (file.endsWith("limits.yaml")) {
                ContentDocument document =
                        content.document(file, content.schema("verification-limits"));
                for (int i = 0; i < document.root().path("limits").size(); i++) {
                    dated.add(dated(document, "/limits/" + i));
                }
            }
        }
        if (dated.isEmpty()) {
            throw new ContentFault("verification/limits.yaml", 0, "is missing");
        }
        dated.sort(Comparator.comparing(Dated::from).reversed());
        return new Limits(dated);
    }

    private static Dated dated(ContentDocument document, String at) {
        JsonNode row = document.root().at(at);
        return new Dated(
                document.day(at + "/from"),
                row.path("running").asInt(),
                row.path("runningOfBody").asInt(),
                row.path("waitingOfBody").asInt(),
                row.path("retentionDays").asInt(),
                row.path("reviewsOfStratum").asInt(),
                row.path("reviewBelowBits").asInt());
    }

    /** The limits of a day; before the first row, the first. */
    public Dated on(LocalDate day) {
        return dated.stream()
                .filter(limits -> !limits.from().isAfter(day))
                .findFirst()
                .orElse(dated.getLast());
    }
}
