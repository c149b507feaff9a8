package vn.lienthong.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(figures).hasSize(71);
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
        assertThat(figure("identity.profiles").state()).isEqualTo(State.NOT_YET);
        assertThat(figure("identity.profiles").module()).contains("identity");
        assertThat(figure("economy.digital-growth").state()).isEqualTo(State.REPORTED_ONLY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scope: nation | scope: nowhere | names none of the scopes: nowhere",
                "report: r | report: s | names none of the reports: s",
                "unit: u | unit: v | names none of the units: v",
                "period: 2024-H1 | period: 2024-H3 | period",
                "value: 3 | value: -3 | value"
            })
    void aFigureThatMakesNoSenseIsToldWithItsLine(String right, String wrong, String reason)
            throws IOException {
        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> read(FIGURE.replace(right, wrong)))
                .satisfies(fault ->
                        assertThat(fault.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.line()).isEqualTo(5);
                                    assertThat(finding.reason()).contains(reason);
                                }));
    }

    @Test
    void oneFigureStandsOnce() {
        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> read(FIGURE + "\n  - " + FIGURE))
                .satisfies(fault -> assertThat(fault.findings().getFirst().line()).isEqualTo(6));
    }

    private void read(String figures) throws IOException {
        Path schema = Files.createDirectories(directory.resolve("schema"));
        ContentDirectory builtIn = ContentDirectory.builtIn();
        Files.writeString(
                schema.resolve("published-figures.schema.json"),
                builtIn.text(
                        builtIn.root().resolve("schema").resolve("published-figures.schema.json")));
        Files.writeString(
                Files.createDirectories(directory.resolve("indicators")).resolve("figures.yaml"),
                """
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
