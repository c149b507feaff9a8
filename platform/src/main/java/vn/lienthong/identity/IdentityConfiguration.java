package vn.lienthong.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.PastEvents;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Routes;

/** Wires accounts, signing in, and the clients of other agencies. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIBIBYTES = 7 * 1024;
    private static final int PASSES = 5;

    /** Argon2id with 7 MiB and 5 passes, one of the settings that OWASP recommends as equal. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIBIBYTES, PASSES);
    }

    @Bean
    Accounts accounts(
            JdbcClient database,
            PasswordEncoder passwords,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Accounts(database, passwords, identifiers, events, clock);
    }

    /** An account may be removed together with what it was used for. */
    @Bean
    PastEvents<AccountOpened> pastAccounts(JdbcTemplate database) {
        return new PastEvents<>(
                AccountOpened.class,
                false,
                database,
                "select account_id, role, opened_at from identity.account order by account_id",
                (row, number) ->
                        new AccountOpened(
                                row.getObject("account_id", UUID.class),
                                Role.valueOf(row.getString("role")),
                                row.getTimestamp("opened_at").toInstant()));
    }

    @Bean
    SignInAttempts signInAttempts(JdbcClient database, Clock clock) {
        return new SignInAttempts(database, clock);
    }

    @Bean
    ApiClients apiClients(
            JdbcClient database,
            Identifiers identifiers,
            SecureRandom random,
            Agencies agencies,
            AdministrativeUnits units,
            Clock clock) {
        return new ApiClients(
                database, new ClientTokens(identifiers, random), agencies, units, clock);
    }

    @Bean
    Routes identityRoutes() {
        return Routes.of(Routes.Grant.to("/toi/**", Role.CITIZEN));
    }

    @Bean
    Destination ownRecord() {
        return new Destination("/toi", "me", 50, Role.CITIZEN);
    }
}
