package org.evenkeel.journal.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The generated passwords of an embedded server, kept in one file that only this user may read. */
record ServerPasswords(Credentials admin, Credentials owner, Credentials app) {
    private static final String ADMIN = "evenkeel_admin";
    private static final String OWNER = "evenkeel_owner";
    private static final String APP = "evenkeel_app";
    private static final int PASSWORD_BYTES = 24;

    static ServerPasswords readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            StringBuilder text = new StringBuilder();
            for (String role : List.of(ADMIN, OWNER, APP)) {
                text.append(role).append('=').append(randomPassword()).append('\n');
            }
            PrivateFiles.write(file, text.toString());
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                passwords.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return new ServerPasswords(
                credentials(passwords, ADMIN, file),
                credentials(passwords, OWNER, file),
                credentials(passwords, APP, file));
    }

    private static Credentials credentials(Map<String, String> passwords, String role, Path file) {
        String password = passwords.get(role);
        if (password == null) {
            throw new ServerUnusableException("The password of " + role + " is missing from " + file + ".");
        }
        return new Credentials(role, password);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "ServerPasswords[]";
    }
}
