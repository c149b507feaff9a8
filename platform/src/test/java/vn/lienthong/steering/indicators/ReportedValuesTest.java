package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.Duty;

/** One person enters a figure, a second one of the same body confirms it. */
class ReportedValuesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final AgencyCode BODY = AgencyCode.of("G06");
    private static final String ID = "portal.fully-online-share";
    private static final String EVIDENCE = "Báo cáo 12/BC ngày 05/04/2026, biểu 3.";

    private final ReportedValues reported = PLATFORM.bean(ReportedValues.class);
    private final Indicator indicator = PLATFORM.bean(Indicators.class).find(ID).orElseThrow();
    private final Actor one = member(BODY);
    private final Actor other = member(BODY);

    private static UUID identifier() {
        return PLATFORM.bean(Identifiers.class).next();
    }

    private static Actor member(AgencyCode body) {
        var actor = new Actor(identifier(), Role.LEADER, "", null, null);
        PLATFORM.bean(BodyMembers.class).appoint(actor.accountId(), body, Duty.OFFICER);
        return actor;
    }

    private ReportedValue entered(String period, String value) {
        return reported.enter(new ReportEntry(identifier(), ID, period, value, EVIDENCE), one)
                .orElseThrow();
    }

    private static List<String> broken(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Violation> violations)
                ? violations.stream().map(one -> one.field() + " " + one.code()).toList()
                : List.of();
    }

    @Test
    void countsOnlyOnceASecondPersonConfirmedIt() {
        ReportedValue report = entered("2025-Q1", "71,5");

        assertThat(reported.confirmed(indicator)).doesNotContain(report);
        assertThat(broken(reported.decide(report.reportId(), true, "", one)))
                .containsExactly(" report.same-person");
        reported.decide(report.reportId(), true, "", other).orElseThrow();

        assertThat(reported.confirmed(indicator))
                .filteredOn(found -> found.reportId().equals(report.reportId()))
                .singleElement()
                .satisfies(found -> assertThat(found.value()).isEqualByComparingTo("71.5"));
    }

    @Test
    void aLaterReportTakesThePlaceOfAnEarlierOneWhichStays() {
        ReportedValue first = entered("2025-Q2", "60");
        reported.decide(first.reportId(), true, "", other).orElseThrow();
        ReportedValue second = entered("2025-Q2", "61");
        reported.decide(second.reportId(), true, "", other).orElseThrow();

        assertThat(reported.confirmed(indicator))
                .extracting(ReportedValue::reportId)
                .contains(second.reportId())
                .doesNotContain(first.reportId());
        assertThat(reported.open(first.reportId(), one).isConfirmed()).isTrue();
    }

    @Test
    void whatIsRefusedNeedsAReasonAndNeverCounts() {
        ReportedValue report = entered("2025-Q3", "99");

        assertThat(broken(reported.decide(report.reportId(), false, "sai", other)))
                .containsExactly("words report.words");
        reported.decide(report.reportId(), false, "Chưa tính hai phường mới.", other).orElseThrow();

        assertThat(reported.confirmed(indicator))
                .extracting(ReportedValue::reportId)
                .doesNotContain(report.reportId());
    }

    private Outcome<ReportedValue> proved(byte[] file) {
        return reported.enter(new ReportEntry(identifier(), ID, "2023", "40", EVIDENCE), file, one);
    }

    @Test
    void aFileIsReadByTheBodyAndByEverybodyOnceTheFigureIsConfirmedWithIt() throws Exception {
        byte[] pdf = "%PDF-1.7 figures".getBytes(StandardCharsets.US_ASCII);
        ReportedValue report = proved(pdf).orElseThrow();
        UUID id = report.reportId();

        assertThat(report.entry().proof().orElseThrow().sha256())
                .isEqualTo(
                        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        assertThat(reported.file(id, other).content()).isEqualTo(pdf);
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> reported.file(id, member(AgencyCode.of("G15"))))
                .withMessage("report.unknown");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> reported.file(id))
                .withMessage("report.unknown");
        reported.decide(id, true, "", other).orElseThrow();

        assertThat(reported.file(id).content()).isEqualTo(pdf);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> PLATFORM.sql().sql("delete from steering.report_evidence").update())
                .withMessageContaining("never changed or removed");
    }

    @Test
    void aFileThatIsNotTakenEntersNothingAndAFileOfARefusedFigureStaysInside() {
        assertThat(broken(proved(new byte[] {'M', 'Z', 0, 1, 2, 3})))
                .containsExactly("file upload.kind");
        ReportedValue report =
                proved("%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)).orElseThrow();
        reported.decide(report.reportId(), false, "Chưa tính hai phường mới.", other).orElseThrow();

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> reported.file(report.reportId()))
                .withMessage("report.unknown");
        assertThat(proved(new byte[0]).orElseThrow().entry().proof())
                .as("a file is not required")
                .isEmpty();
    }

    @Test
    void aFormThatMakesNoSenseIsToldFieldByField() {
        var typed = new ReportEntry(identifier(), "portal.nothing", "2025-13", "-3", "xem");

        assertThat(broken(reported.enter(typed, one)))
                .containsExactlyInAnyOrder(
                        "indicator report.indicator",
                        "period parameter.period",
                        "value report.value",
                        "evidence report.evidence");
        var tooEarly = new ReportEntry(identifier(), ID, "2099", "3", EVIDENCE);
        assertThat(broken(reported.enter(tooEarly, one)))
                .containsExactly("period report.period-open");
    }

    @Test
    void aFormThatIsSentTwiceIsEnteredOnce() {
        var typed = new ReportEntry(identifier(), ID, "2024", "50", EVIDENCE);
        reported.enter(typed, one).orElseThrow();
        reported.enter(typed, one).orElseThrow();

        assertThat(reported.ofBody(one))
                .filteredOn(report -> report.reportId().equals(typed.reportId()))
                .hasSize(1);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTold() throws Exception {
        ReportedValue report = entered("2023", "40");
        Actor third = member(BODY);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome<ReportedValue>>> work =
                    List.of(
                            () -> reported.decide(report.reportId(), true, "", other),
                            () ->
                                    reported.decide(
                                            report.reportId(), false, "Số này chưa đúng.", third));
            var codes = new ArrayList<String>();
            for (Future<Outcome<ReportedValue>> done : threads.invokeAll(work)) {
                codes.addAll(broken(done.get()));
            }
            assertThat(codes).containsExactly(" report.decided");
        }
    }

    @Test
    void othersDoNotSeeIt() {
        ReportedValue report = entered("2022", "30");

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> reported.open(report.reportId(), member(AgencyCode.of("G01"))))
                .withMessage("report.unknown");
    }
}
