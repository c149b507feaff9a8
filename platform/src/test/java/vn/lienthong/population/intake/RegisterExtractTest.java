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
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;

/** Extracts of the register: whole, in order, signed, and never taken in secret. */
class RegisterExtractTest {

    private static int serial;

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
                        "person_id,personal_number,old_number,full_name,birth_date,sex,commune_code,died_on,"
                                + "birth_place,origin,ethnicity,nationality,marital_status,mother_id,"
                                + "father_id,spouse_id");
        assertThat(lines)
                .contains(
                        "%s,%s,,%s,%s,M,%s,,,,,,,,,"
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
    void whatRelativesShareIsThereOnlyWhereSomebodyAsks() throws IOException {
        Enrolment mother = People.woman(platform);
        Enrolment father = People.man(platform);
        Enrolment child = collected(mother.personId(), father.personId());
        out = directory.resolve("with");

        manifest =
                platform.bean(RegisterExtract.class)
                        .take(
                                new ExtractOrder(
                                        out,
                                        directory.resolve("keys"),
                                        "tester",
                                        "Đối chiếu",
                                        "Luật 26/2023/QH15, Điều 11",
                                        EnumSet.allOf(ExtractTie.class)));

        List<String> lines = Files.readAllLines(file(".csv"));
        assertThat(lines.getFirst()).endsWith("spouse_id,father_name,mother_name,phone,household");
        assertThat(manifest.columns())
                .endsWith("spouse_id", "father_name", "mother_name", "phone", "household");
        assertThat(manifest.purpose()).isEqualTo("Đối chiếu (+ PARENTS, PHONE, HOUSEHOLD)");
        assertThat(lines)
                .filteredOn(line -> line.startsWith(child.personId().toString()))
                .singleElement()
                .asString()
                .contains(
                        ",%s,%s,0912345678,".formatted(father.name().full(), mother.name().full()));
        assertThat(platform.bean(RegisterExtract.class).taken().getFirst().purpose())
                .contains("PARENTS, PHONE, HOUSEHOLD");
        assertThat(ExtractCheck.check(out, Optional.empty())).hasSize(1);
    }

    @Test
    void whatElseIsKnownOfAPersonIsThereAsItHoldsToday() throws IOException {
        Enrolment wife = People.woman(platform);
        Enrolment husband = People.man(platform);
        Enrolment child = collected(wife.personId(), husband.personId());
        LocalDate day = LocalDate.of(2024, 5, 6);
        for (CivilAct act :
                List.of(
                        new CivilAct.Marriage(husband.personId(), wife.personId(), day),
                        new CivilAct.EthnicityRedetermined(child.personId(), "Mường", day),
                        new CivilAct.Correction(
                                entry(child),
                                child.personId(),
                                Attribute.BIRTH,
                                Map.of("date", "1995-03-27", "place", "Hà Nội, Ba Đình"),
                                day))) {
            assertThat(People.order(platform, act)).isInstanceOf(ActOutcome.Registered.class);
        }
        out = directory.resolve("later");

        manifest = platform.bean(RegisterExtract.class).take(order("Đối chiếu"));

        List<String> lines = Files.readAllLines(file(".csv"));
        assertThat(lines)
                .contains(
                        "%s,%s,,Lê Văn Hùng,1995-03-27,M,%s,,\"Hà Nội, Ba Đình\",Nam Định,Mường,LA,,%s,%s,"
                                .formatted(
                                        child.personId(),
                                        child.number().unmasked(),
                                        child.communeCode(),
                                        wife.personId(),
                                        husband.personId()))
                .anyMatch(line ->
                        line.startsWith(husband.personId().toString())
                                && line.endsWith(",,,MARRIED,,," + wife.personId()));
        assertThat(manifest.columns()).containsExactly(lines.getFirst().split(",", -1));
        assertThat(manifest.format()).isEqualTo("lienthong-register-extract/2");
    }

    /** A man of whom more than the essentials was collected. */
    private Enrolment collected(UUID mother, UUID father) {
        Enrolment known = People.man(platform);
        var person =
                new Enrolment(
                        platform.bean(Identifiers.class).next(),
                        PersonalNumber.compose("996", Sex.MALE, 1995, ++serial),
                        known.name(),
                        Sex.MALE,
                        known.birthDate(),
                        mother,
                        father,
                        known.communeCode(),
                        new Enrolment.More(
                                null,
                                null,
                                Map.of(
                                        Attribute.ORIGIN, Map.of("place", "Nam Định"),
                                        Attribute.ETHNICITY, Map.of("ethnicity", "Kinh"),
                                        Attribute.NATIONALITY, Map.of("country", "LA"),
                                        Attribute.CONTACT, Map.of("phone", "0912345678"))));
        platform.bean(CivilRegistration.class).enrol(List.of(person), new UUID(0, 0));
        return person;
    }

    private UUID entry(Enrolment person) {
        return platform.sql()
                .sql(
                        "select act_id from population.civil_act where kind = 'ENROLMENT' and subject = ?")
                .param(person.personId())
                .query(UUID.class)
                .single();
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
