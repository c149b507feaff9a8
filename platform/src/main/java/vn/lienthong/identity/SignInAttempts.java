package vn.lienthong.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;

/**
 * Finds the account that wants to sign in, and closes it for a while after too many wrong
 * passwords. Thread-safe.
 */
class SignInAttempts implements UserDetailsService {

    private static final int FAILURES_MAX = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    SignInAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return database.sql(
                        """
                        select account_id, username, password_hash, display_name, role, person_id, commune_code, locked_until
                        from identity.account where username = ? and password_hash is not null
                        """)
                .param(username.strip().toLowerCase(Locale.ROOT))
                .query((row, number) -> {
                    Timestamp lockedUntil = row.getTimestamp("locked_until");
                    return new AccountPrincipal(
                            new Actor(
                                    row.getObject("account_id", UUID.class),
                                    Role.valueOf(row.getString("role")),
                                    row.getString("display_name"),
                                    row.getObject("person_id", UUID.class),
                                    row.getString("commune_code")),
                            row.getString("username"),
                            row.getString("password_hash"),
                            lockedUntil != null
                                    && clock.instant().isBefore(lockedUntil.toInstant()));
                })
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        Instant now = clock.instant();
        database.sql(
                        """
                        update identity.account set
                            failed_attempts = case when failed_attempts + 1 >= :max then 0 else failed_attempts + 1 end,
                            locked_until = case when failed_attempts + 1 >= :max then :until else locked_until end
                        where username = :username and (locked_until is null or locked_until < :now)
                        """)
                .param("max", FAILURES_MAX)
                .param("until", Timestamp.from(now.plus(LOCK)))
                .param("username", event.getAuthentication().getName().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(now))
                .update();
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal principal) {
            database.sql(
                            """
                            update identity.account set failed_attempts = 0, locked_until = null
                            where account_id = ? and (failed_attempts > 0 or locked_until is not null)
                            """)
                    .param(principal.actor().accountId())
                    .update();
        }
    }
}
