package org.evenkeel.clinic.reminder;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.evenkeel.clinic.reminder.ReminderSettings.Security;
import org.evenkeel.clinic.reminder.ReminderSettings.Smtp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to a mail server. */
final class SmtpMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMessenger.class);
    private static final String CONNECT_MS = "15000";
    private static final String ANSWER_MS = "30000";
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    private final Smtp settings;
    private final Session session;
    private final Clock clock;

    SmtpMessenger(Smtp settings, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        this.clock = clock;
    }

    private static Properties properties(Smtp settings) {
        Properties p = new Properties();
        p.setProperty("mail.smtp.connectiontimeout", CONNECT_MS);
        p.setProperty("mail.smtp.timeout", ANSWER_MS);
        p.setProperty("mail.smtp.writetimeout", ANSWER_MS);
        p.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        p.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        p.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        p.setProperty("mail.smtp.starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        p.setProperty("mail.smtp.from", settings.from());
        return p;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public Handover send(Letter letter) {
        try (SMTPTransport transport = new SMTPTransport(session, null)) {
            try {
                // A password without a user would be tried, and refused.
                String user = settings.user().orElse(null);
                transport.connect(settings.host(), settings.port(), user, user == null ? null : settings.password());
            } catch (MessagingException away) {
                LOG.warn("the mail server {} is not there or does not let us in", settings.host());
                return Handover.AWAY;
            }
            return handOver(transport, letter);
        } catch (MessagingException closing) {
            // Only the closing of a connection ends here: what became of the message was already known.
            LOG.warn("the connection to the mail server {} did not open or close well", settings.host());
            return Handover.UNKNOWN;
        }
    }

    private Handover handOver(SMTPTransport transport, Letter letter) throws MessagingException {
        Address[] to = {new InternetAddress(letter.to(), false)};
        MimeMessage message = message(letter, to);
        Handover handover;
        try {
            transport.sendMessage(message, to);
            handover = Handover.ACCEPTED;
        } catch (SMTPSendFailedException failed) {
            handover = failed.getReturnCode() < TEMPORARY ? Handover.UNKNOWN : notTaken(failed);
        } catch (SendFailedException failed) {
            handover = notTaken(failed);
        } catch (MessagingException broken) {
            handover = Handover.UNKNOWN;
        }
        if (handover != Handover.ACCEPTED) {
            LOG.warn("the mail server {} did not take message {}: {}", settings.host(), letter.id(), handover);
        }
        close(transport);
        return handover;
    }

    /** Whatever happens while saying goodbye changes nothing about the message. */
    private void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server {} did not say goodbye", settings.host());
        }
    }

    private static Handover notTaken(SendFailedException failed) {
        for (Exception e = failed; e instanceof MessagingException m; e = m.getNextException()) {
            if (m instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT ? Handover.ADDRESS_REFUSED : Handover.NOT_NOW;
            }
        }
        return Handover.NOT_NOW;
    }

    private MimeMessage message(Letter letter, Address[] to) throws MessagingException {
        String domain = settings.from().substring(settings.from().indexOf('@'));
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.id() + domain + ">");
            }
        };
        message.setFrom(new InternetAddress(settings.from(), false));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.saveChanges();
        return message;
    }
}
