package vn.lienthong.population.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.shell.FaultException;

/** Extracts of the register: whole, in order, signed, and never taken in secret. */
class RegisterExtractTest {

    private final RunningPlatform platform = RunningPlatform.shared();

    @TempDir Path directory;

    private Path out = Path.of("");
    private ExtractManifest manifest =
            new ExtractManifest("", new UUID(0, 0), Instant.EPOCH, "", List.of(), 0, 0, "", "", "");
    private final Enrolment person = People.man(platform);

    @BeforeEach
    void take() {
        out = directory.resolve("out");
        manifest = platform.bean(RegisterExtract.class).take(order("Làm sạch dữ liệu"));
    }

    private ExtractOrder order(String purpose) {
        return new ExtractOrder(
                out, directory.resolve("keys"), "tester", purpose, "Luật 26/2023/QH15, Điều 11");
    }

    private void assertNotGood(String code) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> ExtractCheck.check(out, Optional.empty()))
                .withMessage(code);
    }

    private Path file(String ending) {
        return out.resolve(manifest.file().replace(".csv", ending));
    }

    @Test
    void anExtractHoldsEverybodyInOrderInTheStableColumns() throws IOException {
        List<String> lines = Files.readAllLines(file(".csv"));

        assertThat(lines.getFirst())
                .isEqualTo(
                        "person_id,personal_number,old_number,full_name,birth_date,sex,commune_code,died_on");
        assertThat(lines)
                .contains(
                        "%s,%s,,%s,%s,M,%s,"
                                .formatted(
                                        person.personId(),
                                        person.number().unmasked(),
                                        person.name().full(),
                                        person.birthDate(),
                                        person.communeCode()));
        List<String> identifiers =
                lines.stream().skip(1).map(line -> line.substring(0, 36)).toList();
        assertThat(identifiers).isSorted().hasSize((int) manifest.rows());
        assertThat(manifest.rows())
                .isEqualTo(
                        platform.sql()
                                .sql("select count(*) from population.person_current")
                                .query(Long.class)
                                .single());
        ExtractCheck.Good good = ExtractCheck.check(out, Optional.empty()).getFirst();
        assertThat(good.manifest()).isEqualTo(manifest);
    }

    @Test
    void whoTookAnExtractAndWhyStaysForEver() {
        assertThat(platform.bean(RegisterExtract.class).taken())
                .anySatisfy(taken -> {
                    assertThat(taken.id()).isEqualTo(manifest.extractId());
                    assertThat(taken.takenBy()).isEqualTo("tester");
                    assertThat(taken.purpose()).isEqualTo("Làm sạch dữ liệu");
                    assertThat(taken.persons()).isEqualTo(manifest.rows());
                });
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        platform.sql().sql("delete from population.register_extract").update());
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> order(" "));
    }

    @Test
    void aSecondExtractOfTheDayIsNotWrittenOverTheFirst() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> platform.bean(RegisterExtract.class).take(order("Lần hai")))
                .withMessage("extract.exists");
    }

    @Test
    void oneLetterMoreOrLessIsFound() throws IOException {
        String text = Files.readString(file(".csv"));
        Files.writeString(file(".csv"), text.replaceFirst("M,00", "F,00"));
        assertNotGood("extract.changed");
        Files.writeString(file(".csv"), text.substring(0, text.length() - 40));
        assertNotGood("extract.truncated");
        Files.delete(file(".csv"));
        assertNotGood("extract.missing");
    }

    @Test
    void aManifestThatWasChangedOrSignedByAnotherKeyIsFound() throws Exception {
        String text = Files.readString(file(".json"));
        Files.writeString(file(".json"), text.replace("Làm", "Lam"));
        assertNotGood("extract.signature");
        Files.writeString(file(".json"), text);
        Path other = directory.resolve("other.pem");
        Files.writeString(other, otherKey());
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> ExtractCheck.check(out, Optional.of(other)))
                .withMessage("extract.signature");
        Files.delete(file(".json.sig"));
        assertNotGood("extract.unreadable");
    }

    private static String otherKey() throws GeneralSecurityException {
        byte[] key =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
    }

    @Test
    void theKeyIsDrawnOnceAndReadableByItsOwnerOnly() throws IOException {
        Path key = directory.resolve("keys/extract-key.pem");
        byte[] before = Files.readAllBytes(key);
        out = directory.resolve("second");
        platform.bean(RegisterExtract.class).take(order("Lần hai"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllBytes(key)).isEqualTo(before);
        assertThat(new String(before, StandardCharsets.US_ASCII)).contains("PRIVATE KEY");
    }
}
