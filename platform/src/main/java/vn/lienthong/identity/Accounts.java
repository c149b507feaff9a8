package vn.lienthong.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;

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

    /** The account of a user name, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Actor> find(String username) {
        return database.sql(
                        """
                        select account_id, display_name, role, person_id, commune_code
                        from identity.account where username = ?
                        """)
                .param(username)
                .query((row, number) ->
                        new Actor(
                                row.getObject("account_id", UUID.class),
                                Role.valueOf(row.getString("role")),
                                row.getString("display_name"),
                                row.getObject("person_id", UUID.class),
                                row.getString("commune_code")))
                .optional();
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
                .param(actor.accountId())
                .param(order.username().toLowerCase(Locale.ROOT))
                .param(order.chosenPassword().map(passwords::encode).orElse(null))
                .param(order.displayName())
                .param(order.role().name())
                .param(order.person())
                .param(order.communeCode())
                .param(Timestamp.from(now))
                .update();
        events.publishEvent(new AccountOpened(actor.accountId(), order.role(), now));
        return actor;
    }
}
