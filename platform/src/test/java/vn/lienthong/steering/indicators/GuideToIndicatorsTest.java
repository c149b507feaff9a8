package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.ProjectFiles;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;

/** Does what the guide to indicators says, with the guide's own examples. */
class GuideToIndicatorsTest {

    private static final String GUIDE = "docs/guides/add-an-indicator.md";
    private static final String MEASURE = "docs/guides/examples/measure-of-an-indicator.yaml";
    private static final String INDICATOR = "docs/guides/examples/indicator.yaml";
    private static final String ID = "portal.post-share";

    @TempDir private Path content;

    @BeforeEach
    void copyTheContent() throws IOException {
        Files.createDirectory(content.resolve("schema"));
        for (String schema : List.of("measures", "indicator")) {
            String file = "schema/" + schema + ".schema.json";
            Files.writeString(content.resolve(file), ProjectFiles.text("content/" + file));
        }
        Path folder = Files.createDirectories(content.resolve("indicators").resolve(ID));
        Files.writeString(folder.resolve("indicator.yaml"), ProjectFiles.text(INDICATOR));
        measures(
                ProjectFiles.text("content/indicators/measures.yaml") + ProjectFiles.text(MEASURE));
    }

    private void measures(String text) throws IOException {
        Files.writeString(content.resolve("indicators/measures.yaml"), text);
    }

    @Test
    void theGuideShowsTheExamplesThatAreTested() {
        for (String example : List.of(MEASURE, INDICATOR)) {
            assertThat(ProjectFiles.text(GUIDE))
                    .contains(
                            "<!-- "
                                    + example
                                    + " -->\n```yaml\n"
                                    + ProjectFiles.text(example)
                                    + "```\n");
        }
    }

    @Test
    void theIndicatorIsMeasuredAtOnceAndForThePast() {
        Indicator indicator = Indicators.read(new ContentDirectory(content)).find(ID).orElseThrow();
        IndicatorFigures figures = RunningPlatform.shared().bean(IndicatorFigures.class);
        RunningPlatform.shared().awaitEvents();

        IndicatorValue.Computed value =
                figures.working(indicator.measured().orElseThrow(), IndicatorFigures.Question.ALL)
                        .value()
                        .computed()
                        .orElseThrow();

        assertThat(value.denominator().orElseThrow()).isPositive();
        assertThat(figures.trend(indicator.measured().orElseThrow(), Slice.ALL, null))
                .hasSizeGreaterThan(3);
    }

    @Test
    void whatTheCheckSaysIsWhatTheGuideSays() throws IOException {
        measures(ProjectFiles.text("content/indicators/measures.yaml"));
        isRefused(
                "indicators/portal.post-share/indicator.yaml:6: names no measure:"
                        + " dossiers.received-by-post");
        measures(
                """
                measures:
                  a.one: { name: { vi: n, en: n }, facts: RECEIVED }
                  a.two: { name: { vi: n, en: n }, facts: CLOSED }
                  a.sum: { name: { vi: n, en: n }, formula: a.rest + a.two }
                  a.rest: { name: { vi: n, en: n }, formula: a.sum - a.two }
                """);
        isRefused("indicators/measures.yaml:5: stands on itself: a.sum → a.rest → a.sum");
    }

    private void isRefused(String said) {
        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> Indicators.read(new ContentDirectory(content)))
                .withMessage(said);
        assertThat(ProjectFiles.text(GUIDE)).contains(said);
    }
}
