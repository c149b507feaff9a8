package vn.lienthong.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;

/** Opens accounts. Thread-safe. */
@Transactional
public class Accounts {

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            JdbcClient database,
            PasswordEncoder passwords,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.identifiers = identifiers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an account.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the user name is taken
     */
    public Actor open(OpenAccount order) {
        var actor =
                new Actor(
                        identifiers.next(),
                        order.role(),
                        order.displayName(),
                        order.person(),
                        order.communeCode());
        Instant now = clock.instant();
        database.sql(
                        """
                        insert into identity.account
                            (account_id, username, password_hash, display_name, role, person_id, commune_code, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        actor.accountId(),
                        order.username().toLowerCase(Locale.ROOT),
                        order.chosenPassword().map(passwords::encode).orElse(null),
                        order.displayName(),
                        order.role().name(),
                        order.person(),
                        order.communeCode(),
                        Timestamp.from(now))
                .update();
        events.publishEvent(new AccountOpened(actor.accountId(), order.role(), now));
        return actor;
    }
}
