package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Paper;

/**
 * What a body reports of an indicator.
 *
 * @param reportId identifier of the report, also of the form that brought it
 * @param indicator identifier of the indicator
 * @param body who reports
 * @param period of when
 * @param value how much, in the unit of the indicator
 * @param entry who entered it, when, and what proves it
 * @param decided what a second person said; null while nobody did
 */
public record ReportedValue(
        UUID reportId,
        String indicator,
        AgencyCode body,
        ReportingPeriod period,
        BigDecimal value,
        Entry entry,
        @Nullable Decision decided) {

    /**
     * How it came in.
     *
     * @param evidence what proves it
     * @param by account of the first person
     * @param file the file that came with it; null where none did
     */
    public record Entry(String evidence, UUID by, Instant at, @Nullable EvidenceFile file) {

        /** The file that came with it. */
        public Optional<EvidenceFile> proof() {
            return Optional.ofNullable(file);
        }
    }

    /**
     * A file that proves a figure, without its bytes.
     *
     * @param kind what it is
     * @param sha256 its digest in hexadecimal, by which it can be told from any other
     */
    public record EvidenceFile(Paper.Kind kind, String sha256) {}

    /**
     * What the second person said.
     *
     * @param confirmed whether it is so
     * @param words why not; may be empty when it is
     * @param by account of the second person
     */
    public record Decision(boolean confirmed, String words, UUID by, Instant at) {}

    public Optional<Decision> decision() {
        return Optional.ofNullable(decided);
    }

    /** Whether a second person confirmed it: only then it counts. */
    public boolean isConfirmed() {
        return decided != null && decided.confirmed();
    }
}
