package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;

/** Signing in: who is found, and when an account closes for a while. */
class SignInAttemptsTest {

    private static final Instant NOON = Instant.parse("2026-03-27T05:00:00Z");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Accounts accounts = platform.bean(Accounts.class);
    private final SignInAttempts attempts = platform.bean(SignInAttempts.class);
    private final SimulatedTime time = platform.bean(SimulatedTime.class);

    private String opened(String password) {
        String username = "leader-" + UUID.randomUUID().toString().substring(0, 18);
        accounts.open(new OpenAccount(username, password, "Lãnh đạo", Role.LEADER, null, null));
        return username;
    }

    private void fail(String username) {
        attempts.failed(
                new AuthenticationFailureBadCredentialsEvent(
                        new UsernamePasswordAuthenticationToken(username, "wrong"),
                        new BadCredentialsException("wrong")));
    }

    private boolean isOpenAt(String username, Instant moment) {
        var open = new boolean[1];
        time.at(moment, () -> open[0] = attempts.loadUserByUsername(username).isAccountNonLocked());
        return open[0];
    }

    @Test
    void fiveWrongPasswordsCloseTheAccountForFifteenMinutes() {
        String username = opened("mat-khau-rat-dai");
        time.at(
                NOON,
                () -> {
                    for (int i = 0; i < 4; i++) {
                        fail(username);
                    }
                });
        assertThat(isOpenAt(username, NOON)).isTrue();

        time.at(NOON, () -> fail(username));

        assertThat(isOpenAt(username, NOON.plus(Duration.ofMinutes(14)))).isFalse();
        assertThat(isOpenAt(username, NOON.plus(Duration.ofMinutes(15)))).isTrue();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        String username = opened("mat-khau-rat-dai");
        UserDetails account = attempts.loadUserByUsername(username);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                fail(username);
            }
            attempts.succeeded(
                    new AuthenticationSuccessEvent(
                            UsernamePasswordAuthenticationToken.authenticated(
                                    account, null, account.getAuthorities())));
        }

        assertThat(attempts.loadUserByUsername(username).isAccountNonLocked()).isTrue();
    }

    @Test
    void passwordsAreStoredAsArgon2idOnly() {
        String username = opened("mat-khau-rat-dai");

        assertThat(
                        platform.sql()
                                .sql(
                                        "select password_hash from identity.account where username = ?")
                                .param(username)
                                .query(String.class)
                                .single())
                .startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
    }

    @Test
    void anAccountWithoutAPasswordCannotBeSignedInTo() {
        String username = "none-" + UUID.randomUUID().toString().substring(0, 18);
        accounts.open(new OpenAccount(username, null, "x", Role.LEADER, null, null));

        assertThatThrownBy(() -> attempts.loadUserByUsername(username))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void aUserNameIsGivenOnce() {
        String username = opened("mat-khau-rat-dai");

        assertThatThrownBy(() ->
                        accounts.open(
                                new OpenAccount(username, null, "x", Role.LEADER, null, null)))
                .isInstanceOf(DuplicateKeyException.class);
    }
}
