package org.evenkeel.clinic.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.evenkeel.clinic.staff.Account;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes the door behind someone who walked away, and behind someone whose account was disabled.
 *
 * <p>Only what a person does counts as being there: a request with the header {@code X-Background} (a live update
 * looking again, a check of the session) does not put off the closing. The session itself stays, with its CSRF token,
 * so that the person can come back with a password and lose nothing.
 */
final class IdleWatch extends OncePerRequestFilter {

    static final String BACKGROUND = "X-Background";
    private static final String LAST_SEEN = IdleWatch.class.getName() + ".lastSeen";

    private final StaffAccounts accounts;
    private final Clock clock;
    private final Duration idle;

    IdleWatch(StaffAccounts accounts, Clock clock, Duration idle) {
        this.accounts = accounts;
        this.clock = clock;
        this.idle = idle;
    }

    /** Marks now as the last moment the person was there. */
    static void seen(HttpSession session, Clock clock) {
        session.setAttribute(LAST_SEEN, clock.millis());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null
                && !request.getRequestURI().startsWith("/assets/")
                && authentication != null
                && authentication.getPrincipal() instanceof StaffPrincipal principal) {
            Optional<Account> current = accounts.byId(principal.actor().id()).filter(account -> !account.disabled());
            if (current.isEmpty() || isIdle(session)) {
                SessionDoor.close(request);
            } else {
                if (request.getHeader(BACKGROUND) == null) {
                    seen(session, clock);
                }
                refresh(authentication, current.get());
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isIdle(HttpSession session) {
        return session.getAttribute(LAST_SEEN) instanceof Long at && clock.millis() - at > idle.toMillis();
    }

    private static void refresh(@Nullable Authentication before, Account now) {
        StaffPrincipal principal = new StaffPrincipal(now, null);
        UsernamePasswordAuthenticationToken fresh =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        if (before != null) {
            fresh.setDetails(before.getDetails());
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(fresh);
        SecurityContextHolder.setContext(context);
    }
}
