package vn.lienthong.steering.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.steering.PublishedFigure;

/** The reports on the first halves of 2023 and 2024 and on the year 2024. */
class PublishedReportsTest {

    private static String body(ReportText report) {
        return report.parts().stream()
                .filter(ReportText.Part.Paragraph.class::isInstance)
                .map(part -> ((ReportText.Part.Paragraph) part).text())
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({"2023-H1, 23", "2024-H1, 27", "2024, 12"})
    void everyFigureOfThePeriodStandsInTheText(String period, int figures) {
        String body = body(PublishedReports.text(period));
        List<String> numbers = PublishedReports.numbersIn(body);

        assertThat(PublishedReports.of(period)).hasSize(figures);
        for (PublishedFigure figure : PublishedReports.of(period)) {
            assertThat(numbers).as(figure.code()).containsAll(PublishedReports.numbers(figure));
        }
        assertThat(PublishedReports.snapshot(period).figures()).hasSize(figures);
    }

    @ParameterizedTest
    @CsvSource({"2023-H1", "2024-H1", "2024"})
    void everyNumberOfTheTextIsOfAFigureOrAName(String period) {
        Snapshot snapshot = PublishedReports.snapshot(period);
        Set<String> known = new HashSet<>();
        snapshot.figures()
                .forEach(figure ->
                        figure.parts()
                                .values()
                                .forEach(part -> known.addAll(PublishedReports.numbersIn(part))));
        known.addAll(PublishedReports.numbersIn(snapshot.periodWords()));
        snapshot.names().forEach(name -> known.addAll(PublishedReports.numbersIn(name)));

        assertThat(PublishedReports.numbersIn(body(PublishedReports.text(period))))
                .hasSizeGreaterThan(20)
                .isSubsetOf(known);
    }

    @Test
    void theReportOfTheFirstHalfOf2024ReadsAsOneDoes() {
        assertThat(body(PublishedReports.text("2024-H1")))
                .contains(
                        "Tỷ lệ hồ sơ xử lý trực tuyến toàn trình của cả nước đạt 42%, trong đó khối"
                                + " bộ đạt 61%, khối tỉnh đạt 17%.")
                .contains("thêm 1.541.677 chữ ký số")
                .doesNotContain("{")
                .doesNotContain("Kế hoạch của Ủy ban giao");
    }

    @Test
    void whatDoesNotFitTogetherInPrintIsSaidBesideIt() {
        assertThat(body(PublishedReports.text("2024")))
                .contains("hoàn thành 44 nhiệm vụ, đạt 69,84%")
                .contains("đạt 88,41%; 39 nhiệm vụ được báo cáo là chưa hoàn thành")
                .contains("244 và 39 cộng lại là 283, không phải 276");
    }

    @Test
    void eachFigureSaysWhereItComesFromAndThatNobodyReadTheDay() {
        Snapshot snapshot = PublishedReports.snapshot("2024");

        Snapshot.Figure tasks = snapshot.figure("committee-tasks").orElseThrow();
        assertThat(tasks.evidence().numerator()).isEqualTo("44");
        assertThat(tasks.evidence().denominator()).isEqualTo("63");
        assertThat(tasks.evidence().source()).startsWith("Báo cáo năm 2024");
        assertThat(tasks.evidence().publishedOn()).isEmpty();
        assertThat(OfficialWords.undated(snapshot)).contains("cần đối chiếu");
        assertThat(snapshot.missing()).isNotEmpty();
    }

    @Test
    void aSnapshotIsTheSameAfterItWasKept() {
        Snapshot snapshot = PublishedReports.snapshot("2024-H1");
        String kept = SnapshotText.of(snapshot);

        assertThat(SnapshotText.read(kept)).isEqualTo(snapshot);
        assertThat(SnapshotText.of(SnapshotText.read(kept))).isEqualTo(kept);
        assertThat(SnapshotText.of(PublishedReports.snapshot("2024-H1"))).isEqualTo(kept);
    }
}
