package vn.lienthong.steering.obstacles;

import java.util.UUID;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.steering.indicators.IndicatorFigures;

/** Obstacles of the commune of the sample officer, which it must answer itself. */
public final class CommuneObstacles {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private CommuneObstacles() {}

    /** Address of one that waits for an answer of the sample officer. */
    public static String waiting() {
        Actor officer = PLATFORM.bean(Accounts.class).find("canbo").orElseThrow();
        String body =
                PLATFORM.bean(Agencies.class)
                        .ofCommune(
                                officer.commune().orElseThrow(),
                                PLATFORM.bean(IndicatorFigures.class).today())
                        .code()
                        .national();
        UUID obstacle = PLATFORM.bean(Identifiers.class).next();
        PLATFORM.bean(Obstacles.class)
                .raise(
                        new ObstacleEntry(
                                obstacle,
                                "portal.online-dossier-share",
                                "01/03/2026",
                                "Người dân chưa có chữ ký số để nộp hồ sơ trực tuyến.",
                                "PEOPLE",
                                "true",
                                "Cấp chữ ký số miễn phí tại bộ phận một cửa.",
                                body),
                        officer)
                .orElseThrow();
        return "/can-bo/vuong-mac/" + obstacle;
    }
}
