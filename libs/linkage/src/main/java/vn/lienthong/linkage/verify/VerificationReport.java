package vn.lienthong.linkage.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.RecordOutcome;

/** What a job came to. */
public final class VerificationReport {

    private final String input;
    private final String mapping;
    private final String encoding;
    private final List<ColumnEncoding> columns;
    private final String index;
    private final LocalDate asOf;
    private final long persons;
    private final Model model;
    private final Tally tally;
    private final List<SampleCase> samples;
    private final String supplier;
    private final List<EarlierReport> earlier;
    private final Optional<Evaluation> evaluation;

    VerificationReport(
            String input,
            String mapping,
            String encoding,
            List<ColumnEncoding> columns,
            String index,
            LocalDate asOf,
            long persons,
            Model model,
            Tally tally,
            List<SampleCase> samples,
            String supplier,
            List<EarlierReport> earlier,
            Optional<Evaluation> evaluation) {
        this.input = input;
        this.mapping = mapping;
        this.encoding = encoding;
        this.columns = List.copyOf(columns);
        this.index = index;
        this.asOf = asOf;
        this.persons = persons;
        this.model = model;
        this.tally = tally;
        this.samples = List.copyOf(samples);
        this.supplier = supplier;
        this.earlier = List.copyOf(earlier);
        this.evaluation = evaluation;
    }

    /** Lines of the input but for the head; each is in the results or in the rejects. */
    public long lines() {
        return tally.lines();
    }

    /** Lines that could not be read. */
    public long rejected() {
        return tally.rejected();
    }

    /** How many lines had an outcome. */
    public long count(RecordOutcome outcome) {
        return tally.count(outcome);
    }

    /** Which column was taken for what. */
    public String mapping() {
        return mapping;
    }

    /** Records that say so little that nobody could be taken. */
    public long unlinkable() {
        return tally.unlinkable();
    }

    /** How good the results are, where the truth was given. */
    public Optional<Evaluation> evaluation() {
        return evaluation;
    }

    String supplier() {
        return supplier;
    }

    /** What the supplier's files came to before, the oldest first. */
    List<EarlierReport> earlier() {
        return earlier;
    }

    String input() {
        return input;
    }

    /** The older encoding in which the names stand as a rule, or {@code UNICODE}. */
    public String encoding() {
        return encoding;
    }

    /** In which encoding each column stands. */
    List<ColumnEncoding> columns() {
        return columns;
    }

    String index() {
        return index;
    }

    LocalDate asOf() {
        return asOf;
    }

    long persons() {
        return persons;
    }

    /** What agreement was weighed with. */
    Model model() {
        return model;
    }

    Tally tally() {
        return tally;
    }

    List<SampleCase> samples() {
        return samples;
    }
}
