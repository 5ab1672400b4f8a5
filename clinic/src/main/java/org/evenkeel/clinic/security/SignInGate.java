package org.evenkeel.clinic.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.clinic.staff.StaffEvent;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the password check and lets only so many tries through. */
final class SignInGate extends OncePerRequestFilter {

    static final String SIGN_IN = "/sign-in";

    private final SignInLimiter limiter;
    private final StaffAudit audit;

    SignInGate(SignInLimiter limiter, StaffAudit audit) {
        this.limiter = limiter;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"POST".equals(request.getMethod()) || !SIGN_IN.equals(request.getServletPath())) {
            chain.doFilter(request, response);
            return;
        }
        String username = request.getParameter("username");
        Duration wait = limiter.take(username == null ? "" : username, request.getRemoteAddr());
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            audit.record(StaffEvent.SIGN_IN_SLOWED, null, null, "");
            response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
            response.sendRedirect(SIGN_IN + "?slow=" + (wait.toSeconds() + 1));
        }
    }
}
