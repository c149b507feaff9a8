package vn.lienthong.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.RunningPlatform;

/** What another agency learns of a person, and what it does not. */
class MatchApiTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final MatchCaller CALLER = MatchCaller.open(null);

    private final Family family = Family.enrolled("Phạm Thuỳ Hoà");

    private static String answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private List<Map<String, @Nullable Object>> accessesOf(UUID person) {
        return PLATFORM.sql()
                .sql("select * from population.access_record where person_id = ?")
                .param(person)
                .query()
                .listOfRows();
    }

    @Test
    void saysYesToEveryValueThatIsTheSame() throws Exception {
        String answer =
                answered(
                        CALLER.ask(
                                """
                                {"number":"%s","name":"PHẠM THUỲ HOÀ","birthDate":"2020-05-02","sex":"F",
                                 "mother":{"number":"%s","name":"Đặng Thị Thuỳ Ánh"},"residenceCommune":"00004"}
                                """
                                        .formatted(
                                                family.number(),
                                                family.mother().number().unmasked())));

        assertThat(answer)
                .isEqualTo(
                        "{\"match\":\"yes\",\"person\":{\"birthDate\":\"yes\",\"mother\":{\"name\":\"yes\","
                                + "\"number\":\"yes\"},\"name\":\"yes\",\"number\":\"yes\","
                                + "\"residenceCommune\":\"yes\",\"sex\":\"yes\"}}");
    }

    @ParameterizedTest
    @CsvSource({"true, yes, yes", "false, no, near"})
    void saysWhetherThePersonLives(boolean alive, String ofLife, String match) throws Exception {
        assertThat(answered(CALLER.ask(life(alive))))
                .contains("\"alive\":\"" + ofLife + "\"", "\"match\":\"" + match + "\"");
    }

    @ParameterizedTest
    @CsvSource({"true, no, near", "false, yes, yes"})
    void doesNotTakeTheDeadForAlive(boolean alive, String ofLife, String match) throws Exception {
        family.dies(LocalDate.of(2024, 3, 1));

        assertThat(answered(CALLER.ask(life(alive))))
                .contains("\"alive\":\"" + ofLife + "\"", "\"match\":\"" + match + "\"");
    }

    private String life(boolean alive) {
        return """
        {"number":"%s","name":"Phạm Thuỳ Hoà","alive":%s}
        """
                .formatted(family.number(), alive);
    }

    @ParameterizedTest
    @CsvSource({
        "Phạm Thuỳ Hoà, 2020-05-02, yes, yes, yes",
        "Pham Thuy Hoa, 2020-05-02, near, yes, near",
        "Phạm Thùy Hòa, 2020-05-02, near, yes, near",
        "Phạm Thuỳ Hoàn, 2020-05-02, near, yes, near",
        "Hoà Phạm Thuỳ, 2020-05-02, near, yes, near",
        "Lê Thị Khác Hẳn, 2020-05-02, no, yes, near",
        "Phạm Thuỳ Hoà, 2020-02-05, yes, near, near",
        "Phạm Thuỳ Hoà, 2020, yes, near, near",
        "Phạm Thuỳ Hoà, 2021-05-02, yes, near, near",
        "Phạm Thuỳ Hoà, 1987-11-30, yes, no, near",
        "Lê Thị Khác Hẳn, 2020-05-03, no, no, no",
        "Lê Thị Khác Hẳn, 2020, no, no, no"
    })
    void answersNameAndBirthDateEachForItself(
            String name, String birthDate, String ofName, String ofBirthDate, String match)
            throws Exception {
        String answer =
                answered(
                        CALLER.ask(
                                "{\"number\":\"%s\",\"name\":\"%s\",\"birthDate\":\"%s\"}"
                                        .formatted(family.number(), name, birthDate)));

        assertThat(answer)
                .contains(
                        "\"match\":\"" + match + "\"",
                        "\"name\":\"" + ofName + "\"",
                        "\"birthDate\":\"" + ofBirthDate + "\"",
                        "\"number\":\"" + (match.equals("no") ? "no" : "yes") + "\"");
    }

    @Test
    void answersNoToOneValueOfAPersonWhoWasFound() throws Exception {
        String answer =
                answered(
                        CALLER.ask(
                                """
                                {"number":"%s","name":"Phạm Thuỳ Hoà","sex":"M","residenceCommune":"00008",
                                 "mother":{"name":"Trần Thị Lan"}}
                                """
                                        .formatted(family.number())));

        assertThat(answer)
                .isEqualTo(
                        "{\"match\":\"near\",\"person\":{\"mother\":{\"name\":\"no\"},\"name\":\"yes\","
                                + "\"number\":\"yes\",\"residenceCommune\":\"no\",\"sex\":\"no\"}}");
    }

    @Test
    void saysThatTheRegisterDoesNotKnowAMother() throws Exception {
        String answer =
                answered(
                        CALLER.ask(
                                """
                                {"number":"%s","birthDate":"1995-03-27","mother":{"name":"Trần Thị Lan"}}
                                """
                                        .formatted(family.mother().number().unmasked())));

        assertThat(answer)
                .contains("\"match\":\"yes\"", "\"birthDate\":\"yes\"", "{\"name\":\"unknown\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"Lê Thị Khác Hẳn\"",
                "\"name\":\"Lê Thị Khác Hẳn\",\"birthDate\":\"2020-11-23\"",
                "\"birthDate\":\"2020\"",
                "\"birthDate\":\"2020-05\"",
                "\"birthDate\":\"2020-05-01\",\"sex\":\"F\",\"residenceCommune\":\"00004\"",
                "\"birthDate\":\"2020-02-05\",\"mother\":{\"name\":\"Đặng Thị Thuỳ Ánh\"}"
            })
    void aNumberOfSomebodyElseIsAnsweredLikeANumberOfNobody(String rest) throws Exception {
        HttpResponse<String> else_ = ask(family.number(), rest, CALLER);
        HttpResponse<String> nobody = ask(Family.numberOfNobody(), rest, CALLER);

        assertThat(answered(else_)).isEqualTo(answered(nobody)).contains("\"match\":\"no\"");
        assertThat(else_.body()).doesNotContain("yes", "near", "unknown");
        assertThat(headerNames(else_)).isEqualTo(headerNames(nobody));
        assertThat(accessesOf(family.child().personId())).isEmpty();
    }

    @Test
    void aPersonOutsideTheClientsTerritoryIsAnsweredLikeNobody() throws Exception {
        String rest = "\"name\":\"Phạm Thuỳ Hoà\",\"birthDate\":\"2020-05-02\"";
        MatchCaller ofHue = MatchCaller.open("46");
        MatchCaller ofHanoi = MatchCaller.open("01");

        assertThat(answered(ask(family.number(), rest, ofHue)))
                .isEqualTo(answered(ask(Family.numberOfNobody(), rest, ofHue)));
        assertThat(answered(ask(family.number(), rest, ofHanoi))).contains("\"match\":\"yes\"");
    }

    private static HttpResponse<String> ask(String number, String rest, MatchCaller caller)
            throws Exception {
        return caller.ask("{\"number\":\"" + number + "\"," + rest + "}");
    }

    private static List<String> headerNames(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }

    @Test
    void findsAPersonWithoutNumberByNameBirthDateAndMother() throws Exception {
        Family other = Family.enrolled("Võ Khuê Giang");
        String answer =
                answered(
                        CALLER.ask(
                                """
                                {"name":"Vo Khue Giang","birthDate":"2020-05-02",
                                 "mother":{"name":"Đặng Thị Thuỳ Ánh"}}
                                """));

        assertThat(answer)
                .isEqualTo(
                        "{\"match\":\"near\",\"person\":{\"birthDate\":\"yes\",\"mother\":{\"name\":\"yes\"},"
                                + "\"name\":\"near\"}}");
        assertThat(accessesOf(other.child().personId())).hasSize(1);
    }

    @Test
    void choosesNobodyAmongNamesakes() throws Exception {
        Family.enrolled("Bùi Đức Quý");
        Family.enrolled("Bùi Đức Quý");

        String answer =
                answered(
                        CALLER.ask(
                                """
                                {"name":"Bùi Đức Quý","birthDate":"2020-05-02","residenceCommune":"00004"}
                                """));

        assertThat(answer).contains("\"match\":\"no\"").doesNotContain("yes");
    }

    @Test
    void leavesAnAccessRecordWithAgencyGroundAndCase() throws Exception {
        answered(ask(family.number(), "\"name\":\"Pham Thuy Hoa\"", CALLER));

        assertThat(accessesOf(family.child().personId()))
                .singleElement()
                .satisfies(record ->
                        assertThat(record)
                                .containsEntry("reader", CALLER.client().client().clientId())
                                .containsEntry("reader_role", "AGENCY")
                                .containsEntry("reader_agency", "G09")
                                .containsEntry("purpose", "BENEFITS")
                                .containsEntry("legal_ground", MatchCaller.GROUND)
                                .containsEntry("agency_case", "TC-2026-17"));
        assertThat(accessesOf(family.mother().personId())).isEmpty();
    }

    @Test
    void leavesOneWithTheMotherTooWhenSheWasCompared() throws Exception {
        answered(
                ask(
                        family.number(),
                        "\"name\":\"Pham Thuy Hoa\",\"mother\":{\"name\":\"Trần Thị Lan\"}",
                        CALLER));

        assertThat(accessesOf(family.child().personId())).hasSize(1);
        assertThat(accessesOf(family.mother().personId())).hasSize(1);
    }

    @Test
    void withoutAccessRecordThereIsNoAnswer() throws Exception {
        String person = family.child().personId().toString();
        PLATFORM.sql()
                .sql(
                        "alter table population.access_record add constraint no_room check (person_id <> '"
                                + person
                                + "')")
                .update();
        try {
            HttpResponse<String> answer =
                    ask(family.number(), "\"name\":\"Phạm Thuỳ Hoà\"", CALLER);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("\"match\"", family.number());
        } finally {
            PLATFORM.sql()
                    .sql("alter table population.access_record drop constraint no_room")
                    .update();
        }
    }
}
