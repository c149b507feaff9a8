package vn.lienthong.verification;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What content may let a body know and be given. */
class RightsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir private Path root;

    private Right right(String corrections) throws IOException {
        String schema = "schema/verification-rights.schema.json";
        Path verification = Files.createDirectories(root.resolve("verification"));
        Files.createDirectories(root.resolve("schema"));
        Files.copy(
                ContentDirectory.builtIn().root().resolve(schema),
                root.resolve(schema),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                verification.resolve("rights.yaml"),
                """
                rights:
                  - body: G09
                    purpose: BENEFITS
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
                        .formatted(corrections));
        return Rights.read(new ContentDirectory(root))
                .require(AgencyCode.of("G09"), Purpose.BENEFITS, DAY);
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldMayBeGivenRightWhereTheGroundSaysSo(VerifiedField field) throws IOException {
        assertThat(right(field.name()).told().corrections()).containsExactly(field);
    }

    @Test
    void nothingIsGivenThatIsNotSaid() throws IOException {
        assertThat(right("").told().corrections()).isEmpty();
    }
}
