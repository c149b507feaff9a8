package vn.lienthong.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;

/** What content may let a body know and be given. */
class RightsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final String LISTS_SCHEMA = "schema/verification-lists.schema.json";

    @TempDir private Path root;

    private Right right(String corrections) throws IOException {
        return right("BENEFICIARIES", corrections);
    }

    private Right right(String list, String corrections) throws IOException {
        String schema = "schema/verification-rights.schema.json";
        Path verification = Files.createDirectories(root.resolve("verification"));
        Files.createDirectories(root.resolve("schema"));
        Files.copy(
                ContentDirectory.builtIn().root().resolve(schema),
                root.resolve(schema),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                ContentDirectory.builtIn().root().resolve(LISTS_SCHEMA),
                root.resolve(LISTS_SCHEMA),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                verification.resolve("lists.yaml"),
                "lists: [{ code: BENEFICIARIES, vi: Người hưởng chính sách, en: Beneficiaries }]");
        Files.writeString(
                verification.resolve("rights.yaml"),
                """
                rights:
                  - body: G09
                    purpose: BENEFITS
                    list: %s
                    from: 2024-07-01
                    consent: NOT_NEEDED
                    fields: [NUMBER, OLD_NUMBER, NAME, BIRTH_DATE, SEX, COMMUNE]
                    corrections: [%s]
                    deaths: true
                    following: true
                    fileMegabytes: 500
                    linesADay: 5000000
                    checksADay: 200000
                    ground: { kind: LAW, number: 26/2023/QH15, date: 2023-11-27, article: "10" }
                """
                        .formatted(list, corrections));
        return Rights.read(new ContentDirectory(root))
                .require(AgencyCode.of("G09"), Purpose.BENEFITS, DAY);
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldMayBeGivenRightWhereTheGroundSaysSo(VerifiedField field) throws IOException {
        assertThat(right(field.name()).told().corrections()).containsExactly(field);
    }

    @Test
    void aRightNamesASortOfListThatThereIs() throws IOException {
        assertThat(right("").list()).isEqualTo("BENEFICIARIES");
        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> right("BENEFACTORS", ""))
                .withMessageContaining("rights.yaml")
                .withMessageContaining("is no list of lists.yaml: BENEFACTORS");
    }

    @Test
    void nothingIsGivenThatIsNotSaid() throws IOException {
        assertThat(right("").told().corrections()).isEmpty();
    }
}
