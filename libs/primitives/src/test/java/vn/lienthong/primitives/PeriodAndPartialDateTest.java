package vn.lienthong.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodAndPartialDateTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 12;

    @Test
    void periodsAgreeWithTheSetsOfTheirDays() {
        Seed.forAll(
                3_000,
                random -> {
                    Period a = randomPeriod(random);
                    Period b = randomPeriod(random);
                    boolean share =
                            IntStream.range(0, DAYS * 2)
                                    .mapToObj(START::plusDays)
                                    .anyMatch(day -> a.contains(day) && b.contains(day));
                    assertThat(a.overlaps(b)).isEqualTo(share).isEqualTo(b.overlaps(a));
                    assertThat(a.intersection(b).isPresent()).isEqualTo(share);
                    assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
                    for (int i = 0; i < DAYS * 2; i++) {
                        LocalDate day = START.plusDays(i);
                        boolean inside = a.intersection(b).filter(p -> p.contains(day)).isPresent();
                        assertThat(inside).isEqualTo(a.contains(day) && b.contains(day));
                    }
                    boolean covers =
                            IntStream.range(0, DAYS * 2)
                                    .mapToObj(START::plusDays)
                                    .allMatch(day -> !b.contains(day) || a.contains(day));
                    assertThat(a.contains(b)).isEqualTo(covers);
                    if (a.abuts(b)) {
                        assertThat(a.overlaps(b)).isFalse();
                    }
                });
    }

    private static Period randomPeriod(RandomGenerator random) {
        int from = random.nextInt(DAYS);
        LocalDate first = START.plusDays(from);
        return random.nextInt(4) == 0
                ? Period.since(first)
                : Period.between(first, first.plusDays(1 + random.nextInt(DAYS - from)));
    }

    @Test
    void refusesAPeriodWithoutADay() {
        assertThatThrownBy(() -> Period.between(START, START)).hasMessage("period.order");
        assertThat(Period.of(START, Optional.of(START.minusDays(1))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Period.of(START, Optional.empty()).orElseThrow()).isEqualTo(Period.since(START));
        assertThat(Period.on(START)).hasToString("[2025-01-01, 2025-01-02)");
        assertThat(Period.since(START).closedOn(START.plusDays(1))).isEqualTo(Period.on(START));
        assertThat(Period.on(START).abuts(Period.since(START.plusDays(1)))).isTrue();
    }

    @Test
    void aDateIsReadBackFromEveryWayOfWritingIt() {
        Seed.forAll(
                2_000,
                random -> {
                    LocalDate day = LocalDate.of(1850, 1, 1).plusDays(random.nextInt(550 * 365));
                    PartialDate date =
                            switch (random.nextInt(3)) {
                                case 0 -> PartialDate.of(day);
                                case 1 -> PartialDate.ofMonth(day.getYear(), day.getMonthValue());
                                default -> PartialDate.ofYear(day.getYear());
                            };
                    assertThat(PartialDate.parse(date.toString()).orElseThrow()).isEqualTo(date);
                    assertThat(PartialDate.parse(" " + date.inVietnamese()).orElseThrow())
                            .isEqualTo(date);
                    assertThat(date.covers(day)).isTrue();
                    assertThat(date.covers(date.earliest().minusDays(1))).isFalse();
                    assertThat(date.covers(date.latest().plusDays(1))).isFalse();
                    assertThat(date.exact().isPresent())
                            .isEqualTo(date.precision() == PartialDate.Precision.DAY);
                });
    }

    @Test
    void oneDateIsCertainlyBeforeAnotherOrAfterOrMayBeTheSame() {
        Seed.forAll(
                2_000,
                random -> {
                    PartialDate a = randomDate(random);
                    PartialDate b = randomDate(random);
                    int count =
                            (a.isBeforeForCertain(b) ? 1 : 0)
                                    + (a.isAfterForCertain(b) ? 1 : 0)
                                    + (a.mayEqual(b) ? 1 : 0);
                    assertThat(count).isEqualTo(1);
                    boolean common =
                            !a.earliest().isAfter(b.latest()) && !b.earliest().isAfter(a.latest());
                    assertThat(a.mayEqual(b)).isEqualTo(common);
                });
    }

    private static PartialDate randomDate(RandomGenerator random) {
        int year = random.nextInt(1999, 2001);
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.ofYear(year);
            case 1 -> PartialDate.ofMonth(year, random.nextInt(1, 13));
            default -> new PartialDate(year, random.nextInt(1, 13), random.nextInt(1, 29));
        };
    }

    @Test
    void refusesDaysThatNeverWere() {
        assertThat(code("31/02/2024")).isEqualTo("date.impossible");
        assertThat(code("29/02/2023")).isEqualTo("date.impossible");
        assertThat(code("29/02/2024")).isEqualTo("accepted");
        assertThat(code("2024-13")).isEqualTo("date.impossible");
        assertThat(code("2024-00-10")).isEqualTo("date.impossible");
        assertThat(code("00/2024")).isEqualTo("date.impossible");
        assertThat(code("1849")).isEqualTo("date.year-range");
        assertThat(code("2401-01-01")).isEqualTo("date.year-range");
        assertThat(code("5/2024")).isEqualTo("accepted");
        assertThat(code("tháng 5")).isEqualTo("date.format");
        assertThat(code("")).isEqualTo("date.missing");
        assertThatThrownBy(() -> new PartialDate(2024, 0, 3)).hasMessage("date.impossible");
        assertThatThrownBy(() -> PartialDate.ofYear(1849)).hasMessage("date.year-range");
    }

    private static String code(String text) {
        return switch (PartialDate.parse(text)) {
            case Outcome.Accepted<PartialDate> accepted -> "accepted";
            case Outcome.Refused<PartialDate>(var violations) -> violations.getFirst().code();
        };
    }
}
