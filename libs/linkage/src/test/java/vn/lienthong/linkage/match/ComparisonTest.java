package vn.lienthong.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.Seed;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.words.SlowEditDistance;
import vn.lienthong.primitives.VietnameseText;

/** How fields agree: by examples, and by a slow reading of the same rules. */
class ComparisonTest {

    private static final List<String> SYLLABLES =
            List.of("Hoa", "Hòa", "Hoàn", "An", "Ân", "Ánh", "Lan", "Lân", "Đỗ", "Do", "Y");

    @TempDir Path directory;

    private Level name(String query, String person) throws IOException {
        return names(List.of(query), List.of(person)).getFirst();
    }

    private List<Level> names(List<String> queries, List<String> persons) throws IOException {
        StringBuilder rows =
                new StringBuilder(
                        "person_id,personal_number,old_number,full_name,birth_date,sex,commune_code,died_on\n");
        for (String person : persons) {
            rows.append("p,,,").append(person).append(",1990,M,,\n");
        }
        Path extract = Files.writeString(directory.resolve("r.csv"), rows);
        Path file = directory.resolve("r.index");
        Country.build(extract, file);
        List<Level> levels = new ArrayList<>();
        try (RegisterIndex index = RegisterIndex.open(file)) {
            var record = new QueryRecord(index);
            var comparison = new Comparison(index.syllables());
            PersonCursor person = index.cursor();
            for (int i = 0; i < persons.size(); i++) {
                record.clear();
                byte[] bytes = queries.get(i).getBytes(StandardCharsets.UTF_8);
                record.setName(bytes, 0, bytes.length);
                person.read(i);
                levels.add(comparison.compare(record, person)[Field.NAME.ordinal()]);
            }
        }
        return levels;
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Hoà, Nguyễn Văn Hòa, NAME_EXACT",
        "NGUYỄN VĂN HÒA, Nguyễn Văn Hòa, NAME_EXACT",
        "Nguyên Văn Hòa, Nguyễn Văn Hòa, NAME_TONE",
        "Nguyen Van Hoa, Nguyễn Văn Hòa, NAME_UNACCENTED",
        "Nguyễn Văm Hòa, Nguyễn Văn Hòa, NAME_ONE_EDIT",
        "Hòa Nguyễn Văn, Nguyễn Văn Hòa, NAME_ORDER",
        "N. V. Hòa, Nguyễn Văn Hòa, NAME_ABBREVIATED",
        "Ng. Văn Hòa, Nguyễn Văn Hòa, NAME_ABBREVIATED",
        "N. V. H., Nguyễn Văn Hòa, NAME_INITIALS",
        "N.V.H, Nguyễn Văn Hòa, NAME_INITIALS",
        "N. T. H., Nguyễn Văn Hòa, NAME_DIFFERENT",
        "H., Hòa, NAME_DIFFERENT",
        "Nguyễn Hòa, Nguyễn Văn Hòa, NAME_DROPPED",
        "Nguyễn Thị Mỹ Hòa, Nguyễn Mỹ Hòa, NAME_DROPPED",
        "Nguyễn Bá Hòa, Nguyễn Văn Hòa, NAME_MIDDLE_DIFFERENT",
        "Trần Văn Hòa, Nguyễn Văn Hòa, NAME_GIVEN",
        "Trần Bá Minh, Nguyễn Văn Hòa, NAME_DIFFERENT",
        "Nguyeãn Vaên Hoøa, Nguyễn Văn Hòa, NAME_EXACT",
        "NguyÔn V¨n Hßa, Nguyễn Văn Hòa, NAME_EXACT",
        "Nguye^~n Va(n Ho`a, Nguyễn Văn Hòa, NAME_EXACT",
    })
    void namesAgree(String query, String person, Level level) throws IOException {
        assertThat(name(query, person)).isEqualTo(level);
    }

    @Test
    void namesAgreeAsAPlainReadingOfTheRulesSays() throws IOException {
        List<String> queries = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        Seed.forAll(
                3_000,
                random -> {
                    String person = drawn(random);
                    persons.add(person);
                    queries.add(random.nextInt(3) == 0 ? drawn(random) : varied(person, random));
                });
        List<Level> levels = names(queries, persons);
        for (int i = 0; i < levels.size(); i++) {
            String[] a = queries.get(i).split(" ", -1);
            String[] b = persons.get(i).split(" ", -1);
            Level wanted = slow(a, b);
            assertThat(levels.get(i))
                    .as("%s / %s", queries.get(i), persons.get(i))
                    .isEqualTo(wanted);
        }
        assertThat(levels)
                .contains(
                        Level.NAME_ONE_EDIT,
                        Level.NAME_ABBREVIATED,
                        Level.NAME_INITIALS,
                        Level.NAME_EXACT,
                        Level.NAME_TONE,
                        Level.NAME_UNACCENTED,
                        Level.NAME_ORDER,
                        Level.NAME_DROPPED,
                        Level.NAME_MIDDLE_DIFFERENT,
                        Level.NAME_GIVEN,
                        Level.NAME_DIFFERENT);
    }

    private static String drawn(RandomGenerator random) {
        List<String> name = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            name.add(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return String.join(" ", name);
    }

    private static String varied(String name, RandomGenerator random) {
        List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
        switch (random.nextInt(7)) {
            case 0 -> Collections.swap(words, 0, words.size() - 1);
            case 1 -> {
                if (words.size() > 2) {
                    words.remove(1);
                }
            }
            case 2 -> words.replaceAll(VietnameseText::plain);
            case 3 -> words.replaceAll(word -> word.substring(0, 1));
            case 4 -> words.set(0, words.getFirst().substring(0, 1));
            case 5 -> {
                int at = random.nextInt(words.size());
                words.set(at, words.get(at) + "n");
            }
            default -> words.replaceAll(word -> word.replace("ò", "o").replace("ỗ", "ô"));
        }
        return String.join(" ", words);
    }

    private static Level slow(String[] a, String[] b) {
        String[] plainA = plain(a);
        String[] plainB = plain(b);
        if (keys(a, false).equals(keys(b, false))) {
            return Level.NAME_EXACT;
        }
        if (keys(a, true).equals(keys(b, true))) {
            return Level.NAME_TONE;
        }
        if (Arrays.equals(plainA, plainB)) {
            return Level.NAME_UNACCENTED;
        }
        Optional<Level> edited = a.length == b.length ? edited(plainA, plainB) : Optional.empty();
        if (edited.isPresent()) {
            return edited.get();
        }
        String[] sortedA = plainA.clone();
        String[] sortedB = plainB.clone();
        Arrays.sort(sortedA);
        Arrays.sort(sortedB);
        if (Arrays.equals(sortedA, sortedB)) {
            return Level.NAME_ORDER;
        }
        boolean given = plainA[a.length - 1].equals(plainB[b.length - 1]);
        boolean ends = given && plainA[0].equals(plainB[0]) && Math.min(a.length, b.length) > 1;
        String[] shorter = a.length < b.length ? plainA : plainB;
        String[] longer = a.length < b.length ? plainB : plainA;
        if (ends && a.length != b.length && isWithin(shorter, longer)) {
            return Level.NAME_DROPPED;
        }
        return ends ? Level.NAME_MIDDLE_DIFFERENT : given ? Level.NAME_GIVEN : Level.NAME_DIFFERENT;
    }

    /** The level of two names of which each syllable is at most begun or one letter off. */
    private static Optional<Level> edited(String[] a, String[] b) {
        int edits = 0;
        int begun = 0;
        for (int i = 0; i < a.length; i++) {
            boolean begins =
                    a[i].length() <= 2 && a[i].length() < b[i].length() && b[i].startsWith(a[i]);
            boolean near =
                    Math.min(a[i].length(), b[i].length()) > 1
                            && SlowEditDistance.of(a[i], b[i]) == 1;
            if (!a[i].equals(b[i])) {
                begun += begins ? 1 : 0;
                edits += !begins && near ? 1 : 0;
                if (!begins && !near) {
                    return Optional.empty();
                }
            }
        }
        if (edits + begun == 1 && edits == 1) {
            return Optional.of(Level.NAME_ONE_EDIT);
        }
        if (edits > 0 || begun == 0) {
            return Optional.empty();
        }
        return begun < a.length
                ? Optional.of(Level.NAME_ABBREVIATED)
                : a.length > 1 ? Optional.of(Level.NAME_INITIALS) : Optional.empty();
    }

    private static String[] plain(String[] words) {
        return Arrays.stream(words).map(VietnameseText::plain).toArray(String[]::new);
    }

    private static List<String> keys(String[] words, boolean withoutTones) {
        return Arrays.stream(words)
                .map(VietnameseText::tonePlacementFree)
                .map(key ->
                        withoutTones ? key.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "") : key)
                .toList();
    }

    private static boolean isWithin(String[] shorter, String[] longer) {
        if (shorter.length == 2) {
            return true;
        }
        List<String> middle = List.of(longer).subList(1, longer.length - 1);
        int at = 0;
        for (String word : List.of(shorter).subList(1, shorter.length - 1)) {
            while (at < middle.size() && !middle.get(at).equals(word)) {
                at++;
            }
            if (at++ == middle.size()) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @CsvSource({
        "1990-05-17, 1990-05-17, DATE_EXACT",
        "1990, 1990-05-17, DATE_LESS_KNOWN",
        "1990-05, 1990-05-17, DATE_LESS_KNOWN",
        "1990-06, 1990-05-17, DATE_SAME_YEAR",
        "1991, 1990-05-17, DATE_DIFFERENT",
        "1990-01-01, 1990-05-17, DATE_JANUARY_FIRST",
        "1990-01-01, 1990-01-01, DATE_JANUARY_FIRST",
        "1990-05-07, 1990-07-05, DATE_SWAPPED",
        "1990-05-18, 1990-05-17, DATE_ONE_DIGIT",
        "1980-05-17, 1990-05-17, DATE_ONE_DIGIT",
        "1990-05-29, 1990-05-17, DATE_SAME_YEAR",
        "1975-11-29, 1990-05-17, DATE_DIFFERENT",
    })
    void datesAgree(String a, String b, Level level) {
        assertThat(Comparison.date(date(a), date(b))).isEqualTo(level);
        assertThat(Comparison.date(date(b), date(a))).isEqualTo(level);
    }

    private static int date(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return PackedDate.parseIso(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        "001090012345, 001090012345, NUMBER_EXACT",
        "001090012345, 001090012354, NUMBER_ONE_DIGIT",
        "001090012345, 001090912345, NUMBER_ONE_DIGIT",
        "001090012345, 079188012345, NUMBER_LAST_SIX",
        "001090012345, 001090054321, NUMBER_DIFFERENT",
    })
    void numbersAgree(String a, String b, Level level) {
        assertThat(Comparison.number(Long.parseLong(a), Long.parseLong(b))).isEqualTo(level);
        assertThat(Comparison.number(-1, Long.parseLong(b))).isEqualTo(Level.NUMBER_MISSING);
    }
}
