package org.evenkeel.clinic.phone;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.followup.FollowUpCommand.StopContact;
import org.evenkeel.clinic.door.OpenDoor;
import org.evenkeel.clinic.followup.FollowUpDesk;
import org.evenkeel.clinic.followup.LinkSecret;
import org.evenkeel.clinic.followup.Outbox;
import org.evenkeel.clinic.followup.Outbox.MessageLink;
import org.evenkeel.clinic.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * Ends the messages to a patient, by the link in any of them, however old. A mail program may open a link by itself, so
 * opening it changes nothing; the button does.
 */
@Controller
@OpenDoor
@RequestMapping("/f/{token}/stop")
public final class StopController {
    private final Outbox outbox;
    private final FollowUpDesk desk;
    private final LinkLimiter limiter;
    private final Pages pages;

    public StopController(Outbox outbox, FollowUpDesk desk, LinkLimiter limiter, Pages pages) {
        this.outbox = outbox;
        this.desk = desk;
        this.limiter = limiter;
        this.pages = pages;
    }

    @GetMapping
    View ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return find(token, request, response).isPresent() ? page(HttpStatus.OK, "phone/stop", token) : closed();
    }

    @PostMapping
    View stop(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<MessageLink> link = find(token, request, response);
        if (link.isEmpty()) {
            return closed();
        }
        desk.byPatient(
                link.get().chart(),
                "stop-reminders",
                new StopContact("The patient asked to stop, by a message's link."));
        return page(HttpStatus.OK, "phone/stopped", token);
    }

    private Optional<MessageLink> find(String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        request.removeAttribute(CsrfToken.class.getName());
        String address = request.getRemoteAddr();
        if (limiter.isBlocked(address)) {
            return Optional.empty();
        }
        Optional<MessageLink> link = outbox.byToken(LinkSecret.ofAddress(token).sha256());
        if (link.isEmpty()) {
            limiter.missed(address);
        }
        return link;
    }

    private View closed() {
        return page(HttpStatus.NOT_FOUND, "phone/closed", "");
    }

    private View page(HttpStatus status, String template, String token) {
        return pages.show(
                status,
                template,
                Map.of("link", "/f/" + token, "site", desk.knowledge().site()));
    }
}
