package vn.lienthong.population.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.population.AgencyAnswer;
import vn.lienthong.population.AgencyQuestion;
import vn.lienthong.population.AgencyReads;
import vn.lienthong.population.BirthOutcome;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.population.RegisterBirth;
import vn.lienthong.population.intake.ImportOrder;
import vn.lienthong.population.intake.ImportProgress;
import vn.lienthong.population.intake.RegisterImport;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Client;

/** Whoever still names a record that was merged into another means that other one. */
class MergedRecordTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String NAME = "Phùng Đức Thịnh";

    @TempDir Path directory;

    private final LocalDate born = Records.birthday();
    private final Enrolment person = Records.man(PLATFORM, NAME, born, People.COMMUNE);
    private final Enrolment merged = Records.man(PLATFORM, NAME, born, People.COMMUNE);

    @BeforeEach
    void oneOfThemIsMerged() {
        PLATFORM.bean(Duplicates.class)
                .decide(
                        Records.pair(PLATFORM, person, merged),
                        new DecisionOrder(
                                DecisionKind.SAME,
                                person.personId(),
                                "Đã đối chiếu giấy khai sinh bản gốc.",
                                0),
                        Records.officer(People.COMMUNE))
                .orElseThrow();
    }

    @Test
    void anAgencyThatKeptTheIdentifierReadsThePerson() {
        Client client =
                PLATFORM.bean(ApiClients.class)
                        .open(
                                new OpenClient(
                                        AgencyCode.of("G09"),
                                        "Trợ cấp",
                                        Set.of(Purpose.BENEFITS),
                                        null,
                                        "Luật 26/2023/QH15, Điều 10"))
                        .client();

        AgencyAnswer answer =
                PLATFORM.bean(AgencyReads.class)
                        .read(
                                merged.personId(),
                                new AgencyQuestion(Purpose.BENEFITS, "TC-1"),
                                client)
                        .orElseThrow();

        assertThat(answer.personId()).isEqualTo(person.personId());
    }

    @Test
    void aBirthThatNamesItsNumberIsOfThePersonWhoIsLockedAndWhoseRecordIsRead() {
        Enrolment mother = People.woman(PLATFORM);
        UUID dossier = UUID.randomUUID();

        BirthOutcome outcome =
                PLATFORM.bean(CivilRegistration.class)
                        .registerBirth(
                                new RegisterBirth(
                                        VietnameseName.of("Phùng Thị Con"),
                                        Sex.FEMALE,
                                        LocalDate.now(PLATFORM.bean(Clock.class)).minusDays(3),
                                        "",
                                        People.claim(mother),
                                        People.claim(merged),
                                        People.COMMUNE,
                                        People.officer(),
                                        dossier,
                                        People.GROUND));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BirthOutcome.Registered.class,
                        birth ->
                                assertThat(
                                                PLATFORM.sql()
                                                        .sql(
                                                                "select father from population.person_current where person_id = ?")
                                                        .param(birth.childId())
                                                        .query(UUID.class)
                                                        .single())
                                        .isEqualTo(person.personId()));
        assertThat(
                        PLATFORM.sql()
                                .sql(
                                        "select person_id from population.access_record where case_reference = ?")
                                .param(dossier)
                                .query(UUID.class)
                                .list())
                .containsExactlyInAnyOrder(mother.personId(), person.personId());
    }

    /** A file that is sent again, and one that came before anybody heard of the merge. */
    @Test
    void aFileThatNamesItsNumberIsTakenInToTheEnd() throws IOException {
        String own = line(merged.number().unmasked(), NAME, born, "");
        LocalDate later = LocalDate.of(1999, 4, 5);
        String son = "997099" + merged.number().unmasked().substring(6);
        String[] lines = {
            "personal_number,full_name,birth_date,sex,commune_code,father_number",
            own,
            line(merged.number().unmasked(), "Phùng Đức Khác", born, ""),
            line(son, "Phùng Đức Con", later, merged.number().unmasked()),
        };
        Path file = Files.write(directory.resolve("persons.csv"), List.of(lines));

        ImportProgress first = run(file);

        assertThat(first.entered()).isEqualTo(1);
        assertThat(first.known()).isEqualTo(1);
        assertThat(Files.readAllLines(directory.resolve("rejects.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("3,personal_number,import.other-data");
        assertThat(
                        PLATFORM.sql()
                                .sql(
                                        "select father from population.person_current where number = ?")
                                .param(son)
                                .query(UUID.class)
                                .single())
                .isEqualTo(person.personId());
    }

    private ImportProgress run(Path file) {
        return PLATFORM.bean(RegisterImport.class)
                .run(
                        new ImportOrder(
                                file,
                                Map.of(),
                                directory.resolve("rejects.csv"),
                                LocalDate.of(2026, 1, 1),
                                false),
                        _ -> {});
    }

    private static String line(String number, String name, LocalDate born, String father) {
        return String.join(",", number, name, born.toString(), "M", People.COMMUNE, father);
    }
}
