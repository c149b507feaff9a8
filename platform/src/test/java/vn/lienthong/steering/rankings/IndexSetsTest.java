package vn.lienthong.steering.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import vn.lienthong.ProjectFiles;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.steering.indicators.Indicators;

/** The index sets of the content, and what is refused with its line. */
class IndexSetsTest {

    /** The content reports no indicator alone; a ministry's own content may. */
    private static final String REPORTED =
            """
            id: test.reported
            name: { vi: n, en: n }
            unit: { vi: u, en: u }
            direction: UP
            source: REPORTED
            dimensions: [BODY]
            reading: { vi: r, en: r }
            """;

    private static final Indicators INDICATORS = Indicators.read(ContentDirectory.builtIn());
    private static Indicators withReported = INDICATORS;

    private static final String SET =
            """
            id: one
            index: test
            name: { vi: n, en: n }
            bodies: PROVINCE
            validFrom: 2024-01-01
            ground: { kind: DECISION, number: 1/QĐ, date: 2024-01-01, article: "1" }
            source: { vi: s, en: s }
            dataDue: 10
            ties: { breakBy: [a1], rest: DENSE }
            criteria:
              - { code: a, name: { vi: n, en: n }, max: 10 }
              - { code: a1, parent: a, name: { vi: n, en: n }, max: 6, score: { indicator: portal.on-time-share, fullAt: 90 } }
              - { code: a2, parent: a, name: { vi: n, en: n }, max: 4 }
            """;

    @TempDir private Path content;

    @BeforeAll
    static void readTheIndicatorsWithOneThatIsOnlyReported(@TempDir Path folder)
            throws IOException {
        for (String part : new String[] {"schema", "indicators"}) {
            FileSystemUtils.copyRecursively(
                    ProjectFiles.ROOT.resolve("content").resolve(part), folder.resolve(part));
        }
        Path reported = Files.createDirectories(folder.resolve("indicators/test.reported"));
        Files.writeString(reported.resolve("indicator.yaml"), REPORTED);
        withReported = Indicators.read(new ContentDirectory(folder));
    }

    @BeforeEach
    void copyTheSchema() throws IOException {
        Files.createDirectories(content.resolve("schema"));
        String schema = "schema/index-set.schema.json";
        Files.writeString(content.resolve(schema), ProjectFiles.text("content/" + schema));
        write("one", SET);
    }

    private void write(String id, String text) throws IOException {
        Path folder = Files.createDirectories(content.resolve("index-sets").resolve(id));
        Files.writeString(folder.resolve("index-set.yaml"), text);
    }

    private IndexSets read() {
        return IndexSets.read(new ContentDirectory(content), withReported);
    }

