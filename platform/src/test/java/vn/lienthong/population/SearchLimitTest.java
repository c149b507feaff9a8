package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.desk.DeskVisit;
import vn.lienthong.population.desk.PersonSearch;
import vn.lienthong.population.desk.SearchQuestion;
import vn.lienthong.shell.Actor;

/** Lists are there to find somebody, not to copy the register. */
class SearchLimitTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private final List<Object> events = new ArrayList<>();
    private final Actor officer = People.officer();

    private SearchLimit at(Instant moment) {
        ApplicationEventPublisher publisher = events::add;
        return new SearchLimit(PLATFORM.sql(), publisher, Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    void whoReachesTheLimitIsShownThatListAndNoMoreOnThisDay() {
        at(START).add(officer, SearchLimit.LIMIT - 1);
        assertThat(events).isEmpty();

        at(START).add(officer, 50);

        assertThat(events)
                .containsExactly(
                        new MatchLimitReached(
                                MatchLimitReached.Sign.PERSONS_IN_SEARCHES,
                                officer.accountId(),
                                People.COMMUNE,
                                SearchLimit.LIMIT,
                                START));
        assertThatThrownBy(() -> at(START).add(officer, 1)).hasMessage("desk.too-many-shown");
        assertThatCode(() -> at(START).add(People.officer(), 50)).doesNotThrowAnyException();
        assertThatCode(() -> at(START.plus(Duration.ofDays(1))).add(officer, 50))
                .doesNotThrowAnyException();
        assertThat(events).hasSize(1);
    }

    @Test
    void aSearchAfterTheLimitShowsNobody() {
        Enrolment person = People.woman(PLATFORM);
        var search = PLATFORM.bean(PersonSearch.class);
        var question = new SearchQuestion(person.name().plainKey(), "", People.COMMUNE, "", "");
        var visit = new DeskVisit(officer, Reading.Purpose.REGISTER_KEEPING, "tra cứu");
        search.search(question, visit).orElseThrow();
        at(PLATFORM.bean(Clock.class).instant()).add(officer, SearchLimit.LIMIT);

        assertThatThrownBy(() -> search.search(question, visit)).hasMessage("desk.too-many-shown");
    }
}
