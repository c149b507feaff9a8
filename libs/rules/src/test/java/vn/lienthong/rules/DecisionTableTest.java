package vn.lienthong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

class DecisionTableTest {

    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    private static final LegalGround GROUND =
            new LegalGround(
                    LegalGround.Kind.CIRCULAR, "85/2019/TT-BTC", LocalDate.of(2019, 11, 29), "5");
    private static final Map<String, ValueType> INPUTS =
            Map.of(
                    "days", ValueType.NUMBER,
                    "channel", ValueType.TEXT,
                    "poor", ValueType.BOOLEAN);

    private static final String FEES =
            """
            row,when:lateness,when:channel,when:exempt,then:fee:number,then:note:text,then:within:duration
            poor,,,poor,0,"Miễn lệ phí, hộ nghèo",
            on time,days <= 60,,,0,,P1D
            late online,,channel == 'online',,4000,Trực tuyến,P3D
            late,,,,8000,,P3D
            """;

    @Test
    void theFirstMatchingRowDecidesAndTheTraceSaysWhy() {
        DecisionTable table = fees(HitPolicy.FIRST);
        Decision decision = table.decide(given(90, "online", false));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Decided.class,
                        decided -> {
                            assertThat(decided.first().row()).isEqualTo("late online");
                            assertThat(decided.first().results())
                                    .containsExactly(
                                            Map.entry("fee", Value.of(4000)),
                                            Map.entry("note", Value.of("Trực tuyến")),
                                            Map.entry("within", Value.of(Duration.ofDays(3))));
                        });
        Trace trace = decision.trace();
        assertThat(trace.rule()).isEqualTo("birth-fee");
        assertThat(trace.validFrom()).isEqualTo(FROM);
        assertThat(trace.ground()).isEqualTo(GROUND);
        assertThat(trace.inputs()).containsOnlyKeys("channel", "days", "poor");
        assertThat(trace.rows())
                .extracting(Trace.RowTrace::row)
                .containsExactly("poor", "on time", "late online");
        assertThat(trace.rows().get(1).conditions())
                .containsExactly(
                        new Trace.ConditionTrace("lateness", "days <= 60", Trace.Finding.NOT_MET),
                        new Trace.ConditionTrace("channel", "", Trace.Finding.NOT_ASKED),
                        new Trace.ConditionTrace("exempt", "", Trace.Finding.NOT_ASKED));
        assertThat(trace.hits()).containsExactly("late online");
    }

    @Test
    void allMatchingRowsDecideInTheirOrder() {
        assertThat(fees(HitPolicy.ALL).decide(given(30, "online", true)))
                .isInstanceOfSatisfying(
                        Decision.Decided.class,
                        decided ->
                                assertThat(decided.hits())
                                        .extracting(Decision.Hit::row)
                                        .containsExactly("poor", "on time", "late online", "late"));
    }

    @Test
    void inputsThatAreNotGivenOrOfAnotherTypeAreNamed() {
        DecisionTable table = fees(HitPolicy.FIRST);
        assertThat(table.decide(Map.of("days", Value.of(3), "other", Value.of("x"))))
                .isInstanceOfSatisfying(
                        Decision.MissingInputs.class,
                        missing -> {
                            assertThat(missing.inputs()).containsExactly("channel", "poor");
                            assertThat(missing.trace().inputs()).containsOnlyKeys("days");
                        });
        Map<String, Value> wrong = new HashMap<>(given(3, "post", false));
        wrong.put("poor", Value.of("no"));
        assertThat(table.decide(wrong))
                .isInstanceOfSatisfying(
                        Decision.WrongInputs.class,
                        w -> assertThat(w.expected()).containsEntry("poor", ValueType.BOOLEAN));
    }

    @Test
    void aCaseTheTableSaysNothingAboutIsUndecided() {
        DecisionTable table =
                table("when:a,then:x:text\ndays > 5,y\n", HitPolicy.ALL).orElseThrow();
        assertThat(table.decide(given(5, "", false))).isInstanceOf(Decision.Undecided.class);
        assertThat(table.usedInputs()).containsOnlyKeys("days");
    }

    @Test
    void aLaterColumnMayRelyOnAnEarlierOne() {
        String csv = "when:some,when:share,then:x:text\ndays != 0,100 / days > 9,many\n,,few\n";
        DecisionTable table = table(csv, HitPolicy.FIRST).orElseThrow();
        assertThat(table.decide(given(0, "", false)).trace().hits()).containsExactly("3");
        assertThat(table.decide(given(10, "", false)).trace().hits()).containsExactly("2");
        DecisionTable careless =
                table("when:share,then:x:text\n100 / days > 9,many\n", HitPolicy.FIRST)
                        .orElseThrow();
        assertThat(careless.decide(given(0, "", false)))
                .isInstanceOfSatisfying(
                        Decision.Failed.class,
                        failed -> {
                            assertThat(failed.row()).isEqualTo("2");
                            assertThat(failed.column()).isEqualTo("share");
                            assertThat(failed.reason()).isEqualTo("DIVIDE_BY_ZERO");
                        });
    }

    /** Conditions with what they mean, so that tables can be checked without CEL. */
    private static final Map<String, Predicate<Map<String, Value>>> MEANINGS =
            Map.of(
                    "", given -> true,
                    "days > 10", given -> number(given) > 10,
                    "days % 2 == 0", given -> number(given) % 2 == 0,
                    "channel == 'online'", given -> Value.of("online").equals(given.get("channel")),
                    "poor", given -> Value.of(true).equals(given.get("poor")),
                    "!poor && days < 15",
                            given ->
                                    Value.of(false).equals(given.get("poor"))
                                            && number(given) < 15);

    private static long number(Map<String, Value> given) {
        return given.get("days") instanceof Value.Whole(long number) ? number : Long.MIN_VALUE;
    }

    @Test
    void tablesHitTheRowsThatTheirConditionsMean() {
        Seed.forAll(
                100,
                random -> {
                    TableSource all = randomTable(random, HitPolicy.ALL);
                    TableSource first =
                            new TableSource(
                                    all.rule(),
                                    all.validFrom(),
                                    all.ground(),
                                    HitPolicy.FIRST,
                                    all.inputs(),
                                    all.conditions(),
                                    all.results(),
                                    all.rows());
                    DecisionTable allTable = DecisionTable.compile(all).orElseThrow();
                    DecisionTable firstTable = DecisionTable.compile(first).orElseThrow();
                    for (int i = 0; i < 10; i++) {
                        Map<String, Value> given =
                                given(
                                        random.nextInt(20),
                                        random.nextBoolean() ? "online" : "post",
                                        random.nextBoolean());
                        List<String> expected =
                                all.rows().stream()
                                        .filter(row ->
                                                row.conditions().stream()
                                                        .allMatch(c -> means(c, given)))
                                        .map(TableSource.Row::name)
                                        .toList();
                        Decision fromAll = allTable.decide(given);
                        Decision fromFirst = firstTable.decide(given);
                        assertThat(fromAll.trace().hits()).isEqualTo(expected);
                        assertThat(fromFirst.trace().hits())
                                .isEqualTo(expected.stream().limit(1).toList());
                        assertThat(allTable.decide(fromAll.trace().inputs())).isEqualTo(fromAll);
                        assertThat(firstTable.decide(fromFirst.trace().inputs()))
                                .isEqualTo(fromFirst);
                    }
                });
    }

    private static boolean means(String condition, Map<String, Value> given) {
        return MEANINGS.getOrDefault(condition, g -> false).test(given);
    }

    private static TableSource randomTable(RandomGenerator random, HitPolicy policy) {
        List<String> expressions = MEANINGS.keySet().stream().sorted().toList();
        List<TableSource.Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            rows.add(
                    new TableSource.Row(
                            "row " + i,
                            List.of(
                                    expressions.get(random.nextInt(expressions.size())),
                                    expressions.get(random.nextInt(expressions.size()))),
                            List.of(Integer.toString(i))));
        }
        return new TableSource(
                "random",
                FROM,
                GROUND,
                policy,
                INPUTS,
                List.of("a", "b"),
                List.of(new TableSource.Result("x", ValueType.NUMBER)),
                rows);
    }

    @Test
    void everyMistakeNamesTableRowAndColumn() {
        assertViolation(
                "when:a,when:b,then:x:number\n,days >,1\n", "decision-table.condition", "2", "b");
        assertViolation("when:a,then:x:number\ndayz > 1,1\n", "decision-table.condition", "2", "a");
        assertViolation("when:a,then:x:number\n,1.5\n", "decision-table.result", "2", "x");
        assertViolation("when:a,then:x:number\n,1\n,1,2\n", "decision-table.width", "3", "");
        assertViolation("when:a,then:x:money\n,1\n", "decision-table.title", "1", "then:x:money");
        assertViolation("then:x:text,when:a\n,1\n", "decision-table.title", "1", "when:a");
        assertViolation("when:a,when:a,then:x:text\n,,1\n", "decision-table.title", "1", "when:a");
        assertViolation("when:a\ntrue\n", "decision-table.title", "1", "");
        assertViolation("", "decision-table.title", "1", "");
        assertViolation("row,when:a,then:x:text\nr,,1\nr,,2\n", "decision-table.row-name", "r", "");
        assertThat(violation("when:a,then:x:text\n").code()).isEqualTo("decision-table.rows");
        assertThat(violation("when:a,then:x:text\n\"a,1\n"))
                .isEqualTo(Violation.of("decision-table.csv", Map.of("line", "2")));
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLines() {
        String csv =
                "\uFEFFwhen:a,then:x:text\r\n"
                        + "\"channel == \"\"a,b\"\"\",\"one\ntwo\"\r\n\r\n"
                        + "days >,1\r\n";
        Violation violation = violation(csv);
        assertThat(violation.arguments()).containsEntry("row", "5").containsEntry("column", "a");
        String right = csv.replace("days >,1", "days > 1,1");
        DecisionTable table = table(right, HitPolicy.FIRST).orElseThrow();
        assertThat(table.source().rows().getFirst().results()).containsExactly("one\ntwo");
        assertThat(table.decide(given(0, "a,b", false)).trace().hits()).containsExactly("2");
    }

    private static void assertViolation(String csv, String code, String row, String column) {
        Violation violation = violation(csv);
        assertThat(violation.code()).isEqualTo(code);
        assertThat(violation.arguments())
                .containsEntry("table", "birth-fee")
                .containsEntry("row", row)
                .containsEntry("column", column);
        assertThat(violation.arguments().get("reason")).isNotBlank();
    }

    private static Violation violation(String csv) {
        return switch (table(csv, HitPolicy.FIRST)) {
            case Outcome.Accepted<DecisionTable> accepted -> Violation.of("none");
            case Outcome.Refused<DecisionTable>(List<Violation> violations) ->
                    violations.getFirst();
        };
    }

    private static DecisionTable fees(HitPolicy policy) {
        return table(FEES, policy).orElseThrow();
    }

    private static Outcome<DecisionTable> table(String csv, HitPolicy policy) {
        return TableText.read(
                new TableText.Heading("birth-fee", FROM, GROUND, policy, INPUTS), csv);
    }

    private static Map<String, Value> given(long days, String channel, boolean poor) {
        return Map.of("days", Value.of(days), "channel", Value.of(channel), "poor", Value.of(poor));
    }
}
