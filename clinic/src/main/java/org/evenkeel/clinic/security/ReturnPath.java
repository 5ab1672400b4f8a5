package org.evenkeel.clinic.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: a path of this application and nothing else. */
final class ReturnPath {

    private ReturnPath() {}

    /** The path when it is one of ours, else the start page. */
    static String safe(@Nullable String wanted) {
        if (wanted == null || wanted.startsWith("//") || wanted.startsWith("/sign-in")) {
            return "/";
        }
        return wanted.matches("/[A-Za-z0-9/_.~-]*") ? wanted : "/";
    }

    /** As a further query parameter, or nothing for the start page. */
    static String asParameter(String path) {
        return path.equals("/") ? "" : "&then=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
