package org.evenkeel.clinic.security;

import java.time.Clock;
import java.time.Duration;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.clinic.staff.StaffEvent;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

/**
 * A second person who signs one thing on a screen where somebody else is signed in. Nobody is signed in or out by it;
 * guessing is slowed as at the sign-in.
 */
public final class SecondPerson {
    private final AuthenticationManager authenticator;
    private final SignInLimiter limiter;
    private final StaffAudit audit;

    public SecondPerson(AuthenticationManager authenticator, StaffAudit audit, Clock clock) {
        this.authenticator = authenticator;
        this.limiter = new SignInLimiter(clock);
        this.audit = audit;
    }

    /** What came of a name and a password. */
    public sealed interface Answer {
        /** It is this person. */
        record Known(Actor actor) implements Answer {}

        /** It is not, or must wait; words for a person. */
        record Refused(String words) implements Answer {}
    }

    /** Compares name and password; leaves an audit row when they don't match. */
    public Answer identify(String username, String password, String address) {
        Duration wait = limiter.take(username, address);
        if (!wait.isZero()) {
            audit.record(StaffEvent.SIGN_IN_SLOWED, null, null, "");
            return new Answer.Refused("Too many tries. Wait " + (wait.toSeconds() + 1) + " seconds.");
        }
        try {
            Actor actor = StaffPrincipal.actorOf(authenticator.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(username.strip(), password)));
            limiter.succeeded(username, address);
            return new Answer.Known(actor);
        } catch (AuthenticationException refused) {
            audit.record(StaffEvent.SIGN_IN_REFUSED, null, null, "");
            return new Answer.Refused("User name and password do not match an active account.");
        }
    }
}
