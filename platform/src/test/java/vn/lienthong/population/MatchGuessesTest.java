package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;

/**
 * A client that knows somebody's name and number cannot try the other values one by one, however it
 * asks.
 */
class MatchGuessesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private final PersonMatching matching = PLATFORM.bean(PersonMatching.class);
    private final Enrolment person = People.woman(PLATFORM);
    private final Client client = client();

    private static Client client() {
        return PLATFORM.bean(ApiClients.class)
                .open(
                        new OpenClient(
                                AgencyCode.of("G09"),
                                "Trợ cấp",
                                Set.of(Reading.Purpose.BENEFITS),
                                null,
                                "Luật 26/2023/QH15, Điều 10"))
                .client();
    }

    private MatchQuestion born(int year) {
        return born(PartialDate.parse(Integer.toString(year)).orElseThrow());
    }

    private MatchQuestion born(PartialDate date) {
        return new MatchQuestion(
                Reading.Purpose.BENEFITS,
                "TC-1",
                new PersonClaim(
                        person.number(), person.name(), date, null, null, null, null, null));
    }

    private int right() {
        return person.birthDate().year();
    }

    /** Years that are not the person's, and are told. */
    private void guess(int times) {
        for (int i = 1; i <= times; i++) {
            assertThat(matching.match(born(right() - i), client).fields())
                    .containsEntry(MatchField.NAME, FieldAnswer.YES)
                    .doesNotContainEntry(MatchField.BIRTH_DATE, FieldAnswer.YES);
        }
    }

    @Test
    void afterTooManyValuesThatDifferNothingMoreIsToldOfThePersonNotEvenWhatIsRight() {
        guess(MatchGuesses.LIMIT);

        for (MatchQuestion question : List.of(born(right() - 1), born(person.birthDate()))) {
            assertThatThrownBy(() -> matching.match(question, client))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault ->
                                    assertThat(fault.violations().getFirst().code())
                                            .isEqualTo("match.too-many-guesses"));
        }
    }

    @Test
    void theAlarmIsRaisedOnceForTheClient() {
        Instant before = Instant.EPOCH;
        guess(MatchGuesses.LIMIT);

        assertThat(PLATFORM.bean(GuessingAlarms.class).since(before))
                .filteredOn(alarm -> alarm.asker().equals(client.clientId()))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.sign()).isEqualTo(MatchLimitReached.Sign.VALUES_OF_ONE_PERSON);
                    assertThat(alarm.office()).isEqualTo("G09");
                    assertThat(alarm.misses()).isEqualTo(MatchGuesses.LIMIT);
                });
    }

    @Test
    void questionsThatAreRightAreNeverTooMany() {
        for (int i = 0; i <= 2 * MatchGuesses.LIMIT; i++) {
            assertThat(matching.match(born(person.birthDate()), client).match())
                    .isEqualTo(FieldAnswer.YES);
        }
    }

    @Test
    void otherPersonsAndOtherClientsAreAnsweredAsBefore() {
        guess(MatchGuesses.LIMIT);

        assertThat(matching.match(born(person.birthDate()), client()).match())
                .isEqualTo(FieldAnswer.YES);
        Enrolment other = People.woman(PLATFORM);
        var question =
                new MatchQuestion(
                        Reading.Purpose.BENEFITS,
                        "TC-1",
                        new PersonClaim(
                                other.number(), other.name(), null, null, null, null, null, null));
        assertThat(matching.match(question, client).match()).isEqualTo(FieldAnswer.YES);
    }

    @Test
    void aListIsCountedLikeOneQuestionAfterTheOther() {
        List<MatchQuestion> list =
                IntStream.rangeClosed(1, MatchGuesses.LIMIT)
                        .mapToObj(i -> born(right() - i))
                        .toList();

        assertThat(matching.matchAll(list, client)).hasSize(MatchGuesses.LIMIT);
        assertThatThrownBy(() -> matching.matchAll(List.of(born(person.birthDate())), client))
                .hasMessage("match.too-many-guesses");
    }

    @Test
    void aListThatReachesTheLimitIsToldNothing() {
        List<MatchQuestion> list =
                IntStream.rangeClosed(0, MatchGuesses.LIMIT)
                        .mapToObj(i -> born(right() - MatchGuesses.LIMIT + i))
                        .toList();

        assertThatThrownBy(() -> matching.matchAll(list, client))
                .hasMessage("match.too-many-guesses");
    }
}
