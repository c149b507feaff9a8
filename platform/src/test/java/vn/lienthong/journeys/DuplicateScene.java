package vn.lienthong.journeys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.duplicates.DecisionKind;
import vn.lienthong.population.duplicates.DecisionOrder;
import vn.lienthong.population.duplicates.Duplicates;
import vn.lienthong.population.duplicates.Records;
import vn.lienthong.population.quality.QualityMeasurement;
import vn.lienthong.shell.Actor;

/**
 * Records of one person in the commune of the sample officer, made once for all tests that only
 * look at them.
 *
 * @param waiting a pair that waits
 * @param merged a pair that was merged
 * @param different a pair that was decided to be two people
 * @param commune the officer's commune
 */
record DuplicateScene(UUID waiting, UUID merged, UUID different, String commune) {

    private static final String WHY =
            "Đã đối chiếu giấy khai sinh bản gốc và sổ hộ khẩu cũ của gia đình.";

    private static @Nullable DuplicateScene shared;

    static DuplicateScene shared() {
        if (shared == null) {
            shared = built();
        }
        return shared;
    }

    private static DuplicateScene built() {
        RunningPlatform platform = RunningPlatform.shared();
        Actor officer = platform.bean(Accounts.class).find("canbo").orElseThrow();
        String commune = officer.commune().orElseThrow();
        var duplicates = platform.bean(Duplicates.class);
        UUID waiting = pair("Vương Thế Kiên", commune);
        UUID merged = pair("Vương Quốc Toản", commune);
        duplicates
                .decide(
                        merged,
                        new DecisionOrder(
                                DecisionKind.SAME,
                                duplicates.open(merged, officer).one().person(),
                                WHY,
                                0),
                        officer)
                .orElseThrow();
        UUID different = pair("Vương Đình Nghị", commune);
        duplicates
                .decide(different, new DecisionOrder(DecisionKind.DIFFERENT, null, WHY, 0), officer)
                .orElseThrow();
        platform.bean(QualityMeasurement.class).measure();
        return new DuplicateScene(waiting, merged, different, commune);
    }

    /** Enters a man of the commune twice. */
    static UUID pair(String name, String commune) {
        RunningPlatform platform = RunningPlatform.shared();
        LocalDate born = Records.birthday();
        Enrolment one = Records.man(platform, name, born, commune);
        Enrolment other = Records.man(platform, name, born, commune);
        return Records.pair(platform, one, other);
    }
}
