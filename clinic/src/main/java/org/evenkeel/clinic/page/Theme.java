package org.evenkeel.clinic.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light, dark, or as the device says. Kept in a cookie, so that a shared tablet stays as the room needs it. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** The cookie that holds the choice. */
    public static final String COOKIE = "evenkeel-theme";

    /** What the browser chose earlier; empty when it never did. */
    static Optional<Theme> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .flatMap(cookie -> parse(cookie.getValue()).stream())
                        .findFirst();
    }

    /** Reads {@code system}, {@code light} or {@code dark}. */
    public static Optional<Theme> parse(String text) {
        return Arrays.stream(values())
                .filter(theme -> theme.attribute().equals(text))
                .findFirst();
    }

    /** The value of {@code data-theme}. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
