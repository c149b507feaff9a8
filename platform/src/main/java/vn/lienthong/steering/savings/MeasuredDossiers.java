package vn.lienthong.steering.savings;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.SimulatedTime;

/**
 * Counts the dossiers of procedures over the last twelve months that are over, or over those since
 * the first dossier of any procedure where that is less. Thread-safe.
 */
@Transactional(readOnly = true)
public class MeasuredDossiers {

    private static final int MONTHS = 12;

    private final JdbcClient database;
    private final Clock clock;

    MeasuredDossiers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The dossiers of a procedure.
     *
     * @param from first month
     * @param months how many months, at most twelve
     * @param dossiers how many were handed in
     */
    public record Count(YearMonth from, int months, long dossiers) {

        /** Whether a whole year was counted. */
        public boolean isYear() {
            return months == MONTHS;
        }

        /** Last month. */
        public YearMonth until() {
            return from.plusMonths(months - 1L);
        }

        /** The dossiers as a number of which both sides are known. */
        public Span span() {
            return Span.of(BigDecimal.valueOf(dossiers));
        }
    }

    /**
     * A simplification with what was counted of its procedure.
     *
     * @param measured null where services do not offer it, or no month is over yet
     */
    public record Case(Simplification simplification, @Nullable Count measured) {

        public Optional<Count> count() {
            return Optional.ofNullable(measured);
        }

        /** What the dossiers that were counted saved, dong. */
        public Optional<Span> saved() {
            return count().map(count -> simplification.savedBy(count.span()));
        }

        /** How many dossiers more were counted than somebody said; below zero where less. */
        public Optional<Span> gap() {
            return count().map(count -> count.span().less(simplification.perYear()));
        }
    }

    /** Simplifications, each with what was counted of its procedure. */
    public List<Case> beside(List<Simplification> simplifications) {
        Optional<YearMonth> since = since();
        return simplifications.stream()
                .map(one ->
                        new Case(
                                one,
                                one.procedure()
                                        .flatMap(code -> since.flatMap(first -> count(code, first)))
                                        .orElse(null)))
                .toList();
    }

    /** The month of the first dossier of any procedure. */
    private Optional<YearMonth> since() {
        return database.sql("select min(month) as month from steering.procedure_sums()")
                .query((row, number) ->
                        Optional.ofNullable(row.getObject("month", LocalDate.class))
                                .map(YearMonth::from))
                .single();
    }

    private Optional<Count> count(String procedure, YearMonth since) {
        YearMonth present =
                YearMonth.from(LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM));
        YearMonth year = present.minusMonths(MONTHS);
        YearMonth from = since.isAfter(year) ? since : year;
        if (!from.isBefore(present)) {
            return Optional.empty();
        }
        long dossiers =
                database.sql(
                                """
                                select coalesce(sum(amount), 0) from steering.procedure_sums()
                                where procedure_code = :procedure and month >= :from and month < :present
                                """)
                        .param("procedure", procedure)
                        .param("from", from.atDay(1))
                        .param("present", present.atDay(1))
                        .query(Long.class)
                        .single();
        int months = (int) from.until(present, ChronoUnit.MONTHS);
        return Optional.of(new Count(from, months, dossiers));
    }
}
