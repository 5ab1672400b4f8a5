package org.evenkeel.clinic.note;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A note as plain text: what a signature keeps word for word. */
final class NoteText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XXX", Locale.ROOT);

    private NoteText() {}

    static String of(NoteView note, String patient, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        text.append(note.bedside().title()).append(", ").append(patient).append('\n');
        for (NoteSection section : note.sections().keySet()) {
            text.append('\n').append(section.words()).append('\n');
            for (NoteLine line : note.lines(section)) {
                text.append(time(line.at(), zone)).append("  ").append(line.heading());
                add(text, ": ", line.words());
                add(text, " | ", line.by());
                if (line.isLate()) {
                    add(text, " | charted ", time(line.recordedAt(), zone));
                }
                line.correction().ifPresent(c -> add(text, " | STRUCK: ", c));
                text.append('\n');
            }
        }
        text.append("\nWho\n");
        note.participants()
                .forEach(p -> text.append(p.name())
                        .append(", ")
                        .append(p.capacity())
                        .append(": ")
                        .append(String.join(", ", p.acts()))
                        .append('\n'));
        return text.toString();
    }

    private static void add(StringBuilder text, String before, String words) {
        if (!words.isBlank()) {
            text.append(before).append(words);
        }
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.withZone(zone).format(at);
    }
}
