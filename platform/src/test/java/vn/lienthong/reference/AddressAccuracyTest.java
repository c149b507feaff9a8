package vn.lienthong.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import vn.lienthong.reference.AddressResolution.Ambiguous;
import vn.lienthong.reference.AddressResolution.NotFound;
import vn.lienthong.reference.AddressResolution.Resolved;

/** How often the resolver reads the communes of both lists right, all of them, in many hands. */
class AddressAccuracyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final long SEED = Long.getLong("seed", 20250701L);
    private static final List<AdministrativeUnit> COMMUNES =
            ReferenceContent.UNITS.all().stream()
                    .filter(u -> u.level() == UnitLevel.COMMUNE)
                    .toList();

    /** The share read right, and some that were not. */
    private record Score(int right, int asked, List<String> wrong) {
        double share() {
            return (double) right / asked;
        }

        String told(String form) {
            return "%s: %.2f %% of %d right, seed %d; wrong, for example: %s"
                    .formatted(form, 100 * share(), asked, SEED, wrong);
        }
    }

    private static Score score(int every, Function<AdministrativeUnit, String> form) {
        int right = 0;
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < COMMUNES.size(); i += every) {
            AdministrativeUnit unit = COMMUNES.get(i);
            String address = form.apply(unit);
            AddressResolution read = ReferenceContent.RESOLVER.resolve(address, TODAY);
            asked++;
            if (read instanceof Resolved resolved && resolved.written().equals(unit)) {
                right++;
            } else if (wrong.size() < 12) {
                wrong.add(address + " -> " + told(read));
            }
        }
        return new Score(right, asked, wrong);
    }

    private static String told(AddressResolution read) {
        return switch (read) {
            case Resolved r -> ReferenceContent.UNITS.path(r.written());
            case Ambiguous a -> "one of " + a.candidates().size();
            case NotFound n -> n.reason().code();
        };
    }

    private final TestReporter reporter;

    AddressAccuracyTest(TestReporter reporter) {
        this.reporter = reporter;
    }

    private void claim(String name, double floor, Score score) {
        reporter.publishEntry(name, score.told(name));
        assertThat(score.share()).as(score.told(name)).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void readsCleanFullNames() {
        claim("full names", 0.999, score(1, AddressForms::full));
    }

    @Test
    void readsAbbreviatedTypeWords() {
        claim("abbreviated", 0.999, score(1, AddressForms::abbreviated));
    }

    @Test
    void readsNamesWithoutAccents() {
        claim(
                "without accents",
                0.995,
                score(1, u -> AddressForms.unaccented(AddressForms.full(u))));
    }

    @Test
    void readsAbbreviationsWithoutAccents() {
        claim(
                "abbreviated, without accents",
                0.995,
                score(1, u -> AddressForms.unaccented(AddressForms.abbreviated(u))));
    }

    @Test
    void readsNamesWithoutTypeWords() {
        claim("no type words", 0.99, score(1, u -> AddressForms.withoutTypeWords(u, ", ")));
    }

    @Test
    void readsNamesWithoutTypeWordsCommasAndAccents() {
        claim(
                "no type words, commas, accents",
                0.98,
                score(1, u -> AddressForms.unaccented(AddressForms.withoutTypeWords(u, " "))));
    }

    @Test
    void readsTheWidestUnitFirst() {
        claim("reversed", 0.999, score(1, AddressForms::reversed));
    }

    @Test
    void readsNamesBehindAHouseAndAStreet() {
        claim(
                "house and street",
                0.999,
                score(1, u -> "Số 12 ngõ 34 đường Trần Phú, " + AddressForms.full(u)));
    }

    @Test
    void readsNamesWithOneWrongLetter() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        claim("one wrong letter", 0.98, score(5, u -> AddressForms.misspeltOnce(u, random)));
    }

    @Test
    void readsNamesWithAWrongLetterEach() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        claim(
                "one wrong letter in each name",
                0.95,
                score(7, u -> AddressForms.misspelt(u, random)));
    }

    /** The names are only known without accents and spaces, and are asked for as they are. */
    @Test
    void readsCommunesMergedBefore2025() {
        Map<AdministrativeUnit, List<String>> former = new HashMap<>();
        CsvTable.read(
                ReferenceContent.DIRECTORY.resolve("administrative-units/former-communes.csv"),
                "district_code,type,squashed_name,commune_code",
                row ->
                        former.computeIfAbsent(commune(row.text(3)), _ -> new ArrayList<>())
                                .add(row.type(1).vietnamese() + " " + row.text(2)));
        int right = 0;
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (var into : former.entrySet()) {
            String above = AddressForms.full(AddressForms.chain(into.getKey()).get(1));
            for (String name : into.getValue()) {
                AddressResolution read =
                        ReferenceContent.RESOLVER.resolve(name + ", " + above, TODAY);
                asked++;
                if (read instanceof Resolved resolved && resolved.written().equals(into.getKey())) {
                    right++;
                } else if (wrong.size() < 12) {
                    wrong.add(name + ", " + above + " -> " + told(read));
                }
            }
        }
        claim("communes merged before 2025", 0.95, new Score(right, asked, wrong));
    }

    private static AdministrativeUnit commune(String code) {
        return ReferenceContent.UNITS.find(code, LocalDate.of(2025, 6, 30)).orElseThrow();
    }
}
