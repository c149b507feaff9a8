package vn.lienthong.identity;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Role;

/**
 * Order to open an account.
 *
 * @param username name to sign in with: lower-case letters, digits, dots and hyphens, 3 to 40
 * @param password at least 12 characters; null for an account under which nobody signs in
 * @param displayName name shown in the header
 * @param role what the account may be
 * @param person whom it stands for, for citizens
 * @param communeCode commune in whose name it acts, for officers
 */
public record OpenAccount(
        String username,
        @Nullable String password,
        String displayName,
        Role role,
        @Nullable UUID person,
        @Nullable String communeCode) {

    private static final String USERNAME = "[a-z0-9][a-z0-9.-]{2,39}";
    private static final int PASSWORD_MIN = 12;
    private static final int NAME_MAX = 100;

    public OpenAccount {
        if (!username.matches(USERNAME)) {
            throw new IllegalArgumentException("user name outside a-z 0-9 . - or not 3 to 40 long");
        }
        if (password != null && password.length() < PASSWORD_MIN) {
            throw new IllegalArgumentException("password shorter than " + PASSWORD_MIN);
        }
    }

    /**
     * Reads an order for somebody who works for a body, as an operator writes it.
     *
     * <p>Refuses with {@code account.username}, {@code account.name} or {@code account.role}.
     *
     * @param communeCode commune in whose name an officer acts; null for none
     */
    public static Outcome<OpenAccount> ofStaff(
            String username,
            String password,
            String displayName,
            String role,
            @Nullable String communeCode) {
        var violations = new ArrayList<Violation>();
        if (!username.matches(USERNAME)) {
            violations.add(Violation.of("account.username").at("username"));
        }
        String name = displayName.strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            violations.add(Violation.of("account.name").at("name"));
        }
        Optional<Role> known =
                Stream.of(Role.OFFICER, Role.LEADER)
                        .filter(one -> one.name().equalsIgnoreCase(role))
                        .findFirst();
        if (known.isEmpty()) {
            violations.add(Violation.of("account.role").at("role"));
        }
        return violations.isEmpty()
                ? Outcome.accepted(
                        new OpenAccount(
                                username, password, name, known.orElseThrow(), null, communeCode))
                : Outcome.refused(violations);
    }

    public Optional<String> chosenPassword() {
        return Optional.ofNullable(password);
    }

    @Override
    public String toString() {
        return "OpenAccount[" + role + "]";
    }
}
