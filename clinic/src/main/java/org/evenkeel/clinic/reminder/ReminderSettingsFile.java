package org.evenkeel.clinic.reminder;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.clinic.reminder.ReminderSettings.Security;
import org.evenkeel.clinic.reminder.ReminderSettings.SmsWebhook;
import org.evenkeel.clinic.reminder.ReminderSettings.Smtp;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads the settings of reminders. Whatever is wrong is told at once, and nothing is half switched on. */
public final class ReminderSettingsFile {
    private static final int SHORTEST_SECRET = 16;
    private static final int HIGHEST_PORT = 65_535;

    private ReminderSettingsFile() {}

    /**
     * Reads a file.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming every problem with its line
     * @throws IOException when the file can't be read at all
     */
    public static ReminderSettings read(Path file) throws IOException {
        Problems problems = new Problems();
        Part<ReminderSettings> settings = YamlFile.read(
                String.valueOf(file.getFileName()), Files.readString(file), problems, ReminderSettingsFile::settings);
        problems.refuseIfAny();
        return settings.get();
    }

    private static ReminderSettings settings(YamlMap map) {
        URI address = web(map, "address");
        Optional<Part<Smtp>> smtp = map.optionalMap("smtp", ReminderSettingsFile::smtp);
        Optional<Part<SmsWebhook>> sms = map.optionalMap("sms-webhook", ReminderSettingsFile::sms);
        if (smtp.isEmpty() && sms.isEmpty()) {
            map.problem("address", "stands alone: name \"smtp\" or \"sms-webhook\" as well");
        }
        return new ReminderSettings(address, smtp.map(Part::get), sms.map(Part::get));
    }

    private static Smtp smtp(YamlMap map) {
        String host = map.text("host");
        int port = map.wholeNumber("port");
        Security security = map.choice("security", Security.class);
        String from = map.text("from");
        Optional<String> user = map.optionalText("user");
        String password = map.optionalText("password").orElse("");
        if (port < 1 || port > HIGHEST_PORT) {
            map.problem("port", "is not between 1 and " + HIGHEST_PORT);
        }
        if (!from.matches("[^\\s@<>]+@[^\\s@<>]+")) {
            map.problem("from", "is no e-mail address");
        }
        if (security == Security.NONE && !isHere(host)) {
            map.problem("security", "may be none only for a server on this machine");
        }
        if (user.isPresent() == password.isEmpty()) {
            map.problem("host", "has a user without a password, or a password without a user");
        }
        return new Smtp(host, port, security, from, user, password);
    }

    private static SmsWebhook sms(YamlMap map) {
        URI url = web(map, "url");
        String secret = map.text("secret");
        if (secret.length() < SHORTEST_SECRET) {
            map.problem("secret", "is shorter than " + SHORTEST_SECRET + " letters");
        }
        return new SmsWebhook(url, secret);
    }

    private static URI web(YamlMap map, String key) {
        String written = map.text(key);
        try {
            URI uri = URI.create(written);
            boolean here = "http".equals(uri.getScheme()) && isHere(String.valueOf(uri.getHost()));
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || here) && !written.endsWith("/")) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // told below, like every other address that can't be used
        }
        map.problem(key, "is no https address without a slash at its end (http only on this machine)");
        return URI.create("https://not-read.invalid");
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }
}
