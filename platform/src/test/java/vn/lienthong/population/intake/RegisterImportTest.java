package vn.lienthong.population.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.NumberAudit;
import vn.lienthong.population.People;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.PersonState;
import vn.lienthong.population.Rebuild;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.database.TestDatabase;

/** Files of persons, good and dirty: every line is in the register or in the rejects file. */
class RegisterImportTest {

    private static final ConfigurableApplicationContext PLATFORM =
            RunningPlatform.start(TestDatabase.fresh());
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final String HEAD =
            "personal_number,full_name,birth_date,sex,commune_code,died_on,mother_number,spouse_number";

    /** Every number of this JVM is another. */
    private static int serial;

    @TempDir Path directory;

    private String place = "";

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @BeforeEach
    void ownPlace() {
        place = String.format("%03d", 700 + ++serial);
    }

    private String man(int number) {
        return place + "090" + String.format("%06d", number);
    }

    private String woman(int number) {
        return place + "165" + String.format("%06d", number);
    }

    private String manLine(int number) {
        return man(number) + ",Nguyễn Văn An,1990-05-17,M,00004,,,";
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(directory.resolve("persons.csv"), String.join("\n", lines));
    }

    private ImportOrder order(Path file, boolean resume) {
        return new ImportOrder(file, Map.of(), directory.resolve("rejects.csv"), AS_OF, resume);
    }

    private ImportProgress run(Path file) {
        return PLATFORM.getBean(RegisterImport.class).run(order(file, false), _ -> {});
    }

    private List<String> rejected() throws IOException {
        return Files.readAllLines(directory.resolve("rejects.csv")).stream()
                .skip(1)
                .map(line -> String.join(" ", List.of(line.split(",", -1)).subList(0, 3)))
                .toList();
    }

    private long persons() {
        return count("select count(*) from population.person_current where number like ?");
    }

    private long count(String query) {
        return PLATFORM.getBean(JdbcClient.class)
                .sql(query)
                .param(place + "%")
                .query(Long.class)
                .single();
    }

    private void assertReplayAgrees() {
        assertThat(PLATFORM.getBean(Rebuild.class).check().differing()).isEmpty();
        assertThat(PLATFORM.getBean(NumberAudit.class).check().holds()).isTrue();
    }

    @Test
    void everyKindOfBadLineIsNamedAndStopsNothing() throws IOException {
        String[] bad = {
            "12,Nguyễn Văn An,1990-05-17,M,00004,,,",
            man(2) + ",N9,1990-05-17,M,00004,,,",
            man(3) + ",Nguyễn Văn An,1990-13,M,00004,,,",
            man(4) + ",Nguyễn Văn An,1990-05-17,X,00004,,,",
            man(5) + ",Nguyễn Văn An,1990-05-17,M,99999,,,",
            man(6) + ",Nguyễn Văn An,1991-05-17,M,00004,,,",
            man(7) + ",Nguyễn Văn An,1990-05-17,F,00004,,,",
            man(8) + ",Nguyễn Văn An,1990-05-17,M,00004,1989,,",
            man(9) + ",Nguyễn Văn An,1990-05-17,M,00004,2027,,",
            man(10) + ",Nguyễn Văn An,1990-05-17,M,00004,," + man(1) + ",",
            man(11) + ",Nguyễn Văn An,1990-05-17,M,00004,," + woman(99) + ",",
            man(12) + ",Nguyễn Văn An,1990-05-17,M,00004,," + man(12) + ",",
            man(13) + ",Nguyễn Văn An,1990-05-17,M,00004,,," + man(1),
            man(1) + ",Nguyễn Văn Bình,1990-05-17,M,00004,,,",
            man(14) + ",Nguyễn Văn An",
            man(15) + ",\"Nguyễn Văn An,1990-05-17,M,00004,,,",
        };
        var lines = new ArrayList<String>(List.of(HEAD, manLine(1)));
        lines.addAll(List.of(bad));
        lines.add("");
        lines.add(manLine(16));
        Path file = file(lines.toArray(String[]::new));

        ImportProgress end = run(file);

        assertThat(rejected())
                .containsExactlyInAnyOrder(
                        "3 personal_number personal-number.length",
                        "4 full_name name.character",
                        "5 birth_date date.impossible",
                        "6 sex import.sex",
                        "7 commune_code unit.unknown",
                        "8 birth_date import.number-disagrees",
                        "9 sex import.number-disagrees",
                        "10 died_on import.death-before-birth",
                        "11 died_on import.in-future",
                        "12 mother_number import.relative-sex",
                        "13 mother_number import.relative-unknown",
                        "14 mother_number import.relative-self",
                        "15 spouse_number import.spouse-not-mutual",
                        "16 personal_number import.other-data",
                        "17  import.fields",
                        "18  import.quote");
        assertThat(end.entered()).isEqualTo(2);
        assertThat(end.rejected()).isEqualTo(bad.length);
        assertThat(persons()).isEqualTo(2);
        assertReplayAgrees();
    }

