package org.evenkeel.journal.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the address of an existing database as people write it: {@code postgresql://user:password@host:5432/name} or
 * {@code jdbc:postgresql://host/name?user=...}. Passwords are better handed over in the environment, where other users
 * of the machine do not see them.
 */
public final class DatabaseAddress {
    /** Environment: the login that owns the schema, and its password. */
    public static final String USER = "EVENKEEL_DATABASE_USER";
    /** Environment: the owner's password. */
    public static final String PASSWORD = "EVENKEEL_DATABASE_PASSWORD";
    /** Environment: the login of the running clinic, when it is not the owner. */
    public static final String APP_USER = "EVENKEEL_DATABASE_APP_USER";
    /** Environment: the password of that login. */
    public static final String APP_PASSWORD = "EVENKEEL_DATABASE_APP_PASSWORD";

    private DatabaseAddress() {}

    /**
     * Reads an address.
     *
     * @param address what was given with {@code --database}
     * @param environment the process's environment variables
     * @throws IllegalArgumentException in words for the person who typed it; never repeats the password
     */
    public static DatabaseAccess parse(String address, Map<String, String> environment) {
        String plain = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
        URI uri = uri(plain);
        if (!("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            throw new IllegalArgumentException("the address must look like postgresql://user@host:5432/name");
        }
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        List<String> kept = new ArrayList<>(List.of("logServerErrorDetail=false"));
        String user = login.length > 0 ? decoded(login[0]) : null;
        String password = login.length > 1 ? decoded(login[1]) : null;
        for (String pair :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            if (pair.startsWith("user=")) {
                user = decoded(pair.substring("user=".length()));
            } else if (pair.startsWith("password=")) {
                password = decoded(pair.substring("password=".length()));
            } else if (!pair.startsWith("logServerErrorDetail=")) {
                kept.add(pair);
            }
        }
        String jdbcUrl = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getRawPath() + "?" + String.join("&", kept);
        return access(jdbcUrl, user, password, environment);
    }

    private static DatabaseAccess access(
            String jdbcUrl, @Nullable String user, @Nullable String password, Map<String, String> environment) {
        String ownerName = user != null ? user : environment.get(USER);
        if (ownerName == null) {
            throw new IllegalArgumentException("no user: write it into the address or set " + USER);
        }
        String ownerPassword = password != null ? password : environment.getOrDefault(PASSWORD, "");
        Credentials owner = new Credentials(ownerName, ownerPassword);
        String appName = environment.get(APP_USER);
        Credentials app =
                appName == null ? owner : new Credentials(appName, environment.getOrDefault(APP_PASSWORD, ""));
        return new DatabaseAccess(jdbcUrl, owner, app);
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException notAnAddress) {
            throw new IllegalArgumentException("the address must look like postgresql://user@host:5432/name");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
