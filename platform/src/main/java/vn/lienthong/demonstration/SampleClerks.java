package vn.lienthong.demonstration;

import vn.lienthong.identity.Accounts;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.verification.Clerk;
import vn.lienthong.verification.Clerks;
import vn.lienthong.verification.SnapshotBuild;

/** Lets the sample accounts verify lists and decide uncertain lines. Used by one thread. */
public final class SampleClerks {

    /** The Ministry of Home Affairs, which hands lists in. */
    private static final AgencyCode SUBMITTING = AgencyCode.of("G09");

    /** The Ministry of Public Security, whose clerks decide. */
    private static final AgencyCode REVIEWING = AgencyCode.of("G01");

    private final Accounts accounts;
    private final Clerks clerks;
    private final SnapshotBuild build;

    SampleClerks(Accounts accounts, Clerks clerks, SnapshotBuild build) {
        this.accounts = accounts;
        this.clerks = clerks;
        this.build = build;
    }

    /** Appoints them and builds the index; nothing where nobody lives. */
    public void enter() {
        if (accounts.find("theodoi").isEmpty()) {
            return;
        }
        appoint("theodoi", SUBMITTING, Clerk.Duty.SUBMITTER);
        appoint("lanhdao", REVIEWING, Clerk.Duty.REVIEWER);
        build.build();
    }

    private void appoint(String username, AgencyCode body, Clerk.Duty duty) {
        accounts.find(username).ifPresent(account -> clerks.appoint(account, body, duty));
    }
}
