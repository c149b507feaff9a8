package vn.lienthong.steering.tasks;

import java.util.UUID;
import vn.lienthong.primitives.AgencyCode;

/**
 * Somebody who acts for a body.
 *
 * @param accountId the account
 * @param body code of the body
 * @param duty what they are to it
 */
public record BodyMember(UUID accountId, AgencyCode body, Duty duty) {}
