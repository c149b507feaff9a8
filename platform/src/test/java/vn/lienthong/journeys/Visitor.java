package vn.lienthong.journeys;

import vn.lienthong.RunningPlatform;
import vn.lienthong.demonstration.SampleAccounts.SampleAccount;
import vn.lienthong.shell.Role;

/**
 * Who sits at the browser.
 *
 * @param username account to sign in with, empty for somebody signed out
 * @param password its password
 */
record Visitor(String username, String password) {

    static final Visitor ANYBODY = new Visitor("", "");

    /** The sample account of a role: a mother, the officer of her commune, a leader. */
    static Visitor sample(Role role) {
        SampleAccount account = RunningPlatform.shared().account(role);
        return new Visitor(account.username(), account.password());
    }

    boolean signsIn() {
        return !username.isEmpty();
    }

    @Override
    public String toString() {
        return signsIn() ? username : "anybody";
    }
}
