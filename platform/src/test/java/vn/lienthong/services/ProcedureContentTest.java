package vn.lienthong.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.shell.ErrorCatalogue;
import vn.lienthong.shell.Texts;

/** Procedures as content: their examples hold, and broken files say where and why. */
class ProcedureContentTest {

    private static final ContentDirectory BUILT_IN = ContentDirectory.builtIn();
    private static final String FILE = "procedures/1.001193/2025-07-01.yaml";

    @TempDir private Path directory;
    private String text = "";

    @BeforeEach
    void copyContent() throws IOException {
        text = Files.readString(BUILT_IN.root().resolve(FILE));
        Files.createDirectories(directory.resolve("schema"));
        Files.copy(
                BUILT_IN.root().resolve("schema/procedure.schema.json"),
                directory.resolve("schema/procedure.schema.json"));
        Files.createDirectories(directory.resolve("procedures/1.001193"));
    }

    private Procedures read(String changed) throws IOException {
        Files.writeString(directory.resolve(FILE), changed);
        return Procedures.read(new ContentDirectory(directory));
    }

    @Test
    void everyExampleHoldsAndEveryRuleIsBrokenByOne() {
        AdministrativeUnits units = AdministrativeUnits.read(BUILT_IN.root());
        var examples =
                new ProcedureExamples(
                        units,
                        AddressResolver.read(BUILT_IN.root(), units),
                        new ErrorCatalogue(Texts.fromClassPath()).entries().keySet());

        assertThat(examples.check(BUILT_IN)).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "validFrom: 2025-07-01 | validFrom: 2025-02-31 | no day of the calendar",
                "act: birth | act: wedding | /act",
                "type: date | type: calendar | /pages/3/fields/0/type",
                "birthDateDays >= 0 | birthDateDays >>= 0 | is not a condition",
                "birthDateDays >= 0 | weddingDate == 'x' | is not a condition",
                "field: fatherName | field: uncleName | names no field of the form",
                "id: birthNotice | id: weddingNotice | names no file field of the form",
                "code: \"1.001193\" | code: birth | /code",
                "authority: commune | authority: commune\\nauthority: commune | twice",
                "steps: | steps: [ | is not YAML",
            })
    void aBrokenFileIsRefusedWithItsLineAndReason(String right, String wrong, String reason) {
        String changed = text.replaceFirst(Pattern.quote(right), wrong.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(text);

        assertThatThrownBy(() -> read(changed))
                .isInstanceOfSatisfying(
                        ContentFault.class,
                        fault -> {
                            assertThat(fault.findings().getFirst().file()).isEqualTo(FILE);
                            assertThat(fault.findings().getFirst().line()).isPositive();
                            assertThat(fault).hasMessageContaining(reason);
                        });
    }

    @Test
    void twoVersionsThatHoldOnOneDayAreRefused() throws IOException {
        Files.writeString(
                directory.resolve("procedures/1.001193/2026-01-01.yaml"),
                text.replace("validFrom: 2025-07-01", "validFrom: 2026-01-01"));

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ContentFault.class)
                .hasMessageContaining("holds on days on which the version of 2025-07-01");
    }

    @Test
    void aDossierIsJudgedByTheVersionOfItsOwnDay() throws IOException {
        Files.writeString(
                directory.resolve("procedures/1.001193/2026-01-01.yaml"),
                text.replace("validFrom: 2025-07-01", "validFrom: 2026-01-01"));
        Procedures procedures =
                read(
                        text.replace(
                                "validFrom: 2025-07-01",
                                "validFrom: 2025-07-01\nvalidTo: 2026-01-01"));

        assertThat(
                        procedures
                                .inForce("1.001193", LocalDate.of(2025, 12, 31))
                                .orElseThrow()
                                .version()
                                .validFrom())
                .hasToString("2025-07-01");
        assertThat(
                        procedures
                                .inForce("1.001193", LocalDate.of(2026, 1, 1))
                                .orElseThrow()
                                .version()
                                .validFrom())
                .hasToString("2026-01-01");
        assertThat(procedures.inForce("1.001193", LocalDate.of(2025, 6, 30))).isEmpty();
    }
}
