package vn.lienthong.steering.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.ProjectFiles;
import vn.lienthong.RunningPlatform;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ReportingPeriod;

/** Does what the guide to index sets says, with the guide's own example. */
class GuideToIndexSetsTest {

    private static final String GUIDE = "docs/guides/add-an-index-set.md";
    private static final String SET = "docs/guides/examples/index-set.yaml";
    private static final String ID = "prompt-service-2026";
    private static final Indicators INDICATORS = Indicators.read(ContentDirectory.builtIn());

    @TempDir private Path content;

    @BeforeEach
    void copyTheExample() throws IOException {
        Files.createDirectories(content.resolve("schema"));
        String schema = "schema/index-set.schema.json";
        Files.writeString(content.resolve(schema), ProjectFiles.text("content/" + schema));
        write(ProjectFiles.text(SET));
    }

    private void write(String text) throws IOException {
        Path folder = Files.createDirectories(content.resolve("index-sets").resolve(ID));
        Files.writeString(folder.resolve("index-set.yaml"), text);
    }

    private IndexSets read() {
        return IndexSets.read(new ContentDirectory(content), INDICATORS);
    }

    @Test
    void theGuideShowsTheExampleThatIsTested() {
        assertThat(ProjectFiles.text(GUIDE))
                .contains("<!-- " + SET + " -->\n```yaml\n" + ProjectFiles.text(SET) + "```\n");
    }

    @Test
    void provincesAreRankedByItAtOnce() {
        RunningPlatform platform = RunningPlatform.shared();
        platform.awaitEvents();
        var rankings =
                new Rankings(
                        read(),
                        INDICATORS,
                        new RankingReadings(
                                platform.bean(IndicatorSources.class),
                                platform.bean(Agencies.class),
                                platform.bean(AdministrativeUnits.class)));
        YearMonth month =
                YearMonth.from(platform.bean(IndicatorFigures.class).today()).minusMonths(1);
        var asked =
                new Rankings.Asked(
                        "prompt-service", BodyKind.PROVINCE, ReportingPeriod.of(month), null);

        LeagueTable table = rankings.table(rankings.set(asked).orElseThrow(), asked);

        assertThat(table.counted()).extracting(Criterion::code).containsExactly("1.1", "1.2");
        assertThat(table.ranked()).isPositive();
        assertThat(table.places().getFirst().score().possible()).isEqualByComparingTo("100");
    }

    @Test
    void whatTheCheckSaysIsWhatTheGuideSays() throws IOException {
        String text = ProjectFiles.text(SET);
        write(text.replace("code: \"1\", name", "code: \"1\", parent: \"1.1\", name"));
        isRefused("12: is a part of itself: 1 → 1.1 → 1");
        write(text.replace("on-time-share,", "on-time-shares,"));
        isRefused("13: names no indicator: portal.on-time-shares");
        write(text.replace("max: 100", "max: 90"));
        isRefused("12: is not what its parts make: 100");
    }

    private void isRefused(String said) {
        String message = "index-sets/" + ID + "/index-set.yaml:" + said;
        assertThatExceptionOfType(ContentFault.class).isThrownBy(this::read).withMessage(message);
        assertThat(ProjectFiles.text(GUIDE)).contains(message);
    }
}
