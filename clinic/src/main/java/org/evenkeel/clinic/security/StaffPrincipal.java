package org.evenkeel.clinic.security;

import java.util.Collection;
import java.util.List;
import org.evenkeel.clinic.staff.Account;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.ActorPrincipal;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in account, as Spring Security carries it. The hash is wiped once the password was compared. */
final class StaffPrincipal implements UserDetails, ActorPrincipal, CredentialsContainer {

    private final transient Account account;
    private @Nullable String passwordHash;

    StaffPrincipal(StaffAccounts.WithHash found) {
        this(found.account(), found.passwordHash());
    }

    StaffPrincipal(Account account, @Nullable String passwordHash) {
        this.account = account;
        this.passwordHash = passwordHash;
    }

    /**
     * The person behind an authentication.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in; the web then asks to
     */
    static Actor actorOf(@Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal) {
            return principal.actor();
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }

    @Override
    public Actor actor() {
        return account.actor();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account.username();
    }

    @Override
    public boolean isEnabled() {
        return !account.disabled();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public String toString() {
        return "StaffPrincipal[" + account.id() + "]";
    }
}
