package org.evenkeel.clinic.patients;

import java.util.stream.Collectors;
import org.evenkeel.care.chart.FollowingContent;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;
import org.evenkeel.care.chart.FollowingContent.ContactStopped;
import org.evenkeel.care.chart.FollowingContent.DailyRatingsChosen;

/** What entries on following a patient between visits say. */
final class FollowingWords {
    private FollowingWords() {}

    static EntryWords of(FollowingContent content) {
        return switch (content) {
            case DailyRatingsChosen c ->
                EntryWords.say(
                        c.instruments().isEmpty() ? "No daily ratings any more" : "Daily ratings chosen",
                        c.instruments().stream().map(EntryWords::name).collect(Collectors.joining(", ")),
                        c.reason());
            case ContactAgreed c ->
                EntryWords.say(
                        "Reminders agreed",
                        switch (c.channel()) {
                            case EMAIL -> "by e-mail to " + c.address();
                            case SMS -> "by text message to " + c.address();
                        },
                        c.zone() == null ? "" : "time zone " + c.zone(),
                        c.agreement());
            case ContactStopped c -> EntryWords.say("Reminders stopped", c.reason());
        };
    }
}
