package org.evenkeel.clinic.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.evenkeel.clinic.page.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem: a page for a person, RFC 9457 for a script. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Pages pages;
    private final JsonMapper json;

    public Problems(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    /** Whether the request came from a browser that will show the answer as a page. */
    public static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null
                && request.getHeader("X-Requested-With") == null;
    }

    /** Answers 503 and gives true when what was thrown is that the database does not answer; does nothing otherwise. */
    public boolean saidDatabaseAway(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        if (!DatabaseAway.isBehind(thrown)) {
            return false;
        }
        LOG.error("the database does not answer: {}", thrown.getClass().getSimpleName());
        send(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "database-away",
                "The clinic’s database does not answer just now. What you entered last may not be saved: send it again"
                        + " in a moment, it will not be there twice. What was saved before is safe.");
        return true;
    }

    /**
     * Answers with a problem.
     *
     * @param code of ours, lower case with dashes: scripts and tests look at it
     * @param words for a person, without internals
     */
    public void send(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String words)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setHeader("Cache-Control", "no-store");
        if (wantsPage(request)) {
            pages.render(
                    status,
                    "problem/problem",
                    Map.of("status", status.value(), "code", code, "words", words),
                    request,
                    response);
        } else {
            response.setStatus(status.value());
            response.setContentType("application/problem+json");
            Map<String, Object> body = Map.of(
                    "type",
                    "about:blank",
                    "title",
                    status.getReasonPhrase(),
                    "status",
                    status.value(),
                    "detail",
                    words,
                    "code",
                    code);
            response.getOutputStream().write(json.writeValueAsBytes(body));
        }
    }
}
