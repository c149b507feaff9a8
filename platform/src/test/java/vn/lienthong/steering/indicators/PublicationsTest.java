package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.LateBirth;

/** What was published stays; what becomes known later stands beside it. */
class PublicationsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private final Publications publications = PLATFORM.bean(Publications.class);
    private final Indicator born =
            PLATFORM.bean(Indicators.class).find("civil-status.births-in-time").orElseThrow();

    @Test
    void theMonthsThatAreOverWerePublishedSomeDaysAfterTheirEnd() {
        List<Publication> first =
                publications.of(born, Slice.ALL).stream()
                        .filter(publication -> !publication.isRevision())
                        .toList();

        assertThat(first).hasSizeGreaterThanOrEqualTo(5);
        assertThat(first)
                .allSatisfy(publication ->
                        assertThat(
                                        LocalDate.ofInstant(
                                                publication.publishedAt(), SimulatedTime.VIETNAM))
                                .isAfterOrEqualTo(
                                        publication
                                                .period()
                                                .to()
                                                .plusDays(Publications.PUBLISHED_ON)));
    }

    @Test
    void aMonthOfWhichMoreBecameKnownHasRevisionsAndKeepsItsFirstFigure() {
        publications.publishDue();
        LateBirth.registered(PLATFORM);
        publications.publishDue();
        List<Publication> revisions =
                publications.of(born, Slice.ALL).stream().filter(Publication::isRevision).toList();

        assertThat(revisions).isNotEmpty();
        Publication revision = revisions.getFirst();
        Publication before =
                publications.of(born, Slice.ALL).stream()
                        .filter(one -> one.period().equals(revision.period()))
                        .filter(one -> one.serial() == revision.serial() - 1)
                        .findFirst()
                        .orElseThrow();
        assertThat(before.publishedAt()).isBefore(revision.publishedAt());
        assertThat(denominator(revision)).isGreaterThan(denominator(before));
    }

    private static BigDecimal denominator(Publication publication) {
        return publication
                .value()
                .computed()
                .flatMap(IndicatorValue.Computed::denominator)
                .orElse(BigDecimal.ZERO);
    }

    /** Each body has its own figures, as they were published, and they are those of that month. */
    @Test
    void figuresOfBodiesArePublishedToo() {
        PLATFORM.awaitEvents();
        publications.publishDue();
        Indicator done = PLATFORM.bean(Indicators.class).find("steering.tasks-done").orElseThrow();
        Slice body = Slice.of(AgencyCode.of("G18"));

        List<Publication> ofBody = publications.of(done, body);

        assertThat(ofBody).isNotEmpty().allMatch(one -> one.body().equals("G18"));
        assertThat(publications.of(done, Slice.ALL))
                .isNotEmpty()
                .allMatch(one -> one.body().isEmpty());
        Publication last = ofBody.getLast();
        IndicatorValue.Computed now =
                PLATFORM.bean(IndicatorFigures.class)
                        .working(
                                done.measured().orElseThrow(),
                                new IndicatorFigures.Question(body, last.period(), null))
                        .value()
                        .computed()
                        .orElseThrow();
        assertThat(denominator(last)).isEqualByComparingTo(now.denominator().orElseThrow());
        assertThat(last.value().computed().orElseThrow().value()).isEqualByComparingTo(now.value());
    }

    @Test
    void publishingAgainPublishesNothing() {
        PLATFORM.awaitEvents();
        publications.publishDue();

        assertThat(publications.publishDue()).isZero();
    }

    @Test
    void whatWasPublishedCannotBeChanged() {
        assertThatThrownBy(() ->
                        PLATFORM.sql().sql("update steering.publication set value = 100").update())
                .hasMessageContaining("never changed");
    }
}
