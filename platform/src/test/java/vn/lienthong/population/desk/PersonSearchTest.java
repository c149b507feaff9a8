package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.Violation;

/** Whom an officer finds, what of them is shown, and what is recorded of it. */
class PersonSearchTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Enrolment WANTED = DeskPeople.woman("Quàng Thị Hoà Lựu");
    private static final Enrolment NAMESAKE = DeskPeople.woman("Quàng Thị Hoa Lựu");
    private static final Enrolment ELSEWHERE =
            DeskPeople.enrolled("Lường Văn Sủng", Sex.MALE, "1988-11", DeskPeople.OTHER_COMMUNE);

    private final PersonSearch search = PLATFORM.bean(PersonSearch.class);
    private final DeskVisit visit = DeskPeople.visit(Purpose.REGISTER_KEEPING);

    private SearchResult found(SearchQuestion question) {
        return search.search(question, visit).orElseThrow();
    }

    private static List<UUID> ids(SearchResult result) {
        return result.persons().stream().map(FoundPerson::personId).toList();
    }

    private List<String> refused(SearchQuestion question) {
        return search.search(question, visit)
                        instanceof Outcome.Refused<SearchResult>(List<Violation> violations)
                ? violations.stream().map(broken -> broken.field() + " " + broken.code()).toList()
                : List.of();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quang thi hoa luu",
                "QUANG THI",
                "quang luu",
                "hoa luu",
                "luu",
                "quang thi luu",
                "Quàng Thị Hòa Lựu"
            })
    void findsByTheWholeNameOrPartOfItWithOrWithoutAccents(String typed) {
        assertThat(ids(found(DeskPeople.named(typed)))).contains(WANTED.personId());
    }

    @Test
    void accentsLeaveOutWhoIsSpelledOtherwise() {
        assertThat(ids(found(DeskPeople.named("quang thi hoa luu"))))
                .containsExactlyInAnyOrder(WANTED.personId(), NAMESAKE.personId());
        assertThat(ids(found(DeskPeople.named("Hoà Lựu")))).containsExactly(WANTED.personId());
    }

    @Test
    void wordsInAnotherOrderAreAnotherName() {
        assertThat(ids(found(DeskPeople.named("luu quang")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "27/03/1995, true",
        "03/1995, true",
        "1995, true",
        "28/03/1995, false",
        "1996, false"
    })
    void narrowsByTheDateOfBirthAsFarAsItIsKnown(String born, boolean found) {
        assertThat(ids(found(new SearchQuestion("quang luu", born, "", "", ""))).isEmpty())
                .isEqualTo(!found);
    }

    @Test
    void whoIsKnownByTheMonthOnlyIsFoundByADay() {
        assertThat(ids(found(new SearchQuestion("", "05/11/1988", "", "", ""))))
                .contains(ELSEWHERE.personId());
    }

    @Test
    void narrowsByACommuneAsItIsTyped() {
        assertThat(ids(found(new SearchQuestion("luu", "", "phuong ba dinh, ha noi", "", ""))))
                .contains(WANTED.personId());
        assertThat(ids(found(new SearchQuestion("luu", "", "00008", "", ""))))
                .doesNotContain(WANTED.personId());
    }

    @Test
    void ofResidentsOfOtherCommunesOnlyNameYearAndCommuneAreShown() {
        FoundPerson person = found(DeskPeople.named("luong sung")).persons().getFirst();

        assertThat(person.personId()).isEqualTo(ELSEWHERE.personId());
        assertThat(person.born()).isEqualTo("1988");
        assertThat(person.ownResident()).isEmpty();
        assertThat(found(DeskPeople.named("Hoà Lựu")).persons().getFirst().ownResident())
                .hasValueSatisfying(own -> assertThat(own.number()).isEqualTo(WANTED.number()));
    }

    @Test
    void everybodyWhoIsShownGetsAnAccessRecordWithPurposeAndReason() {
        found(DeskPeople.named("quang thi hoa luu"));

        for (UUID person : List.of(WANTED.personId(), NAMESAKE.personId())) {
            assertThat(DeskPeople.reads(person, visit))
                    .singleElement()
                    .satisfies(read ->
                            assertThat(read)
                                    .containsEntry("purpose", "REGISTER_KEEPING")
                                    .containsEntry("reason", visit.reason())
                                    .containsEntry("reader_commune", People.COMMUNE));
        }
        assertThat(DeskPeople.reads(ELSEWHERE.personId(), visit)).isEmpty();
    }

    @Test
    void stopsAtFiftyAndSaysSo() {
        var expected = new ArrayList<UUID>();
        for (int i = 0; i <= PersonSearch.MOST; i++) {
            expected.add(DeskPeople.woman("Vàng Seo Xuyến").personId());
        }

        SearchResult result = found(DeskPeople.named("vang xuyen"));

        assertThat(result.more()).isTrue();
        assertThat(ids(result)).hasSize(PersonSearch.MOST).isSubsetOf(expected);
    }

    @Test
    void findsAHouseholdByItsHead() {
        UUID head = DeskPeople.man("Giàng A Chống").personId();
        UUID wife = DeskPeople.woman("Sùng Thị Dủa").personId();
        UUID household = UUID.randomUUID();
        PLATFORM.bean(ActRegistration.class)
                .register(
                        new ActOrder(
                                new CivilAct.HouseholdFormed(
                                        household,
                                        head,
                                        Set.of(head, wife),
                                        LocalDate.of(2026, 1, 5)),
                                visit.officer(),
                                new LegalGround(
                                        LegalGround.Kind.LAW,
                                        "68/2020/QH14",
                                        LocalDate.of(2020, 11, 13),
                                        "25"),
                                null));

        assertThat(ids(found(new SearchQuestion("", "", "00004", "giang chong", ""))))
                .containsExactlyInAnyOrder(head, wife);
        assertThat(ids(found(SearchQuestion.ofHousehold(household.toString()))))
                .containsExactlyInAnyOrder(head, wife);
    }

    @Test
    void refusesWhatWouldMeanNearlyEverybodyAndWhatMakesNoSense() {
        assertThat(refused(new SearchQuestion("", "", "00004", "", "")))
                .containsExactly("name desk.search-too-wide");
        assertThat(refused(new SearchQuestion("", "", "", "giang", "")))
                .containsExactly("commune desk.head-without-commune");
        assertThat(refused(new SearchQuestion("L4n", "hôm qua", "", "", "")))
                .containsExactly("name name.character", "birthDate date.format");
    }

    @Test
    void anExpressionInANameIsNoExpression() {
        assertThat(ids(found(DeskPeople.named("q-")))).isEmpty();
    }
}