    @Test
    void theSetsOfTheContentSayWhatTheDecisionsSay() {
        IndexSets sets = IndexSets.read(ContentDirectory.builtIn(), INDICATORS);

        IndexSet of922 = sets.on("dti-provinces", LocalDate.of(2025, 4, 2)).orElseThrow();
        assertThat(of922.id()).isEqualTo("dti-922-provinces");
        assertThat(of922.max()).isEqualByComparingTo("1000");
        assertThat(of922.criteria().stream().mapToInt(Criterion::components).sum()).isEqualTo(98);
        assertThat(of922.criteria().stream().filter(one -> one.components() > 0)).hasSize(9);
        assertThat(sets.on("dti-provinces", LocalDate.of(2025, 4, 3)).orElseThrow().id())
                .isEqualTo("dti-405-provinces");
        assertThat(sets.on("dti-provinces", LocalDate.of(2022, 5, 19))).isEmpty();
        IndexSet ministries = sets.on("dti-ministries", LocalDate.of(2025, 4, 2)).orElseThrow();
        assertThat(ministries.id()).isEqualTo("dti-922-ministries");
        assertThat(ministries.max()).isEqualByComparingTo("1000");
        assertThat(ministries.criteria().stream().mapToInt(Criterion::components).sum())
                .isEqualTo(70);
        assertThat(
                        sets
                                .on("dti-ministries", LocalDate.of(2025, 4, 3))
                                .orElseThrow()
                                .criteria()
                                .stream()
                                .mapToInt(Criterion::components)
                                .sum())
                .isEqualTo(31);
        assertThat(
                        sets
                                .on("dti-nation", LocalDate.of(2025, 4, 2))
                                .orElseThrow()
                                .criteria()
                                .stream()
                                .mapToInt(Criterion::components)
                                .sum())
                .isEqualTo(24);
        for (String index : new String[] {"dti-provinces", "dti-ministries", "dti-nation"}) {
            for (LocalDate day :
                    new LocalDate[] {LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1)}) {
                assertThat(sets.on(index, day).orElseThrow().criteria())
                        .as("%s on %s: where each criterion was taken from", index, day)
                        .allMatch(one -> one.source().isPresent());
            }
        }
        IndexSet nation = sets.on("dti-nation", LocalDate.of(2026, 1, 1)).orElseThrow();
        assertThat(nation.criteria().stream().mapToInt(Criterion::components).sum()).isEqualTo(12);
        assertThat(sets.on("service-provinces", LocalDate.of(2026, 1, 1)).orElseThrow().max())
                .isEqualByComparingTo("100");
    }

    @Test
    void readsWhatIsWritten() {
        IndexSet set = read().all().getFirst();

        assertThat(set.rule().rest()).isEqualTo(IndexSet.Rest.DENSE);
        assertThat(set.rule().breakBy()).containsExactly("a1");
        assertThat(set.rule().dataDue()).isEqualTo(10);
        assertThat(set.feeds())
                .containsExactly(new Feed("portal.on-time-share", Feed.Take.MEASURED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "code: a, name|code: a, parent: a2, name|code: a2, parent: a|code: a2, parent: a1|11: is a part of itself: a → a2 → a1 → a",
                "parent: a, name: { vi: n, en: n }, max: 4|parent: b, name: { vi: n, en: n }, max: 4|||13: names no criterion: b",
                "max: 4|max: 5|||11: is not what its parts make: 11",
                "code: a2|code: a1|||13: stands here twice: a1",
                "portal.on-time-share|portal.nothing|||12: names no indicator: portal.nothing",
                "portal.on-time-share|test.reported|||12: is not measured: test.reported",
                "portal.on-time-share|civil-status.births-in-time, take: REPORTED|||12: is not reported by bodies: civil-status.births-in-time",
                "portal.on-time-share|identity.profiles|||12: is not known of each body: identity.profiles",
                "bodies: PROVINCE|bodies: MINISTRY|||12: is not known of each body: portal.on-time-share",
                "breakBy: [a1]|breakBy: [a9]|||9: names no criterion: a9",
                "breakBy: [a1]|breakBy: [a2]|||9: has no points of its own: a2",
                "fullAt: 90|zeroAt: 90, fullAt: 90|||12: is where points begin: they cannot grow",
                "max: 10 }|max: 10, score: { indicator: portal.on-time-share, fullAt: 90 } }|||11: has parts that give its points",
                "id: one|id: two|||1: is not the name of its folder: two"
            })
    void refusesWhatMakesNoSense(String was, String is, String wasToo, String isToo, String said)
            throws IOException {
        String text = SET.replace(was, is);
        if (wasToo != null) {
            text = text.replace(wasToo, isToo);
        }
        assertThat(text).isNotEqualTo(SET);
        write("one", text);

        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(this::read)
                .withMessage("index-sets/one/index-set.yaml:" + said);
    }

    @Test
    void refusesTwoSetsOfAnIndexAtTheSameTime() throws IOException {
        write("two", SET.replace("id: one", "id: two").replace("2024-01-01\ng", "2025-01-01\ng"));

        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(this::read)
                .withMessage(
                        "index-sets/two/index-set.yaml:5: counts while another set of the index"
                                + " does: one");
    }
}
