package vn.lienthong.verification.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.population.AccessHistory;
import vn.lienthong.population.People;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Role;
import vn.lienthong.verification.Clerk;
import vn.lienthong.verification.Clerks;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;
import vn.lienthong.verification.jobs.BodyFiles;
import vn.lienthong.verification.jobs.Job;

/** Whom uncertain lines mean: two clerks, and a third where they disagree. */
public class ReviewsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Reviews REVIEWS = PLATFORM.bean(Reviews.class);

    private final KnownPerson person = KnownPerson.entered();
    private final ReviewItem item = item(person);

    /** A file of the Ministry of Health with one line whose number is somebody else's. */
    static ReviewItem item(KnownPerson person) {
        PLATFORM.bean(SnapshotBuild.class).build();
        Job job = conflict(person);
        return REVIEWS.waiting(reviewer("G01")).stream()
                .filter(one -> one.place().jobId().equals(job.jobId()))
                .findFirst()
                .orElseThrow();
    }

    /** A file that was verified, with one line to decide. */
    public static Job conflict(KnownPerson person) {
        return BodyFiles.done(
                "G18",
                "HEALTH",
                "ho_ten,so_dinh_danh,ngay_sinh\nPhan Bội Ngọc,%s,02/11/1961\n"
                        .formatted(person.number()));
    }

    /** Somebody who reviews in the name of a body. */
    public static Actor reviewer(String body) {
        var actor = new Actor(UUID.randomUUID(), Role.LEADER, "Người xem xét", null, null);
        PLATFORM.bean(Clerks.class).appoint(actor, AgencyCode.of(body), Clerk.Duty.REVIEWER);
        return actor;
    }

    @BeforeEach
    void theLineIsInConflict() {
        assertThat(item.stratum()).isEqualTo("CONFLICT");
    }

    private UUID candidate(Actor actor) {
        return candidate(item, actor);
    }

    private static UUID candidate(ReviewItem item, Actor actor) {
        return REVIEWS.open(item.itemId(), actor)
                .candidate()
                .map(Comparison.Candidate::personId)
                .orElse(LineComparison.NOBODY);
    }

    private void decide(boolean same) {
        decide(item, same);
    }

    private static void decide(ReviewItem item, boolean same) {
        Actor actor = reviewer("G01");
        REVIEWS.decide(item.itemId(), candidate(item, actor), same, actor);
    }

    private List<String> labels() {
        return labels(item);
    }

    private static List<String> labels(ReviewItem item) {
        return REVIEWS.labels(item.place().jobId(), reviewer("G01")).lines().skip(1).toList();
    }

    /** A line that means one of two girls of the same name who were born on the same day. */
    private static ReviewItem twins(LocalDate born) {
        People.child(PLATFORM, born);
        People.child(PLATFORM, born);
        PLATFORM.bean(SnapshotBuild.class).build();
        Job job =
                BodyFiles.done(
                        "G18",
                        "HEALTH",
                        "ho_ten,so_dinh_danh,ngay_sinh\n%s,,%s\n"
                                .formatted(
                                        KnownPerson.NAME,
                                        DateTimeFormatter.ofPattern("dd/MM/yyyy").format(born)));
        return REVIEWS.waiting(reviewer("G01")).stream()
                .filter(one -> one.place().jobId().equals(job.jobId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheLineAsItStandsInTheFileBesideThePerson() {
        Comparison compared = REVIEWS.open(item.itemId(), reviewer("G01"));

        assertThat(compared.given())
                .containsEntry(Target.FULL_NAME, "Phan Bội Ngọc")
                .containsEntry(Target.BIRTH_DATE, "02/11/1961");
        assertThat(compared.candidate())
                .hasValueSatisfying(best -> {
                    assertThat(best.personId()).isEqualTo(person.personId());
                    assertThat(best.held()).containsEntry(Target.FULL_NAME, KnownPerson.NAME);
                    assertThat(best.evidence().vietnamese()).hasSizeGreaterThan(2);
                    assertThat(best).hasToString("Candidate[" + person.personId() + "]");
                });
    }

    @Test
    void whoeverIsShownSeesIt() {
        REVIEWS.open(item.itemId(), reviewer("G01"));

        assertThat(PLATFORM.bean(AccessHistory.class).latest(People.account(person.personId()), 9))
                .anyMatch(line -> line.purpose() == Reading.Purpose.DATA_QUALITY);
    }

    @Test
    void twoWhoAgreeMakeALabel() {
        decide(true);
        assertThat(labels()).isEmpty();
        decide(true);

        assertThat(labels()).containsExactly("2," + person.personId() + ",");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> decide(true))
                .withMessage("verification.review-unknown");
    }

    @Test
    void noToOneOfTwinsDoesNotSayThatNobodyIsMeant() {
        ReviewItem line = twins(LocalDate.of(1925, 7, 19));
        assertThat(line.stratum()).isEqualTo("AMBIGUOUS_WITHOUT_NUMBER");
        decide(line, false);
        decide(line, false);

        assertThat(REVIEWS.waiting(reviewer("G01"))).doesNotContain(line);
        assertThat(labels(line)).isEmpty();
    }

    @Test
    void yesToOneOfTwinsIsALabelOfThatOne() {
        ReviewItem line = twins(LocalDate.of(1925, 9, 23));
        UUID shown = candidate(line, reviewer("G01"));
        decide(line, true);
        decide(line, true);

        assertThat(labels(line)).containsExactly("2," + shown + ",");
    }

    @Test
    void twoWhoDisagreeAreDecidedByAThird() {
        boolean alone =
                REVIEWS.open(item.itemId(), reviewer("G01"))
                        .candidate()
                        .map(Comparison.Candidate::alone)
                        .orElseThrow();
        decide(true);
        decide(false);
        assertThat(labels()).isEmpty();
        decide(false);

        assertThat(labels()).isEqualTo(alone ? List.of("2,,") : List.of());
        assertThat(REVIEWS.waiting(reviewer("G01"))).doesNotContain(item);
    }

    @Test
    void nobodyDecidesTwiceOrAboutTheirOwnBody() {
        Actor actor = reviewer("G01");
        REVIEWS.decide(item.itemId(), candidate(actor), true, actor);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> REVIEWS.open(item.itemId(), actor))
                .withMessage("verification.review-own");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> REVIEWS.open(item.itemId(), reviewer("G18")))
                .withMessage("verification.review-own");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> REVIEWS.waiting(People.officer()))
                .withMessage("verification.no-duty");
    }

    @Test
    void aDecisionAboutSomebodyElseThanWasShownIsRefused() {
        Actor actor = reviewer("G01");

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> REVIEWS.decide(item.itemId(), UUID.randomUUID(), true, actor))
                .withMessage("verification.review-changed");
    }
}
