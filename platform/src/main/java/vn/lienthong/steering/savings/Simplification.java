package vn.lienthong.steering.savings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Bilingual;

/**
 * A procedure that was made simpler.
 *
 * @param id name of its file
 * @param words what it is, and who says so
 * @param procedureCode national code of the procedure, where services offer it; null elsewhere
 * @param basis how far the numbers can be trusted
 * @param perYear how many dossiers a year: subjects times how often each of them
 * @param before what a dossier cost
 * @param after what it costs
 */
public record Simplification(
        String id,
        Words words,
        @Nullable String procedureCode,
        Basis basis,
        Span perYear,
        ComplianceCost before,
        ComplianceCost after) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** Where numbers come from. */
    public enum Basis {
        /** A document prints them. */
        PRINTED,
        /** Somebody assumed them. */
        ASSUMED
    }

    /**
     * The words about it.
     *
     * @param source who says so
     */
    public record Words(Bilingual name, Bilingual source) {}

    /** National code of the procedure, where services offer it. */
    public Optional<String> procedure() {
        return Optional.ofNullable(procedureCode);
    }

    /** What all dossiers of a year cost before, dong. */
    public Span yearBefore() {
        return before.unit().times(perYear);
    }

    /** What all dossiers of a year cost after, dong. */
    public Span yearAfter() {
        return after.unit().times(perYear);
    }

    /** What so many dossiers save, dong; below zero where they became dearer. */
    public Span savedBy(Span dossiers) {
        return before.unit().times(dossiers).minus(after.unit().times(dossiers));
    }

    /** What is saved in a year, dong; below zero where it became dearer. */
    public Span saved() {
        return savedBy(perYear);
    }

    /**
     * How much less a dossier costs, in percent of before, rounded half up to two decimals, under
     * the low and the high assumptions; empty where it cost nothing before.
     */
    public Optional<Span> percent() {
        Span was = before.unit();
        if (was.low().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal low = percent(was.low(), after.unit().low());
        BigDecimal high = percent(was.high(), after.unit().high());
        return Optional.of(new Span(low.min(high), low.max(high)));
    }

    private static BigDecimal percent(BigDecimal was, BigDecimal is) {
        return is.subtract(was).multiply(HUNDRED).divide(was, DECIMALS, RoundingMode.HALF_UP);
    }
}
