package org.evenkeel.clinic.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.evenkeel.clinic.page.Pages;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem: a page for a person, RFC 9457 for a script. */
public final class Problems {

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
