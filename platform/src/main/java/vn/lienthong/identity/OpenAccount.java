package vn.lienthong.identity;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final int PASSWORD_MIN = 12;

    public OpenAccount {
        if (!username.matches("[a-z0-9][a-z0-9.-]{2,39}")) {
            throw new IllegalArgumentException("user name outside a-z 0-9 . - or not 3 to 40 long");
        }
        if (password != null && password.length() < PASSWORD_MIN) {
            throw new IllegalArgumentException("password shorter than " + PASSWORD_MIN);
        }
    }

    public Optional<String> chosenPassword() {
        return Optional.ofNullable(password);
    }

    @Override
    public String toString() {
        return "OpenAccount[" + role + "]";
    }
}