    @Test
    void aLineInAnotherEncodingIsNamedAndTheOthersAreRead() throws IOException {
        Path file = directory.resolve("persons.csv");
        Files.write(file, ("\uFEFF" + HEAD + "\r\n").getBytes(StandardCharsets.UTF_8));
        String latin = man(1) + ",Hoà Bình,1990-05-17,M,00004,,,\n";
        append(file, latin.getBytes(StandardCharsets.ISO_8859_1));
        append(file, (manLine(2) + "\r\n").getBytes(StandardCharsets.UTF_8));

        ImportProgress end = run(file);

        assertThat(rejected()).containsExactly("2  import.line-encoding");
        assertThat(end.entered()).isEqualTo(1);
    }

    private static void append(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.APPEND);
    }

    @Test
    void aFileThatIsNoTextOrLacksColumnsIsRefusedAsAWhole() throws IOException {
        Path wide = Files.write(directory.resolve("w.csv"), HEAD.getBytes(StandardCharsets.UTF_16));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> run(wide))
                .withMessage("import.encoding");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> run(file("personal_number,full_name")))
                .withMessage("import.columns");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> run(directory.resolve("nothing.csv")))
                .withMessage("import.file");
    }

    @Test
    void theSameFileTwiceEntersNobodyTwice() throws IOException {
        Path file = file(HEAD, manLine(1), manLine(2), manLine(2));
        assertThat(run(file).entered()).isEqualTo(2);

        ImportProgress again = run(file);

        assertThat(again.entered()).isZero();
        assertThat(again.known()).isEqualTo(3);
        assertThat(again.rejected()).isZero();
        assertThat(persons()).isEqualTo(2);
    }

    @Test
    void relativesMayComeInAnyOrderAndFarApart() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(HEAD);
        lines.add(man(1) + ",Nguyễn Văn An,1990-05-17,M,00004,," + woman(1) + "," + woman(2));
        for (int i = 10; i < 5_200; i++) {
            lines.add(manLine(i));
        }
        lines.add(woman(2) + ",Lê Thị Bích,1965-01-01,F,00004,,," + man(1));
        lines.add(woman(1) + ",Trần Thị Lan,1965-01-01,F,00004,,,");

        ImportProgress end = run(file(lines.toArray(String[]::new)));

        assertThat(rejected()).isEmpty();
        assertThat(end.entered()).isEqualTo(lines.size() - 1);
        assertThat(
                        count(
                                """
                                select count(*) from population.person_current c
                                join population.person_current m on m.person_id = c.mother
                                join population.person_current s on s.spouse = c.person_id
                                where c.spouse = s.person_id and c.number like ?
                                """))
                .isEqualTo(1);
        assertThat(count("select count(*) from population.intake_waiting where number like ?"))
                .isZero();
        assertReplayAgrees();
    }

    @Test
    void linesThatTouchTheBatchBesideThemWaitForItsEnd() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(HEAD.replace("died_on", "household"));
        for (int i = 0; i < 10_000; i++) {
            lines.add(man(i) + ",Nguyễn Văn An,1990-05-17,M,00004,H" + (i / 4) + ",,");
        }
        lines.set(9_990, woman(1) + ",Trần Thị Lan,1965-01-01,F,00004,,,");
        // The second and the third batch are written at once.
        lines.add(man(10_000) + ",Nguyễn Văn Ba,1990-05-17,M,00004,H2499," + woman(1) + ",");
        lines.add(lines.get(9_995));
        lines.add(man(9_996) + ",Nguyễn Văn Tư,1990-05-17,M,00004,,,");
        lines.add(man(10_001) + ",Nguyễn Văn Năm,1990-05-17,M,00004,H2497,,");

        ImportProgress end = run(file(lines.toArray(String[]::new)));

        assertThat(end.entered()).isEqualTo(10_002);
        assertThat(end.known()).isEqualTo(1);
        assertThat(rejected()).containsExactly("10004 personal_number import.other-data");
        assertThat(persons()).isEqualTo(10_002);
        assertThat(
                        count(
                                """
                                select count(*) from population.person_current c
                                join population.person_current m on m.person_id = c.mother
                                where c.number like ?
                                """))
                .isEqualTo(1);
        assertReplayAgrees();
    }

    @Test
    void rejectedLinesArePutRightAndImportedFromTheRejectsFile() throws IOException {
        run(file(HEAD, man(1) + ",Nguyễn Văn An,1990-05-17,?,00004,,,"));
        Path rejects = directory.resolve("rejects.csv");
        Path right =
                Files.writeString(
                        directory.resolve("right.csv"),
                        Files.readString(rejects).replace(",?,", ",M,"));

        ImportProgress end = run(right);

        assertThat(end.entered()).isEqualTo(1);
        assertThat(end.unread()).containsExactly("line", "field", "rule", "example");
    }

    @Test
    void whatIsSaidBesideTheEssentialsIsAFactFromItsDay() throws IOException {
        UUID id = new UUID(77, serial);
        Path file =
                file(
                        "person_id,personal_number,old_number,HO_TEN,birth_date,sex,commune_code,died_on,"
                                + "household,ethnicity,marital_status,phone",
                        id
                                + ","
                                + man(1)
                                + ",012345678,Nguyễn Văn An,1990-05,M,00004,2024,H1,Mường,WIDOWED,0912345678");
        var order =
                new ImportOrder(
                        file,
                        Map.of("full_name", "HO_TEN"),
                        directory.resolve("rejects.csv"),
                        AS_OF,
                        false);

        PLATFORM.getBean(RegisterImport.class).run(order, _ -> {});

        PersonState state =
                PLATFORM.getBean(PersonRecords.class)
                        .at(id, AS_OF, Instant.now().plusSeconds(60), People.reading());
        assertThat(state.value(Attribute.OLD_NUMBER, "number")).contains("012345678");
        assertThat(state.value(Attribute.ETHNICITY, "ethnicity")).contains("Mường");
        assertThat(state.value(Attribute.LIFE, "status")).contains("DEAD");
        assertThat(state.value(Attribute.LIFE, "date")).contains("2024");
        assertThat(state.value(Attribute.MARITAL_STATUS, "status")).contains("WIDOWED");
        assertThat(state.value(Attribute.CONTACT, "phone")).contains("0912345678");
        assertThat(state.value(Attribute.HOUSEHOLD, "part")).contains("MEMBER");
        assertReplayAgrees();
    }

    @Test
    void aFileSaysWhoIsTheHeadOfAHousehold() throws IOException {
        ImportProgress end =
                run(
                        file(
                                "personal_number,full_name,birth_date,sex,commune_code,household,household_part",
                                man(1) + ",Nguyễn Văn An,1990-05-17,M,00004,H7,HEAD",
                                man(2) + ",Nguyễn Văn Ba,1990-05-17,M,00004,H7,",
                                man(3) + ",Nguyễn Văn Tư,1990-05-17,M,00004,H7,CHIEF",
                                man(4) + ",Nguyễn Văn Năm,1990-05-17,M,00004,,HEAD"));

        assertThat(end.entered()).isEqualTo(2);
        assertThat(rejected())
                .containsExactly(
                        "4 household_part import.household-part",
                        "5 household_part import.household-part");
        assertThat(
                        count(
                                """
                                select count(*) from population.fact f join population.person_current p using (person_id)
                                where p.number like ? and f.kind = 'HOUSEHOLD' and f.value ->> 'part' = 'HEAD'
                                """))
                .isEqualTo(1);
        assertReplayAgrees();
    }

    @Test
    void anImportThatWasCutOffGoesOnWhereItWas() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(HEAD);
        for (int i = 0; i < 12_000; i++) {
            lines.add(i % 1_000 == 7 ? man(i) + ",?,1990-05-17,M,00004,,," : manLine(i));
        }
        Path file = file(lines.toArray(String[]::new));
        RegisterImport imports = PLATFORM.getBean(RegisterImport.class);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        imports.run(
                                order(file, false),
                                progress -> {
                                    throw new IllegalStateException("cut off");
                                }));
        assertThat(persons()).isEqualTo(4_995);
        // What was written after the last batch that is safe was written in vain.
        append(directory.resolve("rejects.csv"), "half a li".getBytes(StandardCharsets.UTF_8));

        ImportProgress end = imports.run(order(file, true), _ -> {});

        assertThat(end.known()).isZero();
        assertThat(end.entered()).isEqualTo(11_988);
        assertThat(persons()).isEqualTo(11_988);
        assertThat(rejected())
                .hasSize(12)
                .doesNotHaveDuplicates()
                .contains("9 full_name name.character");
        assertReplayAgrees();
    }
}
