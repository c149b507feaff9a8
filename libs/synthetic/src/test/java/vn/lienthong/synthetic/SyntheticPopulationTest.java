package vn.lienthong.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;

class SyntheticPopulationTest {

    private static final int PEOPLE = 640_000;

    private final SyntheticPopulation population = Samples.population();

    @Test
    void aPersonDependsOnSeedAndIndexOnly() {
        SyntheticPopulation same = Samples.population();
        SyntheticPopulation other = Samples.population(Seed.first() + 1);
        Seed.forAll(
                2_000,
                random -> {
                    long index = random.nextLong(population.capacity());
                    SyntheticPerson person = population.person(index);
                    population.person(random.nextLong(population.capacity()));
                    assertThat(same.person(index)).isEqualTo(person);
                    assertThat(population.person(index)).isEqualTo(person);
                    assertThat(person.index()).isEqualTo(index);
                    assertThat(other.person(index).personalNumber())
                            .isNotEqualTo(person.personalNumber());
                });
    }

    @Test
    void aHundredMillionPeopleFit() {
        assertThat(population.capacity()).isGreaterThan(100_000_000L);
        assertThatThrownBy(() -> population.person(population.capacity()))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> population.person(-1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void numbersAgreeWithThePerson() {
        population.forEach(
                0,
                200_000,
                person -> {
                    PersonalNumber number = person.personalNumber();
                    boolean agrees =
                            number.sex() == person.sex()
                                    && number.birthYear() == person.birthDate().getYear()
                                    && person.oldNumber().isPresent()
                                            == person.birthDate().getYear() < 2000
                                    && person.birthDate().isBefore(Samples.AS_OF);
                    if (!agrees) {
                        throw new AssertionError("seed " + Seed.first() + ": " + person);
                    }
                });
    }

    /** One province only, so that cells are as full as they get: drawn numbers would meet often. */
    @Test
    void noNumberIsGivenTwiceAmongMillions() {
        SyntheticPopulation dense =
                new SyntheticPopulation(
                        Seed.first(),
                        Samples.AS_OF,
                        CommuneWeights.byType(
                                List.of(new Commune("00001", "01", CommuneType.WARD))),
                        Samples.names());
        assertThat(dense.capacity()).isEqualTo(500_000L * SyntheticPopulation.BLOCK);
        int half = 1_500_000;
        long[] numbers = new long[2 * half];
        long[] oldNumbers = new long[2 * half];
        for (int i = 0; i < 2 * half; i++) {
            long index = i < half ? i : dense.capacity() - 1 - (i - half);
            SyntheticPerson person = dense.person(index);
            numbers[i] = Long.parseLong(person.personalNumber().unmasked());
            // People without an old number get one that nobody else can have.
            oldNumbers[i] =
                    person.oldNumber().map(n -> Long.parseLong(n.unmasked())).orElse(-1L - index);
        }
        assertThat(distinct(numbers)).as("seed %s", Seed.first()).isEqualTo(numbers.length);
        assertThat(distinct(oldNumbers)).as("seed %s", Seed.first()).isEqualTo(oldNumbers.length);
    }

    private static long distinct(long[] values) {
        return Arrays.stream(values).sorted().distinct().count();
    }

    @Test
    void agesAndSexesFollowThePyramid() {
        AgePyramid pyramid = AgePyramid.model();
        double total = pyramid.bands().stream().mapToDouble(b -> b.males() + b.females()).sum();
        long[][] counts = new long[2][pyramid.bands().size()];
        population.forEach(
                0,
                PEOPLE,
                person -> {
                    long days = ChronoUnit.DAYS.between(person.birthDate(), Samples.AS_OF) - 1;
                    double age = days / AgePyramid.DAYS_IN_YEAR;
                    for (int i = 0; i < pyramid.bands().size(); i++) {
                        AgePyramid.Band band = pyramid.bands().get(i);
                        if (age >= band.fromAge() && age < band.toAge()) {
                            counts[person.sex().ordinal()][i]++;
                        }
                    }
                });
        for (int i = 0; i < pyramid.bands().size(); i++) {
            AgePyramid.Band band = pyramid.bands().get(i);
            assertShare(counts[0][i], PEOPLE, band.males() / total, "men of " + band);
            assertShare(counts[1][i], PEOPLE, band.females() / total, "women of " + band);
        }
    }

    @Test
    void fourteenInAThousandAreBornInTheLastYearAndSpreadOverIt() {
        long[] perMonth = new long[12];
        population.forEach(
                0,
                PEOPLE,
                person -> {
                    long days = ChronoUnit.DAYS.between(person.birthDate(), Samples.AS_OF) - 1;
                    if (days < 360) {
                        perMonth[(int) days / 30]++;
                        assertThat(person.motherIndex()).isPresent();
                    }
                });
        long births = Arrays.stream(perMonth).sum();
        assertThat(births / (double) PEOPLE).isCloseTo(0.014, within(0.0004));
        for (long month : perMonth) {
            assertShare(month, births, 1.0 / 12, "births of 30 days");
        }
    }

    /** Within five standard deviations of independent draws; the strata only make it narrower. */
    private static void assertShare(long count, long of, double share, String what) {
        double deviation = Math.sqrt(of * share * (1 - share));
        assertThat((double) count)
                .as("%s with seed %s", what, Seed.first())
                .isCloseTo(of * share, within(5 * deviation + 1));
    }

    @Test
    void peopleLiveWhereTheWeightsSay() {
        Map<String, Long> provinces = new HashMap<>();
        Map<Commune, Long> households = new HashMap<>();
        Map<String, Commune> byCode = new HashMap<>();
        Samples.COMMUNES.forEach(c -> byCode.put(c.code(), c));
        population.forEach(
                0,
                PEOPLE,
                person -> {
                    provinces.merge(person.provinceCode(), 1L, Long::sum);
                    households.merge(byCode.get(person.communeCode()), 1L, Long::sum);
                });
        double total = Samples.COMMUNES.stream().mapToDouble(c -> c.type().weight()).sum();
        double wards =
                Samples.COMMUNES.stream()
                        .filter(c -> c.type() == CommuneType.WARD)
                        .mapToDouble(c -> c.type().weight())
                        .sum();
        long inWards =
                households.entrySet().stream()
                        .filter(e -> e.getKey().type() == CommuneType.WARD)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        // Whole blocks and households move together: 20,000 blocks give 1 % as five deviations.
        assertThat(inWards / (double) PEOPLE).isCloseTo(wards / total, within(0.01));
        for (Map.Entry<String, Long> province : provinces.entrySet()) {
            double weight =
                    Samples.COMMUNES.stream()
                            .filter(c -> c.provinceCode().equals(province.getKey()))
                            .mapToDouble(c -> c.type().weight())
                            .sum();
            assertThat(province.getValue() / (double) PEOPLE)
                    .isCloseTo(weight / total, within(0.01));
        }
        assertThat(provinces).hasSize(30);
        assertThat(households).hasSize(Samples.COMMUNES.size());
    }

    @Test
    void bothSexesAreAboutAsMany() {
        long[] men = new long[1];
        population.forEach(0, PEOPLE, p -> men[0] += p.sex() == Sex.MALE ? 1 : 0);
        assertThat(men[0] / (double) PEOPLE).isBetween(0.49, 0.51);
    }

    @Test
    void refusesADayOutsideTheCenturiesOfNumbers() {
        assertThatThrownBy(() ->
                        new SyntheticPopulation(
                                1,
                                Samples.AS_OF.withYear(1999),
                                CommuneWeights.byType(Samples.COMMUNES),
                                Samples.names()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
