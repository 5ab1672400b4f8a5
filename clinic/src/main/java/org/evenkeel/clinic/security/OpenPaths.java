package org.evenkeel.clinic.security;

import java.util.List;

/** The paths that need no sign-in. Everything else does. */
public final class OpenPaths {

    /** Sign-in and its helpers, style sheets and scripts, the worker of session pages, first set-up, the patient's private links, calls of
     * other hospital systems and of bedside devices, which bring a token each, errors. */
    public static final List<String> ALL = List.of(
            "/sign-in",
            "/session",
            "/session/token",
            "/session/re-enter",
            "/theme",
            "/assets/**",
            "/session-worker.js",
            "/setup/*",
            "/f/**",
            "/cds-services/**",
            "/fhir/Observation",
            "/health",
            "/error");

    private OpenPaths() {}
}
