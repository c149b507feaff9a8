package vn.lienthong.steering.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.reports.Reports.Order;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.Duty;

/** Reports are frozen, edited in their words and compared. */
class ReportsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Order HALF_YEAR = new Order("digital-transformation", "2024-H1", "15");

    private final Reports reports = PLATFORM.bean(Reports.class);
    private final Actor officer = member("G22");

    private static Actor member(String body) {
        var actor = new Actor(identifier(), Role.LEADER, "", null, null);
        PLATFORM.bean(BodyMembers.class)
                .appoint(actor.accountId(), AgencyCode.of(body), Duty.OFFICER);
        return actor;
    }

    private static UUID identifier() {
        return PLATFORM.bean(Identifiers.class).next();
    }

    private WrittenReport frozen(Order order) {
        return reports.freeze(identifier(), order, officer).orElseThrow();
    }

    private static List<String> broken(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Violation> violations)
                ? violations.stream().map(one -> one.field() + " " + one.code()).toList()
                : List.of();
    }

    /** The paragraph about signatures, which has three numbers. */
    private static String paragraph(Reports.Opened opened) {
        return opened.text().parts().stream()
                .filter(ReportText.Part.Paragraph.class::isInstance)
                .map(ReportText.Part.Paragraph.class::cast)
                .filter(part -> part.text().contains("chữ ký số"))
                .findFirst()
                .orElseThrow()
                .key();
    }

    @ParameterizedTest
    @EnumSource(ReportFile.class)
    void aFrozenReportGivesTheSameBytesEachTime(ReportFile kind) {
        UUID report = frozen(HALF_YEAR).reportId();

        assertThat(reports.file(report, kind)).isEqualTo(reports.file(report, kind));
    }

    @Test
    void aReportIsFrozenOnceAndNeverChanged() {
        UUID form = identifier();
        WrittenReport first = reports.freeze(form, HALF_YEAR, officer).orElseThrow();
        WrittenReport again =
                reports.freeze(form, new Order("digital-transformation", "2024", ""), officer)
                        .orElseThrow();

        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(reports.all()).filteredOn(one -> one.reportId().equals(form)).hasSize(1);
        assertThatThrownBy(() ->
                        PLATFORM.sql()
                                .sql("update steering.written_report set period = '2023-H1'")
                                .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void wordsBetweenNumbersMayBeEditedAndNumbersMayNot() {
        UUID report = frozen(HALF_YEAR).reportId();
        String block = paragraph(reports.open(report));
        String words =
                "Toàn quốc có {profiles} định danh điện tử; {signatures} đã cấp, tăng"
                        + " {signatures.more} chữ ký số, đúng tiến độ Đề án 06.";

        reports.edit(report, block, words, officer).orElseThrow();

        Reports.Opened opened = reports.open(report);
        assertThat(opened.words(block)).isEqualTo(words);
        assertThat(opened.text().html()).contains("Toàn quốc có", "75.700.000");
        assertThat(opened.report().hash()).isEqualTo(SnapshotText.hash(kept(report)));
        assertThat(broken(reports.edit(report, block, words + " Tăng 5 lần.", officer)))
                .containsExactly("words written-report.number-typed");
        assertThat(broken(reports.edit(report, block, words.replace("{profiles}", ""), officer)))
                .containsExactly("words written-report.numbers");
        assertThat(broken(reports.edit(report, block, words + " {profiles}", officer)))
                .containsExactly("words written-report.numbers");
        assertThat(broken(reports.edit(report, block, words.replace("}", ""), officer)))
                .containsExactly("words written-report.number-typed");
        assertThat(broken(reports.edit(report, block, "  ", officer)))
                .containsExactly("words written-report.words");
        assertThat(reports.open(report).words(block)).isEqualTo(words);
    }

    private static String kept(UUID report) {
        return PLATFORM.sql()
                .sql("select snapshot from steering.written_report where report_id = ?")
                .param(report)
                .query(String.class)
                .single();
    }

    @Test
    void onlyTheBodyThatFrozeAReportEditsItsWords() {
        WrittenReport report = frozen(HALF_YEAR);
        String block = paragraph(reports.open(report.reportId()));

        assertThat(reports.mayEdit(report, officer)).isTrue();
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> reports.edit(report.reportId(), block, "x", member("H26")))
                .withMessage("written-report.not-own");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> reports.edit(report.reportId(), "9-9", "x", officer))
                .withMessage("written-report.block");
    }

    @Test
    void whatIsDifferentFromTheReportBeforeIsShown() {
        WrittenReport earlier = frozen(new Order("digital-transformation", "2023-H1", ""));
        WrittenReport later = frozen(HALF_YEAR);

        Reports.Opened opened = reports.open(later.reportId());
        assertThat(reports.before(later)).contains(earlier);
        ReportDifferences differences = reports.differences(earlier, opened);
        assertThat(differences.figures())
                .anySatisfy(one -> {
                    assertThat(one.statement()).contains("kinh tế số trong GDP");
                    assertThat(one.before()).isEqualTo("14,96%");
                    assertThat(one.now()).isEmpty();
                });
        assertThat(differences.added()).anyMatch(words -> words.contains("97.600.000"));
        assertThat(reports.differences(later, reports.open(frozen(HALF_YEAR).reportId())))
                .isEqualTo(new ReportDifferences(List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2024-H1 | '' | template report-template.unknown",
                "digital-transformation | 2024-H3 | '' | period parameter.period",
                "digital-transformation | 2024-03 | '' | period written-report.length",
                "digital-transformation | 2099 | '' | period written-report.not-over",
                "digital-transformation | 2024 | 12a | number written-report.number"
            })
    void whatCannotBeMadeIsToldAtItsField(
            String template, String period, String number, String told) {
        assertThat(broken(reports.preview(new Order(template, period, number))))
                .containsExactly(told);
    }

    @Test
    void whatThePlatformCountsIsReportedWithItsFormulaAndComparedWithThePeriodBefore() {
        PLATFORM.awaitEvents();
        ReportingPeriod month =
                ReportingPeriod.of(
                                ReportingPeriod.Length.MONTH,
                                PLATFORM.bean(IndicatorFigures.class).today())
                        .previous();
        ReportText text =
                reports.preview(new Order("handling-of-work", month.code(), "")).orElseThrow();

        Snapshot.Figure births = text.snapshot().figure("births").orElseThrow();
        assertThat(births.evidence().query()).isEqualTo("births.registered");
        assertThat(births.parts()).containsKeys("change", "previous");
        assertThat(text.html())
                .contains("Đã đăng ký khai sinh cho", births.words(), "births.registered");
        long tellings =
                List.of("khai sinh tăng", "khai sinh giảm").stream()
                        .filter(text.html()::contains)
                        .count();
        assertThat(tellings).isLessThanOrEqualTo(1);
    }

    @Test
    void theWeekIsReportedFromMondayToSundayAndComparedWithTheWeekBefore() {
        PLATFORM.awaitEvents();
        ReportingPeriod week = lastWeekWithBirths();
        Order order = new Order("weekly", week.code(), "7");
        Reports.Opened opened = reports.open(frozen(order).reportId());

        Snapshot.Figure births = opened.text().snapshot().figure("births").orElseThrow();
        assertThat(births.size()).isPositive().isEqualByComparingTo(birthsRegistered(week));
        assertThat(births.parts().get("previous"))
                .startsWith(VietnameseWords.number(birthsRegistered(week.previous())));
        assertThat(opened.text().html())
                .contains(
                        "tuần %s năm %s (từ ngày %s đến ngày %s)"
                                .formatted(
                                        week.code().substring(6),
                                        week.code().substring(0, 4),
                                        VietnameseWords.day(week.from()),
                                        VietnameseWords.day(week.to())),
                        "Trong tuần đã đăng ký khai sinh cho");
        assertThat(broken(reports.preview(new Order("weekly", "2025-W53", ""))))
                .containsExactly("period parameter.period");
        assertThat(broken(reports.preview(new Order("weekly", "2026-01", ""))))
                .containsExactly("period written-report.length");
    }

    @Test
    void everyProvinceHasAnAnnexOfItsOwnAsTheyStoodInThePeriod() throws IOException {
        PLATFORM.awaitEvents();
        ReportingPeriod month =
                ReportingPeriod.of(
                                ReportingPeriod.Length.MONTH,
                                PLATFORM.bean(IndicatorFigures.class).today())
                        .previous();
        Reports.Opened opened =
                reports.open(frozen(new Order("handling-of-work", month.code(), "")).reportId());
        List<Snapshot.Annex> annexes = opened.text().snapshot().annexes();

        assertThat(annexes).hasSize(34);
        BigDecimal births =
                annexes.stream()
                        .flatMap(annex -> annex.lines().stream())
                        .filter(line -> line.indicator().equals("civil-status.births-registered"))
                        .map(line ->
                                new BigDecimal(
                                        line.numbers().getOrDefault(Snapshot.Line.VALUE, "0")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(births).isPositive().isEqualByComparingTo(birthsRegistered(month));
        byte[] file = reports.file(opened.report().reportId(), ReportFile.XLSX);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            double sum = 0;
            for (Snapshot.Annex annex : annexes) {
                sum +=
                        workbook.getSheet(annex.code() + " " + annex.name())
                                .getRow(4)
                                .getCell(2)
                                .getNumericCellValue();
            }
            assertThat(sum).isEqualTo(births.doubleValue());
        }
        Snapshot before =
                reports.preview(new Order("handling-of-work", "2025-H1", ""))
                        .orElseThrow()
                        .snapshot();
        assertThat(before.annexes()).hasSize(63);
        assertThat(before.annexes().getFirst().lines().getFirst().note()).isEqualTo("Chưa đo");
    }

    /** As they were kept before there were annexes. */
    @Test
    void aSnapshotWithoutAnnexesIsReadAsItIs() {
        String kept = kept(frozen(HALF_YEAR).reportId());
        assertThat(kept).contains(",\"annexes\":[]");

        Snapshot read = SnapshotText.read(kept.replace(",\"annexes\":[]", ""));

        assertThat(read).isEqualTo(SnapshotText.read(kept));
    }

    /** The last week that is over and in which a birth was registered. */
    private static ReportingPeriod lastWeekWithBirths() {
        ReportingPeriod present =
                ReportingPeriod.of(
                        ReportingPeriod.Length.WEEK, PLATFORM.bean(IndicatorFigures.class).today());
        LocalDate last =
                PLATFORM.sql()
                        .sql(
                                """
                                select max((registered_at at time zone 'Asia/Ho_Chi_Minh')::date)
                                from population.civil_act where kind = 'BIRTH'
                                    and (registered_at at time zone 'Asia/Ho_Chi_Minh')::date < ?
                                """)
                        .param(present.from())
                        .query(LocalDate.class)
                        .single();
        return ReportingPeriod.of(ReportingPeriod.Length.WEEK, last);
    }

    /** Counted from the acts, not from the facts that the report reads. */
    private static BigDecimal birthsRegistered(ReportingPeriod period) {
        return PLATFORM.sql()
                .sql(
                        """
                        select count(*) from population.civil_act where kind = 'BIRTH'
                            and (registered_at at time zone 'Asia/Ho_Chi_Minh')::date between ? and ?
                        """)
                .params(period.from(), period.to())
                .query(BigDecimal.class)
                .single();
    }
}
