package vn.lienthong.journeys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.People;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Actor;
import vn.lienthong.verification.Clerk;
import vn.lienthong.verification.Clerks;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;
import vn.lienthong.verification.jobs.BodyFiles;
import vn.lienthong.verification.jobs.Following;
import vn.lienthong.verification.jobs.Rechecks;
import vn.lienthong.verification.reviews.Labels;
import vn.lienthong.verification.reviews.ReviewItem;
import vn.lienthong.verification.reviews.Reviews;
import vn.lienthong.verification.reviews.ReviewsTest;
import vn.lienthong.verification.reviews.ThresholdProposals;

/**
 * Files of the Ministry of Home Affairs, for which the sample officer hands lists in, and a line
 * that the sample leader decides; made once for all tests that only look at them.
 *
 * @param preview a file whose columns are to be confirmed
 * @param done a file that was verified, with a death since
 * @param review a line to decide
 */
record CheckingScene(UUID preview, UUID done, UUID review) {

    private static final String HEAD = "ho_ten,so_dinh_danh,ngay_sinh,ghi_chu\n";

    private static @Nullable CheckingScene shared;

    static CheckingScene shared() {
        if (shared == null) {
            shared = built();
        }
        return shared;
    }

    /** A list in which one is as registered, one nearly, and one unknown. */
    static String list(KnownPerson known, KnownPerson mistaken) {
        return HEAD
                + "Lê Ngọc Mai,%s,%s,đợt 1\n".formatted(known.number(), known.day())
                + "Le Ngoc Mai,%s,%s,đợt 1\n".formatted(mistaken.number(), mistaken.day())
                + "Phan Bội Ngọc,001161999998,02/11/1961,đợt 2\n";
    }

    /** Where the line is decided. */
    String reviewed() {
        return "/can-bo/xem-xet/" + review;
    }

    /** Where thresholds are; there are suppliers with labels, and a proposal of somebody else. */
    String thresholds() {
        return "/can-bo/xem-xet/nguong";
    }

    private static void labels() {
        Labels.add("G02", "HEALTH", "AMBIGUOUS_WITH_NUMBER", 0.93, 20, 18);
        Labels.add("G02", "HEALTH", "LOW_MARGIN", 0.9991, 20, 20);
        Labels.add("G15", "HEALTH", "LOW_MARGIN", 0.9991, 400, 400);
        Labels.add("G15", "HEALTH", "AMBIGUOUS_WITH_NUMBER", 0.93, 200, 199);
        RunningPlatform.shared()
                .bean(ThresholdProposals.class)
                .propose(
                        AgencyCode.of("G15"),
                        Reading.Purpose.HEALTH,
                        0.95,
                        ReviewsTest.reviewer("G01"));
    }

    private static CheckingScene built() {
        labels();
        RunningPlatform platform = RunningPlatform.shared();
        Actor officer = platform.bean(Accounts.class).find("canbo").orElseThrow();
        platform.bean(Clerks.class).appoint(officer, AgencyCode.of("G09"), Clerk.Duty.SUBMITTER);
        KnownPerson woman = KnownPerson.entered();
        KnownPerson man = KnownPerson.entered();
        platform.bean(SnapshotBuild.class).build();
        UUID preview =
                BodyFiles.upload("G09", "BENEFITS", "", list(woman, man)).orElseThrow().jobId();
        BodyFiles.done("G09", "BENEFITS", HEAD + "Phan Bội Ngọc,001161999998,02/11/1961,\n");
        UUID done = BodyFiles.done("G09", "BENEFITS", list(woman, man)).jobId();
        Actor leader = platform.bean(Accounts.class).find("lanhdao").orElseThrow();
        UUID reviewed = ReviewsTest.conflict(woman).jobId();
        UUID review =
                platform.bean(Reviews.class).waiting(leader).stream()
                        .filter(item -> item.place().jobId().equals(reviewed))
                        .map(ReviewItem::itemId)
                        .findFirst()
                        .orElseThrow();
        People.order(
                platform, new CivilAct.Death(man.personId(), LocalDate.of(2026, 2, 5), "Hà Nội"));
        People.order(
                platform,
                new CivilAct.NameChanged(
                        woman.personId(),
                        VietnameseName.of("Lê Ngọc Mây"),
                        LocalDate.of(2026, 1, 12)));
        platform.awaitEvents();
        platform.bean(Following.class).tell();
        platform.bean(SnapshotBuild.class).build();
        platform.bean(Rechecks.class).run();
        return new CheckingScene(preview, done, review);
    }
}
