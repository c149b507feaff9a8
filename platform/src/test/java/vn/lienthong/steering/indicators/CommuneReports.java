package vn.lienthong.steering.indicators;

import java.util.UUID;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.Duty;

/** Figures that a colleague of the sample officer entered. */
public final class CommuneReports {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private CommuneReports() {}

    /** Address of one that waits for the sample officer. */
    public static String waiting() {
        Actor officer = PLATFORM.bean(Accounts.class).find("canbo").orElseThrow();
        AgencyCode body =
                PLATFORM.bean(Agencies.class)
                        .ofCommune(
                                officer.commune().orElseThrow(),
                                PLATFORM.bean(IndicatorFigures.class).today())
                        .code();
        var colleague =
                new Actor(PLATFORM.bean(Identifiers.class).next(), Role.LEADER, "", null, null);
        PLATFORM.bean(BodyMembers.class).appoint(colleague.accountId(), body, Duty.OFFICER);
        UUID report = PLATFORM.bean(Identifiers.class).next();
        PLATFORM.bean(ReportedValues.class)
                .enter(
                        new ReportEntry(
                                report,
                                "portal.fully-online-share",
                                "2025",
                                "81,25",
                                "Báo cáo 12/BC-UBND ngày 05/01/2026, biểu 3."),
                        colleague)
                .orElseThrow();
        return "/can-bo/so-lieu/" + report;
    }
}
