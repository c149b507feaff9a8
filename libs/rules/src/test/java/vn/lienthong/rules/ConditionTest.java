package vn.lienthong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.Outcome;

class ConditionTest {

    private static final ConditionCompiler COMPILER =
            new ConditionCompiler(
                    Map.of(
                            "amount", ValueType.NUMBER,
                            "channel", ValueType.TEXT,
                            "online", ValueType.BOOLEAN,
                            "born", ValueType.DATE,
                            "day", ValueType.DATE,
                            "length", ValueType.DURATION));

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Test
    void everyTypeCanBeAsked() {
        assertMet("amount > 5", Map.of("amount", Value.of(6)));
        assertNotMet("amount > 5", Map.of("amount", Value.of(5)));
        assertMet("channel in ['online', 'post']", Map.of("channel", Value.of("post")));
        assertMet("!online", Map.of("online", Value.of(false)));
        assertMet("day >= date('2025-07-01')", Map.of("day", Value.of(DAY)));
        assertNotMet("day > date('2025-07-01')", Map.of("day", Value.of(DAY)));
        assertMet("length <= duration('72h')", Map.of("length", Value.of(Duration.ofDays(3))));
    }

    @Test
    void daysAndFullYearsAreCountedAsTheCalendarDoes() {
        Seed.forAll(
                300,
                random -> {
                    LocalDate born = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
                    LocalDate day = born.plusDays(random.nextInt(40_000));
                    int years = Period.between(born, day).getYears();
                    long days = ChronoUnit.DAYS.between(born, day);
                    String claim = "years(born, day) == %d && days(born, day) == %d";
                    assertMet(
                            claim.formatted(years, days),
                            Map.of("born", Value.of(born), "day", Value.of(day)));
                });
    }

    @Test
    void whatIsNotGivenOrOfAnotherTypeIsNamed() {
        Condition condition = compiled("amount > 5 && channel == 'post' && online");
        assertThat(condition.inputs()).containsOnlyKeys("amount", "channel", "online");
        Map<String, Value> given = Map.of("amount", Value.of("6"), "online", Value.of(true));
        assertThat(condition.ask(given))
                .isInstanceOfSatisfying(
                        Condition.Answer.Unanswerable.class,
                        answer -> assertThat(answer.inputs()).containsExactly("amount", "channel"));
    }

    @Test
    void aConditionThatCannotBeWorkedOutSaysSo() {
        assertThat(compiled("10 / amount > 1").ask(Map.of("amount", Value.of(0))))
                .isInstanceOf(Condition.Answer.Failed.class);
        assertThat(compiled("amount + 1 > 1").ask(Map.of("amount", Value.of(Long.MAX_VALUE))))
                .isInstanceOf(Condition.Answer.Failed.class);
        assertThat(
                        compiled("day > date(channel)")
                                .ask(Map.of("day", Value.of(DAY), "channel", Value.of("soon"))))
                .isInstanceOf(Condition.Answer.Failed.class);
    }

    @Test
    void refusesWhatIsNoCondition() {
        assertRefused("amount >");
        assertRefused("amount + 1");
        assertRefused("amonut > 1");
        assertRefused("amount > 'x'");
        assertRefused("");
        assertRefused("online && ".repeat(300) + "online");
        assertRefused("(".repeat(200) + "online" + ")".repeat(200));
        assertThatThrownBy(() -> new ConditionCompiler(Map.of("a b", ValueType.TEXT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneConditionServesManyThreads() {
        Condition condition = compiled("amount % 3 == 0 && channel.startsWith('p')");
        long met =
                IntStream.range(0, 9_000)
                        .parallel()
                        .filter(i ->
                                condition.ask(
                                                Map.of(
                                                        "amount",
                                                        Value.of(i),
                                                        "channel",
                                                        Value.of(i % 2 == 0 ? "p" : "q")))
                                        instanceof Condition.Answer.Met)
                        .count();
        assertThat(met).isEqualTo(1_500);
    }

    @Test
    void valuesAreReadBackAsTheyAreWritten() {
        for (Value value :
                new Value[] {
                    Value.of("phường, \"xã\""),
                    Value.of(-8_000),
                    Value.of(true),
                    Value.of(DAY),
                    Value.of(Duration.ofHours(49))
                }) {
            assertThat(value.type().read(value.written())).contains(value);
        }
        assertThat(ValueType.NUMBER.read("1.5")).isEmpty();
        assertThat(ValueType.BOOLEAN.read("yes")).isEmpty();
        assertThat(ValueType.DATE.read("31/12/2025")).isEmpty();
        assertThat(ValueType.DURATION.read("3 days")).isEmpty();
    }

    private static Condition compiled(String expression) {
        return COMPILER.compile(expression).orElseThrow();
    }

    private static void assertMet(String expression, Map<String, Value> given) {
        assertThat(compiled(expression).ask(given)).isEqualTo(new Condition.Answer.Met());
    }

    private static void assertNotMet(String expression, Map<String, Value> given) {
        assertThat(compiled(expression).ask(given)).isEqualTo(new Condition.Answer.NotMet());
    }

    private static void assertRefused(String expression) {
        assertThat(COMPILER.compile(expression))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.violations()).hasSize(1));
    }
}
