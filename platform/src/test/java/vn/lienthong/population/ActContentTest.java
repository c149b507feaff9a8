package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.primitives.Period;

/** What acts say is stored tersely, and read whatever the version that stored it. */
class ActContentTest {

    private static final UUID SUBJECT = new UUID(7, 1);
    private static final UUID OTHER = new UUID(7, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ActContent contents = new ActContent(JsonMapper.builder().build());

    @Test
    void onlyWhatIsNotAsUsualIsNamed() {
        var usual =
                new Change(
                        SUBJECT,
                        Attribute.RESIDENCE,
                        new Period(DAY, null),
                        Map.of("commune", "00004"));
        var unusual =
                new Change(
                        OTHER,
                        Attribute.NAME,
                        new Period(DAY.minusDays(1), null),
                        Map.of("full", "Trần Thị Lan"),
                        Change.Reach.UNTIL_NEXT);

        assertThat(contents.of(List.of(usual, unusual), SUBJECT, DAY.toString()))
                .isEqualTo(
                        """
                        [["RESIDENCE",{"commune":"00004"}],["NAME",{"full":"Trần Thị Lan"},\
                        {"person":"%s","from":"2026-03-01","reach":"NEXT"}]]\
                        """
                                .formatted(OTHER));
    }

    @Test
    void anActOfAnEarlierVersionNamesEveryPart() {
        assertThat(
                        contents.changes(
                                """
                                [{"attribute":"RESIDENCE","from":"2020-01-01","to":"2021-01-01","value":{"commune":"00004"}},
                                 {"person":"%s","attribute":"NAME","from":"2019-01-01","reach":"NEXT","value":{"full":"Lan"}}]
                                """
                                        .formatted(OTHER),
                                SUBJECT,
                                DAY.toString()))
                .containsExactly(
                        new Change(
                                SUBJECT,
                                Attribute.RESIDENCE,
                                new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)),
                                Map.of("commune", "00004")),
                        new Change(
                                OTHER,
                                Attribute.NAME,
                                new Period(LocalDate.of(2019, 1, 1), null),
                                Map.of("full", "Lan"),
                                Change.Reach.UNTIL_NEXT));
    }

    /** Acts of which the day, the month or the year is known. */
    @Test
    void whatWasSaidIsRead(TestReporter reporter) {
        long seed = Long.getLong("seed", RandomGenerator.getDefault().nextLong());
        reporter.publishEntry("seed", Long.toString(seed));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 2_000; round++) {
            String happenedOn = DAY.toString().substring(0, List.of(4, 7, 10).get(round % 3));
            var said = new ArrayList<Change>();
            for (int change = random.nextInt(4); change >= 0; change--) {
                said.add(change(random));
            }

            assertThat(
                            contents.changes(
                                    contents.of(said, SUBJECT, happenedOn), SUBJECT, happenedOn))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(said);
        }
    }

    private static Change change(RandomGenerator random) {
        LocalDate from = DAY.plusDays(random.nextInt(-2, 3));
        boolean isOpen = random.nextBoolean();
        Attribute attribute = Attribute.values()[random.nextInt(Attribute.values().length)];
        return new Change(
                random.nextBoolean() ? SUBJECT : OTHER,
                attribute,
                new Period(from, isOpen ? null : from.plusDays(random.nextInt(1, 9))),
                random.nextInt(5) == 0
                        ? Map.of()
                        : Map.of("one", "\"[{" + random.nextInt(), "other", "Đỗ"),
                isOpen && random.nextBoolean() ? Change.Reach.UNTIL_NEXT : Change.Reach.THROUGHOUT);
    }
}
