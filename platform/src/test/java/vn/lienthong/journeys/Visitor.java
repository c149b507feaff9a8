package vn.lienthong.journeys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.demonstration.SampleAccounts.SampleAccount;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.OpenAccount;
import vn.lienthong.shell.Role;

/**
 * Who sits at the browser.
 *
 * @param username account to sign in with, empty for somebody signed out
 * @param password its password
 */
record Visitor(String username, String password) {

    private static final String PASSWORD = "mat-khau-kiem-thu";

    static final Visitor ANYBODY = new Visitor("", "");

    /** The sample account of a role: a mother, the officer of her commune, a leader. */
    static Visitor sample(Role role) {
        SampleAccount account = RunningPlatform.shared().account(role);
        return new Visitor(account.username(), account.password());
    }

    /** An officer of a commune beside the sample one; the account is opened when first needed. */
    static Visitor officer(String username, String commune) {
        return opened(username, "Cán bộ", Role.OFFICER, null, commune);
    }

    /** A leader beside the sample one; the account is opened when first needed. */
    static Visitor leader(String username) {
        return opened(username, "Lãnh đạo", Role.LEADER, null, null);
    }

    /** A citizen beside the sample one; the account is opened when first needed. */
    static Visitor citizen(String username, UUID person) {
        return opened(username, "Người lạ", Role.CITIZEN, person, null);
    }

    private static Visitor opened(
            String username,
            String name,
            Role role,
            @Nullable UUID person,
            @Nullable String commune) {
        Accounts accounts = RunningPlatform.shared().bean(Accounts.class);
        if (accounts.find(username).isEmpty()) {
            accounts.open(new OpenAccount(username, PASSWORD, name, role, person, commune));
        }
        return new Visitor(username, PASSWORD);
    }

    boolean signsIn() {
        return !username.isEmpty();
    }

    @Override
    public String toString() {
        return signsIn() ? username : "anybody";
    }
}
