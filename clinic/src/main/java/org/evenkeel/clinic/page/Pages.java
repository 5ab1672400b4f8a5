package org.evenkeel.clinic.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.ActorPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;

/** Renders templates. A controller returns {@code pages.show("plan/edit", Map.of("plan", view))}. */
public final class Pages {

    private final TemplateEngine engine;
    private final ClinicFacts clinic;
    private final Assets assets;
    private final Clock clock;

    public Pages(TemplateEngine engine, ClinicFacts clinic, Assets assets, Clock clock) {
        this.engine = engine;
        this.clinic = clinic;
        this.assets = assets;
        this.clock = clock;
    }

    /**
     * A page or a fragment.
     *
     * @param template under {@code src/main/jte}, without {@code .jte}
     * @param values the template's parameters; {@code frame} is added
     */
    public View show(String template, Map<String, ?> values) {
        return show(HttpStatus.OK, template, values);
    }

    /** The same with another status: 422 for a form with errors, 409 for a conflict. */
    public View show(HttpStatus status, String template, Map<String, ?> values) {
        return (model, request, response) -> render(status, template, values, request, response);
    }

    /** Renders at once, for code outside a controller. */
    public void render(
            HttpStatus status,
            String template,
            Map<String, ?> values,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("frame", frame(request));
        // Rendered whole before the first byte goes out, so that a fault still becomes an error page.
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", all, output);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /**
     * A document as text, for laying out elsewhere.
     *
     * @param values the template's parameters; {@code frame} of nobody is added
     */
    public String text(String template, Map<String, ?> values) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("frame", new Frame("", null, "", null, assets.base(), clinic, clock.instant()));
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", all, output);
        return output.toString();
    }

    private Frame frame(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                request.getRequestURI(),
                actor(request.getUserPrincipal()),
                csrf == null ? "" : csrf.getToken(),
                Theme.chosen(request).orElse(null),
                assets.base(),
                clinic,
                clock.instant());
    }

    private static @Nullable Actor actor(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof ActorPrincipal signedIn
                ? signedIn.actor()
                : null;
    }
}
