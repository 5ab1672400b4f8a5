package org.evenkeel.clinic.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.evenkeel.clinic.staff.NotPermitted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what a handler throws into a problem. */
@ControllerAdvice
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int REFERENCE_BYTES = 4;

    private final Problems problems;
    private final SecureRandom random = new SecureRandom();

    public ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void notPermitted(NotPermitted refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("refused: {}", refused.getMessage());
        problems.send(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "not-permitted",
                "Your roles do not allow you to " + refused.permission().words() + ".");
    }

    @ExceptionHandler
    void conflict(Conflict conflict, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.send(request, response, HttpStatus.CONFLICT, "conflict", String.valueOf(conflict.getMessage()));
    }

    @ExceptionHandler
    void notHere(NotHere missing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.send(request, response, HttpStatus.NOT_FOUND, "not-here", String.valueOf(missing.getMessage()));
    }

    /** An id in a path that is none leads nowhere, as a page that isn't there does. */
    @ExceptionHandler
    void notAnId(MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.send(request, response, HttpStatus.NOT_FOUND, "not-here", "There is no such page.");
    }

    /** Everything else: the log has the fault under a reference, the person only the reference. */
    @ExceptionHandler
    void fault(Exception fault, HttpServletRequest request, HttpServletResponse response) throws Exception {
        switch (fault) {
            // The security filters around us answer these.
            case AccessDeniedException denied -> throw denied;
            case AuthenticationException signedOut -> throw signedOut;
            case AsyncRequestNotUsableException gone -> LOG.debug("the browser went away", gone);
            case HttpMessageNotReadableException unreadable -> {
                LOG.debug("a request that can't be read", unreadable);
                send(request, response, HttpStatus.BAD_REQUEST);
            }
            case ErrorResponse known -> {
                HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
                send(request, response, status == null ? HttpStatus.BAD_REQUEST : status);
            }
            case Exception away when problems.saidDatabaseAway(request, response, away) -> LOG.debug("said so", away);
            default -> {
                byte[] bytes = new byte[REFERENCE_BYTES];
                random.nextBytes(bytes);
                String reference = HexFormat.of().formatHex(bytes);
                LOG.error("fault {} at {} handler", reference, request.getMethod(), fault);
                problems.send(
                        request,
                        response,
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "fault",
                        "Something broke on our side. What you saved is safe. Reference " + reference + ".");
            }
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        boolean missing = status == HttpStatus.NOT_FOUND;
        problems.send(
                request,
                response,
                status,
                missing ? "not-here" : "bad-request",
                missing ? "There is no such page." : "The request could not be understood; nothing was changed.");
    }
}
