package org.evenkeel.clinic.reminder;

import java.net.URI;
import java.util.Optional;

/**
 * How this clinic sends reminders.
 *
 * @param address under which patients reach this clinic, such as {@code https://follow-up.example.org}
 * @param smtp the mail server; empty when no e-mail is sent
 * @param sms the gateway for text messages; empty when none are sent
 */
public record ReminderSettings(URI address, Optional<Smtp> smtp, Optional<SmsWebhook> sms) {
    /** Nothing is sent. */
    public static final ReminderSettings NONE =
            new ReminderSettings(URI.create("http://localhost"), Optional.empty(), Optional.empty());

    /** How the connection to the mail server is kept private. */
    public enum Security {
        /** Encrypted from the first byte. */
        TLS,
        /** Encrypted before anything is said; refused when the server can't. */
        STARTTLS,
        /** Not at all: only for a server on this machine. */
        NONE
    }

    /**
     * A mail server.
     *
     * @param from the sender's address
     * @param user empty when the server asks for none
     */
    public record Smtp(String host, int port, Security security, String from, Optional<String> user, String password) {
        /** Never the password: this may end in a log. */
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    /**
     * A gateway for text messages.
     *
     * @param secret signs every request
     */
    public record SmsWebhook(URI url, String secret) {
        /** Never the secret: this may end in a log. */
        @Override
        public String toString() {
            return "SmsWebhook[" + url.getHost() + "]";
        }
    }

    /** Whether anything is sent. */
    public boolean isOn() {
        return smtp.isPresent() || sms.isPresent();
    }
}
