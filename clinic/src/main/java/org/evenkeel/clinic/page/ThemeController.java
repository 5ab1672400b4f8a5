package org.evenkeel.clinic.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.evenkeel.clinic.door.OpenDoor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the choice of light and dark in a cookie. */
@Controller
public final class ThemeController {

    private static final Duration KEPT = Duration.ofDays(400);

    @OpenDoor
    @PostMapping("/theme")
    ResponseEntity<Void> choose(@RequestParam String theme, HttpServletRequest request) {
        return Theme.parse(theme)
                .map(chosen -> ResponseCookie.from(Theme.COOKIE, chosen.attribute())
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build())
                .map(cookie -> ResponseEntity.noContent()
                        .header(HttpHeaders.SET_COOKIE, cookie.toString())
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }
}
