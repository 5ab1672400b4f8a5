package org.evenkeel.clinic.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.clinic.staff.StaffEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** What follows a sign-in: the audit row, and where to go. */
final class SignInOutcomes implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final StaffAccounts accounts;
    private final StaffAudit audit;
    private final SignInLimiter limiter;
    private final Clock clock;

    SignInOutcomes(StaffAccounts accounts, StaffAudit audit, SignInLimiter limiter, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.limiter = limiter;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Actor actor = StaffPrincipal.actorOf(authentication);
        limiter.succeeded(actor.username(), request.getRemoteAddr());
        IdleWatch.seen(request.getSession(), clock);
        audit.record(StaffEvent.SIGNED_IN, actor.id(), actor.id(), "");
        response.sendRedirect(ReturnPath.safe(request.getParameter("then")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String username = request.getParameter("username");
        UUID account = username == null
                ? null
                : accounts.forSignIn(username)
                        .map(found -> found.account().id())
                        .orElse(null);
        // What was typed is not kept: people type a password into the name field.
        audit.record(StaffEvent.SIGN_IN_REFUSED, null, account, "");
        String then = ReturnPath.safe(request.getParameter("then"));
        response.sendRedirect(SignInGate.SIGN_IN + "?refused" + ReturnPath.asParameter(then));
    }
}
