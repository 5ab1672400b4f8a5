package org.evenkeel.clinic.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's programs keep their data, by the custom of the system. */
final class DataFolder {
    private DataFolder() {}

    /**
     * The usual folder.
     *
     * @param environment the environment variables
     * @param systemName the name of the operating system, as Java calls it
     * @param home the user's home folder
     */
    static Path usual(Map<String, String> environment, String systemName, Path home) {
        if (systemName.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Evenkeel");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The XDG specification: a relative path there is invalid and to be ignored.
        Path base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local").resolve("share");
        return base.resolve("evenkeel");
    }
}
