package vn.lienthong.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SignedIn;

/** An account as the security chain sees it. */
final class AccountPrincipal implements UserDetails, SignedIn, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final String username;
    private final boolean locked;
    private @Nullable String passwordHash;

    AccountPrincipal(Actor actor, String username, @Nullable String passwordHash, boolean locked) {
        this.actor = actor;
        this.username = username;
        this.passwordHash = passwordHash;
        this.locked = locked;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public String toString() {
        return "AccountPrincipal[" + actor + "]";
    }
}
