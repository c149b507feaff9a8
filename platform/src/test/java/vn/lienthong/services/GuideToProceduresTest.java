package vn.lienthong.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.ProjectFiles;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;

/** Does what the guide to new versions of procedures says, with the guide's own example. */
class GuideToProceduresTest {

    private static final String CODE = "1.001193";
    private static final String EXAMPLE = "docs/guides/examples/fees-of-a-new-version.yaml";
    private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);

    @TempDir Path content;

    private String inForce = "";

    @BeforeEach
    void copyTheContent() throws IOException {
        inForce = ProjectFiles.text("content/procedures/1.001193/2025-07-01.yaml");
        Files.createDirectories(folder());
        Files.createDirectory(content.resolve("schema"));
        Files.writeString(
                content.resolve("schema/procedure.schema.json"),
                ProjectFiles.text("content/schema/procedure.schema.json"));
        Files.writeString(folder().resolve("2027-01-01.yaml"), newVersion());
    }

    @Test
    void theGuideShowsTheExampleThatIsTested() {
        assertThat(ProjectFiles.text("docs/guides/add-a-procedure.md"))
                .contains(
                        "<!-- "
                                + EXAMPLE
                                + " -->\n```yaml\n"
                                + ProjectFiles.text(EXAMPLE)
                                + "```\n");
    }

    @Test
    void eachVersionHoldsOnItsOwnDays() throws IOException {
        Files.writeString(folder().resolve("2025-07-01.yaml"), ended());

        Procedures procedures = Procedures.read(new ContentDirectory(content));

        assertThat(procedures.inForce(CODE, CHANGE.minusDays(1)))
                .map(Procedure::version)
                .contains(new Procedure.Version(CODE, LocalDate.of(2025, 7, 1)));
        assertThat(procedures.inForce(CODE, CHANGE))
                .map(Procedure::version)
                .contains(new Procedure.Version(CODE, CHANGE));
    }

    @Test
    void theNewFeeIsForLateRegistrationOnly() throws IOException {
        Files.writeString(folder().resolve("2025-07-01.yaml"), ended());
        Procedure procedure =
                Procedures.read(new ContentDirectory(content)).inForce(CODE, CHANGE).orElseThrow();

        var born = new Answers(Map.of("birthDate", "2027-01-01"));

        assertThat(fee(procedure, born, LocalDate.of(2027, 3, 2))).isZero();
        assertThat(fee(procedure, born, LocalDate.of(2027, 3, 3))).isEqualTo(4000);
    }

    @Test
    void aVersionThatWasNotEndedIsToldWithFileAndLine() throws IOException {
        Files.writeString(folder().resolve("2025-07-01.yaml"), inForce);

        String said =
                "procedures/1.001193/2027-01-01.yaml:3: holds on days on which the version of"
                        + " 2025-07-01 holds too";
        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> Procedures.read(new ContentDirectory(content)))
                .withMessage(said);
        assertThat(ProjectFiles.text("docs/guides/add-a-procedure.md")).contains(said);
    }

    private static long fee(Procedure procedure, Answers answers, LocalDate today) {
        return procedure.fees().stream()
                .filter(fee -> fee.when().holds(answers, today))
                .findFirst()
                .orElseThrow()
                .online()
                .amount();
    }

    private String newVersion() {
        String fees = ProjectFiles.text(EXAMPLE);
        int from = inForce.indexOf("\nfees:\n") + 1;
        int to = inForce.indexOf("\npapers:\n") + 1;
        assertThat(from).isPositive().isLessThan(to);
        return (inForce.substring(0, from) + fees + inForce.substring(to))
                .replace("validFrom: 2025-07-01", "validFrom: 2027-01-01");
    }

    private String ended() {
        return inForce.replace(
                "validFrom: 2025-07-01\n", "validFrom: 2025-07-01\nvalidTo: 2027-01-01\n");
    }

    private Path folder() {
        return content.resolve("procedures").resolve(CODE);
    }
}
