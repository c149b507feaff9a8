package vn.lienthong.population.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.RunningPlatform;

/** What the law says of births and marriages holds for families that come in files too. */
class ImportedFamiliesTest {

    private static final String HEAD =
            "personal_number,full_name,birth_date,sex,commune_code,died_on,mother_number,"
                    + "father_number,spouse_number,household,household_part";

    private final RunningPlatform platform = RunningPlatform.shared();

    @TempDir Path directory;

    /** A number of a place where nobody else of these tests was born. */
    private static String number(String place, char sexAndCentury, int year, int serial) {
        return "%s%c%02d%06d".formatted(place, sexAndCentury, year % 100, serial);
    }

    private List<String> rejected(String... lines) throws IOException {
        var all = new ArrayList<>(List.of(HEAD));
        all.addAll(List.of(lines));
        Path file = Files.writeString(directory.resolve("persons.csv"), String.join("\n", all));
        Path rejects = directory.resolve("rejects.csv");
        platform.bean(RegisterImport.class)
                .run(
                        new ImportOrder(file, Map.of(), rejects, LocalDate.of(2026, 1, 1), false),
                        _ -> {});
        return Files.readAllLines(rejects).stream()
                .skip(1)
                .map(line -> String.join(" ", List.of(line.split(",", -1)).subList(0, 3)))
                .toList();
    }

    @Test
    void aMotherOfElevenAndAFatherOfElevenAreRefusedAndThoseOfTwelveAreNot() throws IOException {
        String mother = number("651", '3', 2003, 1);
        String father = number("651", '2', 2003, 2);
        String person = ",Lê Minh An,%s,%s,00004,,%s,%s,,,";

        assertThat(
                        rejected(
                                mother + person.formatted("2003-05-17", "F", "", ""),
                                father + person.formatted("2003-05-17", "M", "", ""),
                                number("651", '2', 2015, 3)
                                        + person.formatted("2015-05-16", "M", mother, ""),
                                number("651", '2', 2015, 4)
                                        + person.formatted("2015-05-16", "M", "", father),
                                number("651", '2', 2015, 5)
                                        + person.formatted("2015-05-17", "M", mother, father),
                                // Of a year alone, only what is certain counts.
                                number("651", '2', 2015, 6)
                                        + person.formatted("2015", "M", mother, "")))
                .containsExactly(
                        "4 mother_number parent.too-young", "5 father_number parent.too-young");
    }

    @Test
    void aMotherWhoHadDiedBeforeTheBirthIsRefusedAndAFatherIsNot() throws IOException {
        String mother = number("652", '1', 1980, 1);
        String father = number("652", '0', 1980, 2);

        assertThat(
                        rejected(
                                mother + ",Trần Thị Lan,1980-05-17,F,00004,2010-03-01,,,,,",
                                father + ",Lê Văn Hùng,1980-05-17,M,00004,2010-03-01,,,,,",
                                number("652", '2', 2010, 3)
                                        + ",Lê Minh An,2010-06-01,M,00004,,,%s,,,"
                                                .formatted(father),
                                number("652", '2', 2010, 4)
                                        + ",Lê Minh An,2010-06-01,M,00004,,%s,,,,"
                                                .formatted(mother)))
                .containsExactly("5 mother_number birth.mother-dead");
    }

    @Test
    void spousesAreAManAndAWomanOfAnAgeToMarry() throws IOException {
        String boy = number("653", '2', 2008, 1);
        String girl = number("653", '3', 2008, 2);
        String one = number("653", '0', 1980, 3);
        String other = number("653", '0', 1980, 4);
        String husband = number("653", '0', 1980, 5);
        String wife = number("653", '1', 1980, 6);
        String person = ",Lê Minh An,%s,%s,00004,,,,%s,,";

        assertThat(
                        rejected(
                                boy + person.formatted("2008-05-17", "M", girl),
                                girl + person.formatted("2008-05-17", "F", boy),
                                one + person.formatted("1980-05-17", "M", other),
                                other + person.formatted("1980-05-17", "M", one),
                                husband + person.formatted("1980-05-17", "M", wife),
                                wife + person.formatted("1980-05-17", "F", husband)))
                .contains("2 spouse_number marriage.under-age", "4 spouse_number marriage.sexes")
                .hasSize(4)
                .noneMatch(line -> line.startsWith("6") || line.startsWith("7"));
    }

    @Test
    void aHouseholdHasOneHead() throws IOException {
        String person = ",Lê Minh An,1980-05-17,M,00004,,,,,%s,%s";

        assertThat(
                        rejected(
                                number("654", '0', 1980, 1) + person.formatted("654-A", "HEAD"),
                                number("654", '0', 1980, 2) + person.formatted("654-A", "MEMBER"),
                                number("654", '0', 1980, 3) + person.formatted("654-A", "HEAD"),
                                number("654", '0', 1980, 4) + person.formatted("654-B", "HEAD")))
                .containsExactly("4 household_part import.second-head");
    }

    @Test
    void aHouseholdThatTheRegisterKnowsWithAHeadGetsNoSecondOneByALaterFile() throws IOException {
        String person = ",Lê Minh An,1980-05-17,M,00004,%s,,,,%s,%s";
        assertThat(
                        rejected(
                                number("655", '0', 1980, 1) + person.formatted("", "655-A", "HEAD"),
                                number("655", '0', 1980, 2)
                                        + person.formatted("2020-03-04", "655-B", "HEAD")))
                .isEmpty();

        assertThat(
                        rejected(
                                number("655", '0', 1980, 3) + person.formatted("", "655-A", "HEAD"),
                                number("655", '0', 1980, 4)
                                        + person.formatted("", "655-A", "MEMBER"),
                                // Whoever led this one has died.
                                number("655", '0', 1980, 5)
                                        + person.formatted("", "655-B", "HEAD")))
                .containsExactly("2 household_part import.second-head");
    }

    @Test
    void whoDiedOrIsRefusedLeadsNobodyAndShutsNobodyOut() throws IOException {
        String person = ",Lê Minh An,1980-05-17,M,00004,%s,%s,,,%s,HEAD";
        String nobody = number("656", '1', 1950, 9);

        assertThat(
                        rejected(
                                number("656", '0', 1980, 1)
                                        + person.formatted("2020-03-04", "", "656-A"),
                                number("656", '0', 1980, 2) + person.formatted("", "", "656-A"),
                                number("656", '0', 1980, 3) + person.formatted("", nobody, "656-B"),
                                number("656", '0', 1980, 4) + person.formatted("", "", "656-B")))
                .containsExactly("4 mother_number import.relative-unknown");
    }
}
