package org.evenkeel.clinic.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.evenkeel.clinic.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What a request meets that may not go on. A script gets 401 or 403 as a problem, a browser a page. */
final class ClosedDoors implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ClosedDoors(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (Problems.wantsPage(request)) {
            String then = "GET".equals(request.getMethod()) ? ReturnPath.safe(request.getRequestURI()) : "/";
            String parameter = ReturnPath.asParameter(then);
            response.sendRedirect(SignInGate.SIGN_IN + (parameter.isEmpty() ? "" : "?" + parameter.substring(1)));
        } else {
            problems.send(request, response, HttpStatus.UNAUTHORIZED, "signed-out", "Enter your password to go on.");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null
                && SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof StaffPrincipal;
        if (exception instanceof CsrfException) {
            if (!signedIn && !Problems.wantsPage(request)) {
                problems.send(
                        request, response, HttpStatus.UNAUTHORIZED, "signed-out", "Enter your password to go on.");
            } else {
                problems.send(
                        request,
                        response,
                        HttpStatus.FORBIDDEN,
                        "stale-page",
                        "This page is older than your sign-in. Go back, reload it and try again; nothing was changed.");
            }
        } else {
            problems.send(request, response, HttpStatus.FORBIDDEN, "not-permitted", "Your roles do not allow this.");
        }
    }
}
