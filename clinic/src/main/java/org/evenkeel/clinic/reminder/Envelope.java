package org.evenkeel.clinic.reminder;

import java.net.URI;
import java.util.UUID;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;
import org.evenkeel.care.reminder.ReminderPolicy.Words;
import org.evenkeel.clinic.followup.LinkSecret;
import org.evenkeel.clinic.reminder.Messenger.Letter;

/** Puts a message together: the clinic's name, the same sentence for everybody, and the link. Nothing of the chart. */
record Envelope(URI address, String clinicName, Words words) {
    Letter letter(UUID id, ContactAgreed to, LinkSecret secret) {
        String link = address + "/f/" + secret.text();
        String stop = link + "/stop";
        String text = switch (to.channel()) {
            case EMAIL -> words.email();
            case SMS -> words.sms();
        };
        return new Letter(id, to.address(), fill(words.subject(), link, stop), fill(text, link, stop), stop);
    }

    private String fill(String words, String link, String stop) {
        return words.replace("{clinic}", clinicName.replaceAll("[\\r\\n]", " "))
                .replace("{link}", link)
                .replace("{stop}", stop);
    }
}
