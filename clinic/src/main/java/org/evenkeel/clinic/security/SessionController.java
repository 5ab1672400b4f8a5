package org.evenkeel.clinic.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.evenkeel.clinic.door.OpenDoor;
import org.evenkeel.clinic.door.SignedIn;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.clinic.staff.StaffEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Sign-in page, the state of the session, the lock, and coming back with a password without losing the page. */
@Controller
public final class SessionController {

    private final Pages pages;
    private final AuthenticationManager authenticator;
    private final CsrfTokenRepository csrf;
    private final SignInLimiter limiter;
    private final StaffAudit audit;
    private final Clock clock;

    SessionController(
            Pages pages,
            AuthenticationManager authenticator,
            CsrfTokenRepository csrf,
            SignInLimiter limiter,
            StaffAudit audit,
            Clock clock) {
        this.pages = pages;
        this.authenticator = authenticator;
        this.csrf = csrf;
        this.limiter = limiter;
        this.audit = audit;
        this.clock = clock;
    }

    @OpenDoor
    @GetMapping("/sign-in")
    View signIn(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(defaultValue = "0") int slow,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String then) {
        String words = refused == null ? "" : "User name and password do not match an active account.";
        if (slow > 0) {
            words = "Too many tries. Wait " + Math.min(slow, 3600) + " seconds, then try again.";
        }
        return pages.show(
                "session/sign-in", Map.of("error", words, "signedOut", out != null, "then", ReturnPath.safe(then)));
    }

    /** Whether the person is still signed in: 204, or 401 from the door. Asked with {@code X-Background} it keeps no one in. */
    @SignedIn
    @GetMapping("/session/alive")
    ResponseEntity<Void> alive() {
        return ResponseEntity.noContent().build();
    }

    /** A token for the next request, for a page whose token died with its session. */
    @OpenDoor
    @GetMapping("/session/token")
    ResponseEntity<Map<String, String>> token(CsrfToken token) {
        return ResponseEntity.ok(Map.of("token", token.getToken()));
    }

    /** Closes the screen; the page stays as it is and asks for the password. */
    @SignedIn
    @PostMapping("/session/lock")
    ResponseEntity<Void> lock(Actor actor, HttpServletRequest request) {
        audit.record(StaffEvent.LOCKED, actor.id(), actor.id(), "");
        SessionDoor.close(request);
        return ResponseEntity.noContent().build();
    }

    /** Comes back to the page that is open. Answers with the token to go on with, or 403, 429. */
    @OpenDoor
    @PostMapping("/session/re-enter")
    ResponseEntity<Map<String, String>> reEnter(
            @RequestParam String username,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Duration wait = limiter.take(username, request.getRemoteAddr());
        if (!wait.isZero()) {
            audit.record(StaffEvent.SIGN_IN_SLOWED, null, null, "");
            return ResponseEntity.status(429)
                    .body(Map.of("detail", "Too many tries. Wait " + (wait.toSeconds() + 1) + " seconds."));
        }
        Authentication authentication;
        try {
            authentication = authenticator.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(username.strip(), password));
        } catch (AuthenticationException refused) {
            audit.record(StaffEvent.SIGN_IN_REFUSED, null, null, "");
            return ResponseEntity.status(403).body(Map.of("detail", "The password does not match."));
        }
        Actor actor = StaffPrincipal.actorOf(authentication);
        limiter.succeeded(username, request.getRemoteAddr());
        enter(authentication, request);
        audit.record(StaffEvent.RE_ENTERED, actor.id(), actor.id(), "");
        return ResponseEntity.ok(Map.of("token", freshToken(request, response)));
    }

    private void enter(Authentication authentication, HttpServletRequest request) {
        HttpSession session = request.getSession();
        // A new session id for a new sign-in, against session fixation.
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        IdleWatch.seen(session, clock);
    }

    private String freshToken(HttpServletRequest request, HttpServletResponse response) {
        CsrfToken fresh = csrf.generateToken(request);
        csrf.saveToken(fresh, request, response);
        return fresh.getToken();
    }
}
