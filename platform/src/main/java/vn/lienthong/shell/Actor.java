package vn.lienthong.shell;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the account behind a request, with no more about it than a decision on rights needs.
 *
 * @param accountId the account
 * @param role what it may do
 * @param displayName name shown in the page header; never logged
 * @param person the person in the population register whom the account stands for, for citizens
 * @param communeCode code of the commune in whose name an officer acts, for officers
 */
public record Actor(
        UUID accountId,
        Role role,
        String displayName,
        @Nullable UUID person,
        @Nullable String communeCode) {

    public Optional<UUID> personId() {
        return Optional.ofNullable(person);
    }

    public Optional<String> commune() {
        return Optional.ofNullable(communeCode);
    }

    /** The account's identifier and role: a name is personal and stays out of logs. */
    @Override
    public String toString() {
        return "Actor[" + accountId + ", " + role + "]";
    }
}
