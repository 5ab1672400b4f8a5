package org.evenkeel.clinic.patients;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.evenkeel.care.chart.AlarmContent;
import org.evenkeel.care.chart.AlarmContent.*;

/** What an entry about an alarm says, in plain words. */
final class AlarmWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private AlarmWords() {}

    static EntryWords of(AlarmContent content) {
        String name = EntryWords.name(content.alarm());
        return switch (content) {
            case AlarmRaised c -> EntryWords.say("Alarm: " + name, priority(c.priority()), c.because(), c.words());
            case AlarmChanged c ->
                EntryWords.say("Alarm changed: " + name, priority(c.priority()), c.because(), c.words());
            case AlarmAcknowledged _ -> EntryWords.say("Alarm acknowledged: " + name);
            case AlarmPaused c -> EntryWords.say("Alarm paused: " + name, "until " + TIME.format(c.until()));
            case AlarmEscalated c ->
                EntryWords.say(
                        "Alarm not answered: " + name, "told the " + EntryWords.name(c.to()), priority(c.priority()));
            case AlarmLatched c -> EntryWords.say("Alarm holds no more, not seen yet: " + name, c.because());
            case AlarmEnded c -> EntryWords.say("Alarm over: " + name, c.because());
        };
    }

    private static String priority(AlarmPriority priority) {
        return priority.name().toLowerCase(Locale.ROOT) + " priority";
    }
}
