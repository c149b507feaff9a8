package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;

/** Indicators and measures as the content writes them. */
class IndicatorsTest {

    private static final String MEASURES =
            """
            measures:
              a.one: { name: { vi: n, en: n }, facts: RECEIVED }
              a.two: { name: { vi: n, en: n }, facts: CLOSED }
              a.sum: { name: { vi: n, en: n }, formula: a.one + a.two }
              a.rest: { name: { vi: n, en: n }, formula: a.sum - a.two }
            """;

    private static final String INDICATOR =
            """
            id: a.share
            name: { vi: n, en: n }
            unit: { vi: u, en: u }
            direction: UP
            source: MEASURED
            numerator: a.one
            denominator: a.sum
            factor: 100
            reading: { vi: r, en: r }
            examples:
              - { measures: { a.one: 44, a.two: 19 }, value: 69.84 }
              - { measures: { a.one: 0, a.two: 0 }, notComputable: NOTHING_TO_DIVIDE_BY }
            """;

    @TempDir private Path directory;

    @Test
    void whatIsBuiltInMakesSense() {
        Indicators indicators = Indicators.read(ContentDirectory.builtIn());

        assertThat(indicators.all()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(indicators.examples()).isGreaterThan(20);
        assertThat(indicators.find("portal.adults-using"))
                .hasValueSatisfying(indicator -> {
                    assertThat(indicator.measured()).isPresent();
                    assertThat(indicator.target(LocalDate.of(2026, 1, 1)))
                            .map(Indicator.Target::value)
                            .contains(BigDecimal.valueOf(40));
                });
    }

    @Test
    void aFormulaComesDownToMeasuresThatCountFacts() throws IOException {
        Formula rest =
                method(INDICATOR.replace("numerator: a.one", "numerator: a.rest")).numerator();

        assertThat(rest.terms())
                .extracting(term -> (term.added() ? "+" : "-") + term.measure().code())
                .containsExactly("+a.one", "+a.two", "-a.two");
    }

    @Test
    void missingIsNotZeroAndZeroIsNoDenominator() throws IOException {
        Indicator.Method method = method(INDICATOR);

        assertThat(value(method, Map.of("a.one", 44, "a.two", 19)))
                .isInstanceOfSatisfying(
                        IndicatorValue.Computed.class,
                        computed -> {
                            assertThat(computed.value()).isEqualByComparingTo("69.84");
                            assertThat(computed.numerator()).isEqualByComparingTo("44");
                            assertThat(computed.denominator().orElseThrow())
                                    .isEqualByComparingTo("63");
                        });
        assertThat(value(method, Map.of("a.one", 0, "a.two", 0)))
                .isEqualTo(
                        new IndicatorValue.NotComputable(
                                IndicatorValue.Reason.NOTHING_TO_DIVIDE_BY));
        assertThat(value(method, Map.of("a.one", 44)))
                .isEqualTo(new IndicatorValue.NotComputable(IndicatorValue.Reason.NOT_MEASURED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numerator: a.one | numerator: a.three | 6 | names no measure: a.three",
                "numerator: a.one | numerator: a.one + | 6 | ends with a sign",
                "numerator: a.one | numerator: a.one a.two | 6 | a space on both sides",
                "numerator: a.one | numerator: a.one+a.two | 6 | names no measure: a.one+a.two",
                "direction: UP | direction: SIDEWAYS | 4 | direction",
                "value: 69.84 | value: 69.85 | 11 | comes out as 69.84",
                "a.two: 19 | a.three: 19 | 11 | is no measure of this indicator: a.three",
                "id: a.share | id: a.other | 1 | is not the name of its folder",
                "factor: 100 | targets: [{ by: 2025-02-30, value: 1, figure: x.y }] | 8 | names no published figure: x.y",
                "factor: 100 | targets: [{ by: 2025-02-30, value: 1, ground: { kind: LAW, number: n, date: 2025-01-01, article: a } }] | 8 | is no day of the calendar"
            })
    void anIndicatorThatMakesNoSenseIsToldWithItsLine(
            String right, String wrong, int line, String reason) {
        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> read(MEASURES, INDICATOR.replace(right, wrong)))
                .satisfies(fault ->
                        assertThat(fault.findings())
                                .anySatisfy(finding -> {
                                    assertThat(finding.file())
                                            .isEqualTo("indicators/a.share/indicator.yaml");
                                    assertThat(finding.line()).isEqualTo(line);
                                    assertThat(finding.reason()).contains(reason);
                                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "formula: a.one + a.two | formula: a.one + a.rest | 5 | stands on itself: a.sum → a.rest → a.sum",
                "formula: a.one + a.two | formula: a.sum + a.one | 4 | stands on itself: a.sum → a.sum",
                "formula: a.one + a.two | formula: a.one + a.three | 4 | names no measure: a.three",
                "facts: RECEIVED | facts: RUMOURS | 2 | facts",
                "facts: RECEIVED } | facts: BORN, where: { daysAtMost: 45 } } | 2 | is no multiple of 30"
            })
    void aMeasureThatIsMissingOrStandsOnItselfIsToldWithItsLine(
            String right, String wrong, int line, String reason) {
        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> read(MEASURES.replace(right, wrong), INDICATOR))
                .satisfies(fault ->
                        assertThat(fault.findings())
                                .anySatisfy(finding -> {
                                    assertThat(finding.file())
                                            .isEqualTo("indicators/measures.yaml");
                                    assertThat(finding.line()).isEqualTo(line);
                                    assertThat(finding.reason()).contains(reason);
                                }));
    }

    private static IndicatorValue value(Indicator.Method method, Map<String, Integer> counts) {
        return method.value(measure ->
                Optional.ofNullable(counts.get(measure.code())).map(BigDecimal::valueOf));
    }

    private Indicator.Method method(String indicator) throws IOException {
        return read(MEASURES, indicator).find("a.share").flatMap(Indicator::measured).orElseThrow();
    }

    private Indicators read(String measures, String indicator) throws IOException {
        ContentDirectory builtIn = ContentDirectory.builtIn();
        Path schema = Files.createDirectories(directory.resolve("schema"));
        for (String name : List.of("measures", "indicator")) {
            String file = name + ".schema.json";
            Files.writeString(
                    schema.resolve(file),
                    builtIn.text(builtIn.root().resolve("schema").resolve(file)));
        }
        Path folder = Files.createDirectories(directory.resolve("indicators/a.share"));
        Files.writeString(directory.resolve("indicators/measures.yaml"), measures);
        Files.writeString(folder.resolve("indicator.yaml"), indicator);
        return Indicators.read(new ContentDirectory(directory));
    }
}
