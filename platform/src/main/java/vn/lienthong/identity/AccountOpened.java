package vn.lienthong.identity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import vn.lienthong.shell.Role;

/**
 * An account was opened.
 *
 * @param accountId the account
 * @param role what it may be
 * @param openedAt when
 */
@NamedInterface("events")
public record AccountOpened(UUID accountId, Role role, Instant openedAt) {}
