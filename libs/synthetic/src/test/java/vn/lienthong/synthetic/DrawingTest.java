package vn.lienthong.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.Violation;

class DrawingTest {

    @Test
    void aPermutationReachesEveryNumberOnce() {
        Seed.forAll(
                3,
                random -> {
                    long key = random.nextLong();
                    BitSet seen = new BitSet(1_000_000);
                    for (int i = 0; i < 1_000_000; i++) {
                        seen.set((int) Permutation.permute(i, 1000, 1000, key));
                    }
                    assertThat(seen.cardinality()).isEqualTo(1_000_000);
                    assertThat(seen.length()).isEqualTo(1_000_000);
                });
    }

    @Test
    void anAliasTableDrawsByWeight() {
        Seed.forAll(
                5,
                random -> {
                    double[] weights = {5, 0, 1, 3, 0.5, 0.5};
                    AliasTable table = new AliasTable(weights);
                    int draws = 200_000;
                    long[] counts = new long[weights.length];
                    for (int i = 0; i < draws; i++) {
                        counts[table.pick(random.nextLong())]++;
                    }
                    for (int i = 0; i < weights.length; i++) {
                        double share = weights[i] / 10;
                        assertThat((double) counts[i])
                                .isCloseTo(
                                        draws * share,
                                        within(5 * Math.sqrt(draws * share * (1 - share)) + 1e-9));
                    }
                });
    }

    @Test
    void refusesWeightsThatCannotBeDrawn() {
        assertThatThrownBy(() -> new AliasTable(new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AliasTable(new double[] {1, -1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AliasTable(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What the proof that personal numbers are unique rests on. */
    @Test
    void everyStratumOfOneSexSpansMoreThanAYear() {
        AgePyramid pyramid = AgePyramid.model();
        double nearlyOne = 1 - 1e-12;
        for (int stratum = 0; stratum < Block.SIZE; stratum++) {
            double from = stratum / (double) Block.SIZE;
            double to = (stratum + nearlyOne) / Block.SIZE;
            if (pyramid.isMaleAt(from) == pyramid.isMaleAt(to)) {
                assertThat(pyramid.ageInDaysAt(to) - pyramid.ageInDaysAt(from)).isGreaterThan(366);
            }
        }
    }

    @Test
    void placesInABlockAreAPermutationOfItsStrata() {
        AgePyramid pyramid = AgePyramid.model();
        for (int number = 0; number < 2_000; number++) {
            Block block = new Block(Seed.first(), number, pyramid);
            for (int slot = 0; slot < Block.SIZE; slot++) {
                assertThat(block.slot(block.stratum(slot))).isEqualTo(slot);
            }
        }
    }

    @Test
    void namesFitTheSex() {
        Samples.population()
                .forEach(
                        0,
                        100_000,
                        person -> {
                            String middle = person.name().middle();
                            boolean thi = middle.equals("Thị") || middle.startsWith("Thị ");
                            boolean van = middle.equals("Văn");
                            if (person.sex() == Sex.MALE ? thi : van) {
                                throw new AssertionError("seed " + Seed.first() + ": " + person);
                            }
                        });
    }

    @Test
    void theCommonestSurnameOfTheSampleIsTheCommonestOfThePopulation() {
        Map<String, Long> surnames = new HashMap<>();
        Samples.population()
                .forEach(0, 100_000, p -> surnames.merge(p.name().surname(), 1L, Long::sum));
        long most = surnames.values().stream().max(Long::compare).orElseThrow();
        assertThat(surnames).containsEntry("Nguyễn", most);
        assertThat(surnames).hasSizeGreaterThan(60);
    }

    @Test
    void refusesNameListsThatCannotBeRead() {
        assertThat(violations("part,value,count\n"))
                .containsExactly(Violation.of("name-frequencies.header"));
        assertThat(violations("part,value,sex,count\nsurname,Lê,both,3\nmiddle,V4n,male,1\n"))
                .containsExactly(Violation.of("name-frequencies.row", Map.of("line", "3")));
        assertThat(violations("part,value,sex,count\nsurname,Lê,both,0\nsurname,Lê\n")).hasSize(2);
        assertThat(violations("part,value,sex,count\nsurname,Lê,both,3\n"))
                .containsExactly(Violation.of("name-frequencies.empty"));
    }

    private static List<Violation> violations(String csv) {
        return switch (NameFrequencies.read(csv)) {
            case Outcome.Accepted<NameFrequencies> accepted -> List.of();
            case Outcome.Refused<NameFrequencies>(List<Violation> violations) -> violations;
        };
    }

    @Test
    void communeTypesAreReadByTheirVietnameseName() {
        assertThat(CommuneType.parse("Phường").orElseThrow()).isEqualTo(CommuneType.WARD);
        assertThat(CommuneType.parse("đặc khu").orElseThrow()).isEqualTo(CommuneType.SPECIAL_ZONE);
        assertThat(CommuneType.parse("quận")).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> new Commune("1", "HN", CommuneType.WARD))
                .hasMessage("commune.province");
    }
}
