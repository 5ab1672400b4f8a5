package org.evenkeel.clinic.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.evenkeel.clinic.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** The doors ask the database who is there. When it does not answer, nobody is told that a password is wrong. */
final class AwayDoor extends OncePerRequestFilter {

    private final Problems problems;

    AwayDoor(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException thrown) {
            if (!problems.saidDatabaseAway(request, response, thrown)) {
                throw thrown;
            }
        }
    }
}
