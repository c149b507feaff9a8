package vn.lienthong.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.steering.PublishedFigure.Amount;
import vn.lienthong.steering.PublishedFigure.State;

/** The figures that reports published, as the content holds them. */
class PublishedFiguresTest {

    private static final String FIGURE =
            "{ code: a.b, period: 2024-H1, scope: nation, report: r, value: 3, unit: u, vi: x, en: x }";

    private final List<PublishedFigure> figures =
            PublishedFigures.read(ContentDirectory.builtIn()).all();

    @TempDir private Path directory;

    private PublishedFigure figure(String code) {
        return figures.stream()
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allSeventyOneAreThere() {
        assertThat(
                        PublishedFigures.read(ContentDirectory.builtIn())
                                .collections()
                                .getFirst()
                                .figures())
                .hasSize(71);
    }

    @Test
    void sharesAreMadeOfTheirNumbersAndPrintedOnesThatDifferCarryANote() {
        assertThat(figure("steering.committee-tasks").percent()).contains(new BigDecimal("69.84"));
        assertThat(figure("steering.d06-tasks").percent()).contains(new BigDecimal("88.41"));
        assertThat(figure("steering.d06-tasks").note())
                .hasValueSatisfying(note -> assertThat(note.en()).contains("283, not 276"));
        PublishedFigure done = figure("steering.tasks-done-of-due");
        assertThat(done.percent()).contains(new BigDecimal("98.63"));
        assertThat(done.print().percent()).isEqualTo(new BigDecimal("98.62"));
        assertThat(done.note()).isPresent();
    }

    @Test
    void theReportOf2017AddsUp() {
        assertThat(figure("steering.tasks-of-bodies").amount())
                .isInstanceOfSatisfying(
                        Amount.Sum.class,
                        sum -> {
                            assertThat(sum.parts())
                                    .map(BigDecimal::intValue)
                                    .containsExactly(14_068, 1_983, 5_640, 223);
                            assertThat(sum.total()).isEqualByComparingTo("21914");
                        });
        assertThat(figure("steering.tasks-of-bodies").print().total())
                .isEqualByComparingTo("21914");
    }

    @Test
    void tasksAreKeptAsTheyWerePrinted() {
        assertThat(figure("steering.committee-tasks").amount())
                .isEqualTo(new Amount.Share(new BigDecimal(44), new BigDecimal(63)));
        assertThat(figure("steering.d06-tasks").amount())
                .isEqualTo(new Amount.Share(new BigDecimal(244), new BigDecimal(276)));
        assertThat(figure("checkin.seconds").amount())
                .isEqualTo(new Amount.Between(new BigDecimal(6), new BigDecimal(13)));
        assertThat(figure("steering.documents-issued").amount())
                .isInstanceOfSatisfying(
                        Amount.Sum.class,
                        sum ->
                                assertThat(sum.parts())
                                        .map(BigDecimal::intValue)
                                        .containsExactly(12, 9, 6, 6));
    }

    @Test
    void eachIsMeasuredOrWaitsForItsModuleOrCanOnlyBeReported() {
        assertThat(figure("portal.online-dossier-share").state()).isEqualTo(State.MEASURED);
        assertThat(figure("identity.digital-signatures").state()).isEqualTo(State.NOT_YET);
        assertThat(figure("identity.digital-signatures").module()).contains("signing");
        assertThat(figure("economy.digital-growth").state()).isEqualTo(State.REPORTED_ONLY);
    }

    /**
     * Of a module that is there, the page says what it lacks; of the others, that they will come.
     */
    @Test
    void whatAModuleOfTodayDoesNotMeasureSaysWhatItLacks() {
        var built =
                Set.of(
                        "services",
                        "population",
                        "verification",
                        "identity",
                        "steering",
                        "reference");

        List<PublishedFigure> listed =
                PublishedFigures.read(ContentDirectory.builtIn())
                        .collections()
                        .getFirst()
                        .figures();

        assertThat(listed)
                .filteredOn(figure -> figure.state() == State.NOT_YET)
                .hasSizeGreaterThan(20)
                .allSatisfy(figure ->
                        assertThat(figure.lacks().isPresent())
                                .as(figure.code())
                                .isEqualTo(built.contains(figure.module().orElseThrow())));
        assertThat(listed)
                .filteredOn(figure -> figure.state() != State.NOT_YET)
                .allSatisfy(figure -> assertThat(figure.lacks()).as(figure.code()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scope: nation | scope: nowhere | names none of the scopes: nowhere",
                "report: r | report: s | names none of the reports: s",
                "unit: u | unit: v | names none of the units: v",
                "period: 2024-H1 | period: 2024-H3 | period",
                "value: 3 | value: -3 | value",
                "value: 3 | 'value: 3, whole: 4, printedPercent: 74' | the numbers make, 75.00",
                "value: 3 | 'value: 3, whole: 4, remaining: 2' | makes 5 with the value",
                "value: 3 | 'parts: [1, 2], total: 4' | sum of the parts, 3",
                "unit: u | 'unit: u, measured: true' | nothing measures a.b",
                "unit: u | 'unit: u, indicator: c.d' | names no indicator: c.d"
            })
    void aFigureThatMakesNoSenseIsToldWithItsLine(String right, String wrong, String reason)
            throws IOException {
        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> read(FIGURE.replace(right, wrong)))
                .satisfies(fault ->
                        assertThat(fault.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.line()).isEqualTo(6);
                                    assertThat(finding.reason()).contains(reason);
                                }));
    }

    @Test
    void oneFigureStandsOnce() {
        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> read(FIGURE + "\n  - " + FIGURE))
                .satisfies(fault -> assertThat(fault.findings().getFirst().line()).isEqualTo(7));
    }

    private void read(String figures) throws IOException {
        Path schema = Files.createDirectories(directory.resolve("schema"));
        ContentDirectory builtIn = ContentDirectory.builtIn();
        for (String name : List.of("published-figures", "measures", "indicator")) {
            String file = name + ".schema.json";
            Files.writeString(
                    schema.resolve(file),
                    builtIn.text(builtIn.root().resolve("schema").resolve(file)));
        }
        Path folder = Files.createDirectories(directory.resolve("indicators/published"));
        Files.writeString(
                directory.resolve("indicators/measures.yaml"),
                "measures: { a.c: { name: { vi: n, en: n }, facts: RECEIVED } }");
        Files.writeString(
                folder.resolve("figures.yaml"),
                """
                title: { vi: t, en: t }
                reports: { r: { vi: b, en: r, period: 2024-H1 } }
                scopes: { nation: { vi: n, en: n } }
                units: { u: { vi: u, en: u } }
                figures:
                  - %s
                """
                        .formatted(figures));
        PublishedFigures.read(new ContentDirectory(directory));
    }
}
