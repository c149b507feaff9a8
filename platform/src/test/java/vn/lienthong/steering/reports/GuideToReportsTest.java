package vn.lienthong.steering.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.ProjectFiles;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ReportingPeriod;

/** Does what the guide to report templates says, with the guide's own example. */
class GuideToReportsTest {

    private static final String GUIDE = "docs/guides/write-a-report-template.md";
    private static final String EXAMPLE = "docs/guides/examples/report-template.yaml";
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    @TempDir private Path content;

    @BeforeEach
    void copyTheContent() throws IOException {
        Files.createDirectory(content.resolve("schema"));
        Files.writeString(
                content.resolve("schema/report-template.schema.json"),
                ProjectFiles.text("content/schema/report-template.schema.json"));
        Files.createDirectories(content.resolve("reports/monthly-births"));
    }

    private ReportTemplate template(String text) throws IOException {
        Files.writeString(content.resolve("reports/monthly-births/template.yaml"), text);
        return ReportTemplates.read(
                        new ContentDirectory(content),
                        PLATFORM.bean(PublishedFigures.class),
                        PLATFORM.bean(Indicators.class))
                .find("monthly-births")
                .orElseThrow();
    }

    @Test
    void theGuideShowsTheExampleThatIsTested() {
        assertThat(ProjectFiles.text(GUIDE))
                .contains(
                        "<!-- "
                                + EXAMPLE
                                + " -->\n```yaml\n"
                                + ProjectFiles.text(EXAMPLE)
                                + "```\n");
    }

    @Test
    void theReportOfTheLastMonthIsWritten() throws IOException {
        PLATFORM.awaitEvents();
        ReportTemplate template = template(ProjectFiles.text(EXAMPLE));
        ReportingPeriod month =
                ReportingPeriod.of(
                                ReportingPeriod.Length.MONTH,
                                PLATFORM.bean(IndicatorFigures.class).today())
                        .previous();

        Snapshot snapshot =
                SnapshotMaking.of(
                        template,
                        month,
                        PLATFORM.bean(FigureGathering.class),
                        "",
                        PLATFORM.bean(Clock.class).instant());
        ReportText text = ReportText.of(snapshot, "0".repeat(64), Map.of());

        assertThat(text.title())
                .isEqualTo("Đăng ký khai sinh trong " + VietnameseWords.period(month));
        assertThat(text.html()).contains("Đã đăng ký khai sinh cho", "SỞ TƯ PHÁP", "BC-STP");
    }

    @Test
    void whatTheCheckSaysIsWhatTheGuideSays() throws IOException {
        String text = ProjectFiles.text(EXAMPLE);
        isRefused(
                text.replace("cho {births}", "cho {birth}"),
                "names no figure of this template: birth");
        isRefused(
                text.replace("cho {births}", "cho 12 trẻ"),
                "has a number that is no figure; refer to a figure, or list its words under names");
    }

    @Test
    void otherThingsThatMakeNoSenseAreRefusedToo() {
        String text = ProjectFiles.text(EXAMPLE);
        for (String[] wrong :
                new String[][] {
                    {"{births.change}", "{births.growth}"},
                    {"civil-status.births-registered", "civil-status.births"},
                    {"names: [\"Đề án 06\"]", "names: []"},
                    {"fell: births", "fell: birth"},
                    {"table: [births, in-time]", "table: [births, late]"},
                    {"{in-time}", "{in-time"},
                    {"id: monthly-births", "id: other"},
                    {"sections:", "annexes: [steering.tasks-done]\nsections:"},
                    {
                        "periods: [MONTH, QUARTER]",
                        "annexes: [civil-status.births-registered]\nperiods: [WEEK]"
                    }
                }) {
            assertThatExceptionOfType(ContentFault.class)
                    .as(wrong[1])
                    .isThrownBy(() -> template(text.replace(wrong[0], wrong[1])))
                    .satisfies(
                            fault -> assertThat(fault.findings().getFirst().line()).isPositive());
        }
    }

    private void isRefused(String text, String reason) {
        String said = "reports/monthly-births/template.yaml:23: " + reason;
        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> template(text))
                .withMessage(said);
        assertThat(ProjectFiles.text(GUIDE)).contains(said);
    }
}
