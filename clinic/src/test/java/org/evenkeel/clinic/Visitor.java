package org.evenkeel.clinic;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenkeel.clinic.staff.Role;

/** Someone with a browser that has cookies and no scripts. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Visitor(TestClinic clinic) {
        this(clinic.address());
    }

    public Visitor(String address) {
        this.address = address;
    }

    /** Signed in as the person with a role. */
    public static Visitor signedIn(TestClinic clinic, Role role) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(clinic);
        HttpResponse<String> answer = visitor.signIn(TestClinic.username(role), TestClinic.PASSWORD);
        if (answer.statusCode() != 302
                || !answer.headers().firstValue("Location").orElse("").endsWith("/")) {
            throw new AssertionError("could not sign in: " + answer);
        }
        return visitor;
    }

    public HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        return post("/sign-in", tokenOf("/sign-in"), Map.of("username", username, "password", password));
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html"));
    }

    /** Asks as a script does. */
    public HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("X-Requested-With", "fetch"));
    }

    /** Sends a form with the token of a page; an empty token sends none. */
    public HttpResponse<String> post(String path, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        token.isEmpty() ? body : body + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    /** Sends JSON as a script does. */
    public HttpResponse<String> postJson(String path, String token, String json)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Requested-With", "fetch")
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The CSRF token in a page. */
    public String tokenOf(String path) throws IOException, InterruptedException {
        Matcher matcher = TOKEN.matcher(get(path).body());
        if (!matcher.find()) {
            throw new AssertionError("no token on " + path);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
