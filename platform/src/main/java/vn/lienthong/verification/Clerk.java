package vn.lienthong.verification;

import java.util.UUID;
import vn.lienthong.primitives.AgencyCode;

/**
 * Somebody who works on verifications in the name of a body.
 *
 * @param accountId the account
 * @param body code of the body
 * @param duty what they do
 */
public record Clerk(UUID accountId, AgencyCode body, Duty duty) {

    /** What somebody does with verifications. */
    public enum Duty {
        /** Hands in files of their body and takes the results. */
        SUBMITTER,
        /** Decides which person an uncertain record means; sees the register's values. */
        REVIEWER
    }
}
