package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Paper;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.tasks.BodyMember;
import vn.lienthong.steering.tasks.BodyMembers;

/**
 * What bodies report themselves: entered by one person with evidence, confirmed by a second of the
 * same body. Nothing is changed afterwards; a later report of the same period takes the place of an
 * earlier one, which stays. Thread-safe.
 */
@Transactional
public class ReportedValues {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}([.,][0-9]{1,2})?");
    private static final int EVIDENCE_MIN = 10;
    private static final int EVIDENCE_MAX = 2_000;
    private static final int WORDS_MIN = 10;
    private static final int WORDS_MAX = 1_000;
    private static final int SHOWN = 200;

    private final ReportStore store;
    private final Indicators indicators;
    private final BodyMembers members;
    private final Clock clock;

    ReportedValues(ReportStore store, Indicators indicators, BodyMembers members, Clock clock) {
        this.store = store;
        this.indicators = indicators;
        this.members = members;
        this.clock = clock;
    }

    /** The indicators that bodies report. */
    public List<Indicator> reportable() {
        return indicators.all().stream().filter(Indicator::isReported).toList();
    }

    /** The latest reports of the reader's body, those that wait for a second person first. */
    @Transactional(readOnly = true)
    public List<ReportedValue> ofBody(Actor actor) {
        return store.ofBody(members.require(actor).body(), SHOWN);
    }

    /**
     * A report of the reader's body.
     *
     * @throws FaultException {@code report.unknown} when there is none
     */
    @Transactional(readOnly = true)
    public ReportedValue open(UUID reportId, Actor actor) {
        BodyMember member = members.require(actor);
        return store.find(reportId)
                .filter(report -> store.isOf(report, member.body()))
                .orElseThrow(() -> new FaultException("report.unknown"));
    }

    /**
     * What a body has to do about its figures.
     *
     * @param unconfirmed entered, and waiting for a second person
     * @param missing indicators of which nothing was entered that reaches to the end of a period,
     *     or what was entered was refused
     */
    public record Due(List<ReportedValue> unconfirmed, List<Indicator> missing) {
        public Due {
            unconfirmed = List.copyOf(unconfirmed);
            missing = List.copyOf(missing);
        }
    }

    /** What a body has to do about its figures for a period. */
    @Transactional(readOnly = true)
    public Due due(AgencyCode body, ReportingPeriod period) {
        List<ReportedValue> reports = store.ofBody(body, SHOWN);
        return new Due(
                reports.stream().filter(report -> report.decision().isEmpty()).toList(),
                reportable().stream()
                        .filter(indicator ->
                                reports.stream()
                                        .noneMatch(report ->
                                                report.indicator().equals(indicator.id())
                                                        && !report.period()
                                                                .to()
                                                                .isBefore(period.to())
                                                        && report.decision()
                                                                .map(
                                                                        ReportedValue.Decision
                                                                                ::confirmed)
                                                                .orElse(true)))
                        .toList());
    }

    /** The indicator of a report; empty where the content no longer has it. */
    public Optional<Indicator> indicator(ReportedValue report) {
        return indicators.find(report.indicator());
    }

    /** Confirmed reports of an indicator: of each body and period the last one. */
    @Transactional(readOnly = true)
    public List<ReportedValue> confirmed(Indicator indicator) {
        return confirmed(indicator, null);
    }

    /**
     * Confirmed reports of an indicator: of each body and period the last one.
     *
     * @param known only what was confirmed before that moment; null for now
     */
    @Transactional(readOnly = true)
    public List<ReportedValue> confirmed(Indicator indicator, @Nullable Instant known) {
        var last = new LinkedHashMap<String, ReportedValue>();
        for (ReportedValue report : store.confirmed(indicator.id())) {
            if (known != null
                    && report.decision().filter(one -> one.at().isBefore(known)).isEmpty()) {
                continue;
            }
            last.put(report.period() + " " + report.body(), report);
        }
        return List.copyOf(last.values());
    }

    /**
     * Enters a report. Refuses with {@code report.indicator}, {@code parameter.period}, {@code
     * report.period-open}, {@code report.value} and {@code report.evidence}, each at its field.
     *
     * @throws FaultException {@code task.no-body} for those who act for no body
     */
    public Outcome<ReportedValue> enter(ReportEntry typed, Actor actor) {
        return enter(typed, new byte[0], actor);
    }

    /**
     * Enters a report as {@link #enter(ReportEntry, Actor)}, with a file that proves it. Refuses
     * also with {@code upload.size} and {@code upload.kind} at {@code file}.
     *
     * @param file its bytes; none where nothing was sent
     */
    public Outcome<ReportedValue> enter(ReportEntry typed, byte[] file, Actor actor) {
        BodyMember member = members.require(actor);
        var violations = new ArrayList<Violation>();
        if (reportable().stream().noneMatch(known -> known.id().equals(typed.indicator()))) {
            violations.add(Violation.of("report.indicator").at("indicator"));
        }
        Optional<ReportingPeriod> period = period(typed, violations);
        if (!NUMBER.matcher(typed.value().strip()).matches()) {
            violations.add(Violation.of("report.value").at("value"));
        }
        String evidence = typed.evidence().strip();
        if (evidence.length() < EVIDENCE_MIN || evidence.length() > EVIDENCE_MAX) {
            violations.add(length("report.evidence", EVIDENCE_MIN, EVIDENCE_MAX).at("evidence"));
        }
        Optional<Paper> proof = proof(file, violations);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        store.insert(
                new ReportedValue(
                        typed.reportId(),
                        typed.indicator(),
                        member.body(),
                        period.orElseThrow(),
                        new BigDecimal(typed.value().strip().replace(',', '.')),
                        new ReportedValue.Entry(evidence, member.accountId(), now(), null),
                        null),
                proof);
        return Outcome.accepted(open(typed.reportId(), actor));
    }

    /** A file where one was sent. */
    private static Optional<Paper> proof(byte[] file, List<Violation> violations) {
        if (file.length == 0) {
            return Optional.empty();
        }
        return switch (Paper.of(file)) {
            case Outcome.Accepted<Paper>(Paper paper) -> Optional.of(paper);
            case Outcome.Refused<Paper>(List<Violation> wrong) -> {
                wrong.forEach(one -> violations.add(one.at("file")));
                yield Optional.empty();
            }
        };
    }

    /**
     * The file that came with a report of the reader's body.
     *
     * @throws FaultException {@code report.unknown} when there is none
     */
    @Transactional(readOnly = true)
    public Paper file(UUID reportId, Actor actor) {
        return file(open(reportId, actor));
    }

    /**
     * The file that came with a figure that is public, because a second person confirmed it with
     * the file.
     *
     * @throws FaultException {@code report.unknown} when there is none
     */
    @Transactional(readOnly = true)
    public Paper file(UUID reportId) {
        return file(
                store.find(reportId)
                        .filter(ReportedValue::isConfirmed)
                        .orElseThrow(() -> new FaultException("report.unknown")));
    }

    private Paper file(ReportedValue report) {
        return store.file(report.reportId())
                .orElseThrow(() -> new FaultException("report.unknown"));
    }

    /** A month that is not over cannot be reported. */
    private Optional<ReportingPeriod> period(ReportEntry typed, List<Violation> violations) {
        return switch (ReportingPeriod.parse(typed.period())) {
            case Outcome.Refused<ReportingPeriod>(List<Violation> broken) -> {
                broken.forEach(one -> violations.add(one.at("period")));
                yield Optional.empty();
            }
            case Outcome.Accepted<ReportingPeriod>(ReportingPeriod period) -> {
                if (!period.to().isBefore(LocalDate.ofInstant(now(), SimulatedTime.VIETNAM))) {
                    violations.add(Violation.of("report.period-open").at("period"));
                }
                yield Optional.of(period);
            }
        };
    }

    /**
     * Confirms or refuses what a colleague entered. Refuses with {@code report.same-person}, {@code
     * report.decided} when somebody did before, and {@code report.words} at its field when it is
     * refused without a reason.
     *
     * @throws FaultException {@code report.unknown} when the reader's body has no such report
     */
    public Outcome<ReportedValue> decide(
            UUID reportId, boolean confirmed, String words, Actor actor) {
        ReportedValue report = open(reportId, actor);
        if (report.entry().by().equals(actor.accountId())) {
            return Outcome.refused(Violation.of("report.same-person"));
        }
        String said = words.strip();
        if (said.length() > WORDS_MAX || (!confirmed && said.length() < WORDS_MIN)) {
            return Outcome.refused(length("report.words", WORDS_MIN, WORDS_MAX).at("words"));
        }
        var decision = new ReportedValue.Decision(confirmed, said, actor.accountId(), now());
        return store.decide(reportId, decision)
                ? Outcome.accepted(open(reportId, actor))
                : Outcome.refused(Violation.of("report.decided"));
    }

    private static Violation length(String code, int least, int most) {
        return Violation.of(
                code, Map.of("least", Integer.toString(least), "most", Integer.toString(most)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
