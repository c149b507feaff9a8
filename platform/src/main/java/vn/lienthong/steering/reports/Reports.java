package vn.lienthong.steering.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.tasks.BodyMembers;

/**
 * Periodic reports: seen in advance, frozen with their figures, edited in their words, and made
 * into files. What is frozen never changes. Every official may read them; those of the body that
 * froze one edit its words. Thread-safe.
 */
@Transactional
public class Reports {

    private static final String NUMBER = "[0-9]{0,6}";

    private final ReportTemplates templates;
    private final FigureGathering gathering;
    private final WrittenReportStore store;
    private final BodyMembers members;
    private final Clock clock;

    Reports(
            ReportTemplates templates,
            FigureGathering gathering,
            WrittenReportStore store,
            BodyMembers members,
            Clock clock) {
        this.templates = templates;
        this.gathering = gathering;
        this.store = store;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Of what a report is made.
     *
     * @param template identifier of a template
     * @param period code of a period
     * @param number number of the document, empty where it is given one by hand
     */
    public record Order(String template, String period, String number) {}

    /**
     * A frozen report, laid out.
     *
     * @param edited words of people, by block
     */
    public record Opened(WrittenReport report, ReportText text, Map<String, String> edited) {
        public Opened {
            edited = Map.copyOf(edited);
        }

        /** The words of a block as they are edited: numbers as references. */
        public String words(String block) {
            return edited.getOrDefault(
                    block, text.snapshot().block(block).map(Snapshot.Block::words).orElse(""));
        }

        /**
         * What the references of a paragraph stand for, each with its braces.
         *
         * @throws FaultException {@code written-report.block} when there is no such paragraph
         */
        public Map<String, String> numbers(String block) {
            var numbers = new LinkedHashMap<String, String>();
            for (Prose.Piece piece : Prose.of(paragraph(text.snapshot(), block).words()).pieces()) {
                if (piece instanceof Prose.Piece.Reference reference) {
                    numbers.put(
                            "{" + reference + "}",
                            Objects.requireNonNullElse(text.snapshot().said(reference), ""));
                }
            }
            return numbers;
        }
    }

    /** The frozen reports, the latest first. */
    @Transactional(readOnly = true)
    public List<WrittenReport> all() {
        return store.all();
    }

    /**
     * A report as it would be if it were frozen now. Refuses with {@code report-template.unknown},
     * {@code parameter.period}, {@code written-report.length}, {@code written-report.not-over} and
     * {@code written-report.number}, each at its field.
     */
    @Transactional(readOnly = true)
    public Outcome<ReportText> preview(Order order) {
        return switch (snapshot(order, clock.instant())) {
            case Outcome.Accepted<Snapshot>(Snapshot snapshot) ->
                    Outcome.accepted(
                            ReportText.of(
                                    snapshot,
                                    SnapshotText.hash(SnapshotText.of(snapshot)),
                                    Map.of()));
            case Outcome.Refused<Snapshot>(List<Violation> violations) ->
                    Outcome.refused(violations);
        };
    }

    /**
     * Freezes a report with the figures of now; done once, however often it is sent. Refuses as
     * {@link #preview} does.
     *
     * @throws FaultException {@code task.no-body} for those who act for no body
     */
    public Outcome<WrittenReport> freeze(UUID reportId, Order order, Actor actor) {
        // The database keeps microseconds, and the snapshot says the same moment.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var body = members.require(actor).body();
        Optional<WrittenReport> known = store.find(reportId);
        if (known.isPresent()) {
            return Outcome.accepted(known.get());
        }
        return switch (snapshot(order, now)) {
            case Outcome.Accepted<Snapshot>(Snapshot snapshot) -> {
                String text = SnapshotText.of(snapshot);
                var report =
                        new WrittenReport(
                                reportId,
                                snapshot.template(),
                                new ReportingPeriod(snapshot.period()),
                                body,
                                SnapshotText.hash(text),
                                now);
                store.insert(report, text, actor.accountId());
                yield Outcome.accepted(report);
            }
            case Outcome.Refused<Snapshot>(List<Violation> violations) ->
                    Outcome.refused(violations);
        };
    }

    /**
     * A frozen report.
     *
     * @throws FaultException {@code written-report.unknown} when there is none
     */
    @Transactional(readOnly = true)
    public Opened open(UUID reportId) {
        WrittenReport report =
                store.find(reportId)
                        .orElseThrow(() -> new FaultException("written-report.unknown"));
        return opened(report);
    }

    /** Whether somebody may edit the words of a report. */
    @Transactional(readOnly = true)
    public boolean mayEdit(WrittenReport report, Actor actor) {
        return members.of(actor).filter(member -> member.body().equals(report.body())).isPresent();
    }

    /**
     * Writes other words between the numbers of a paragraph. Refuses with {@code
     * written-report.words}, {@code written-report.number-typed}, {@code written-report.numbers}
     * and {@code written-report.changed}.
     *
     * @throws FaultException {@code written-report.unknown}, {@code written-report.block} or {@code
     *     written-report.not-own}
     */
    public Outcome<String> edit(UUID reportId, String block, String typed, Actor actor) {
        Opened opened = open(reportId);
        if (!mayEdit(opened.report(), actor)) {
            throw new FaultException("written-report.not-own");
        }
        Snapshot snapshot = opened.text().snapshot();
        Snapshot.Block edited = paragraph(snapshot, block);
        return switch (ProseReading.of(typed, edited, snapshot.names())) {
            case Outcome.Accepted<String>(String words) ->
                    store.write(reportId, block, words, actor.accountId(), clock.instant())
                            ? Outcome.accepted(words)
                            : Outcome.refused(Violation.of("written-report.changed"));
            case Outcome.Refused<String> refused -> refused;
        };
    }

    /**
     * A paragraph of a report.
     *
     * @throws FaultException {@code written-report.block} when it has none by that key
     */
    static Snapshot.Block paragraph(Snapshot snapshot, String block) {
        return snapshot.block(block)
                .filter(found -> found.kind() == ReportTemplate.Kind.TEXT)
                .orElseThrow(() -> new FaultException("written-report.block"));
    }

    /** A report as a file; the same bytes each time, until somebody edits its words. */
    @Transactional(readOnly = true)
    public byte[] file(UUID reportId, ReportFile kind) {
        return kind.of(open(reportId).text());
    }

    /** A report that is not frozen as a file; the same bytes from the same figures. */
    public byte[] file(ReportText report, ReportFile kind) {
        return kind.of(report);
    }

    /** The report of the same template that was frozen before this one. */
    @Transactional(readOnly = true)
    public Optional<WrittenReport> before(WrittenReport report) {
        return store.before(report);
    }

    /** What is different from an earlier report. */
    @Transactional(readOnly = true)
    public ReportDifferences differences(WrittenReport earlier, Opened later) {
        return ReportDifferences.between(opened(earlier).text(), later.text());
    }

    private Opened opened(WrittenReport report) {
        Map<String, String> edited = store.words(report.reportId());
        Snapshot snapshot = SnapshotText.read(store.snapshot(report.reportId()));
        return new Opened(report, ReportText.of(snapshot, report.hash(), edited), edited);
    }

    private Outcome<Snapshot> snapshot(Order order, Instant now) {
        var violations = new ArrayList<Violation>();
        Optional<ReportTemplate> template = templates.find(order.template());
        if (template.isEmpty()) {
            violations.add(Violation.of("report-template.unknown").at("template"));
        }
        Optional<ReportingPeriod> period =
                switch (ReportingPeriod.parse(order.period())) {
                    case Outcome.Accepted<ReportingPeriod>(ReportingPeriod read) ->
                            Optional.of(read);
                    case Outcome.Refused<ReportingPeriod>(List<Violation> wrong) -> {
                        wrong.forEach(one -> violations.add(one.at("period")));
                        yield Optional.empty();
                    }
                };
        if (!order.number().strip().matches(NUMBER)) {
            violations.add(Violation.of("written-report.number").at("number"));
        }
        if (period.isPresent()
                && template.isPresent()
                && !template.get().rhythm().includes(period.get())) {
            violations.add(Violation.of("written-report.length").at("period"));
        }
        LocalDate today = LocalDate.ofInstant(now, SimulatedTime.VIETNAM);
        if (period.isPresent() && !period.get().to().isBefore(today)) {
            violations.add(Violation.of("written-report.not-over").at("period"));
        }
        return violations.isEmpty()
                ? Outcome.accepted(
                        SnapshotMaking.of(
                                template.orElseThrow(),
                                period.orElseThrow(),
                                gathering,
                                order.number().strip(),
                                now))
                : Outcome.refused(violations);
    }
}
