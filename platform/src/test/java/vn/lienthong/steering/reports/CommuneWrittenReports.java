package vn.lienthong.steering.reports;

import java.util.UUID;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.steering.reports.Reports.Order;

/** Reports that the sample officer froze: one, and the one before it. */
public final class CommuneWrittenReports {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private static final class Shown {
        private static final String ADDRESS = make();
    }

    private CommuneWrittenReports() {}

    /** Address of a frozen report with one before it. */
    public static String frozen() {
        return Shown.ADDRESS;
    }

    private static String make() {
        freeze("2024-H1");
        return "/can-bo/bao-cao/" + freeze("2024");
    }

    private static UUID freeze(String period) {
        Actor officer = PLATFORM.bean(Accounts.class).find("canbo").orElseThrow();
        UUID report = PLATFORM.bean(Identifiers.class).next();
        PLATFORM.bean(Reports.class)
                .freeze(report, new Order("digital-transformation", period, ""), officer)
                .orElseThrow();
        return report;
    }
}
