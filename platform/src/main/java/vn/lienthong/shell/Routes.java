package vn.lienthong.shell;

import java.util.List;

/**
 * The paths that a module answers and who may ask; a path that no module declares is denied.
 *
 * @param grants what is opened, to whom
 */
public record Routes(List<Grant> grants) {

    public Routes {
        grants = List.copyOf(grants);
    }

    public static Routes of(Grant... grants) {
        return new Routes(List.of(grants));
    }

    /** Opening of paths to somebody. */
    public sealed interface Grant {

        /** Path pattern, such as {@code /dich-vu/**}. */
        String pattern();

        /**
         * Anybody may ask.
         *
         * @param pattern path pattern
         */
        record ToEveryone(String pattern) implements Grant {}

        /**
         * Accounts with one of the roles may ask.
         *
         * @param pattern path pattern
         * @param roles at least one
         */
        record ToRoles(String pattern, List<Role> roles) implements Grant {
            public ToRoles {
                roles = List.copyOf(roles);
                if (roles.isEmpty()) {
                    throw new IllegalArgumentException(pattern + " is granted to no role");
                }
            }
        }

        /**
         * Programs of other agencies may ask, with the token of their client; no session, no form.
         *
         * @param pattern path pattern under {@code /api/}
         */
        record ToClients(String pattern) implements Grant {
            public ToClients {
                if (!pattern.startsWith("/api/")) {
                    throw new IllegalArgumentException(pattern + " is no path for programs");
                }
            }
        }

        static Grant toEveryone(String pattern) {
            return new ToEveryone(pattern);
        }

        static Grant to(String pattern, Role... roles) {
            return new ToRoles(pattern, List.of(roles));
        }

        static Grant toClients(String pattern) {
            return new ToClients(pattern);
        }
    }
}
