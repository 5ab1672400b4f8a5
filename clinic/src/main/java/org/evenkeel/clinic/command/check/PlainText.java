package org.evenkeel.clinic.command.check;

import java.util.ArrayList;
import java.util.List;

/** Text from a record, made safe for a terminal: one line, no control characters, no marks that turn the direction. */
public final class PlainText {
    private static final String UNPRINTABLE = "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]+";

    private PlainText() {}

    /** One line of it. */
    public static String line(String text) {
        return text.replaceAll(UNPRINTABLE, " ").strip();
    }

    /** Lines no wider than {@code width} where words allow it. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : line(text).split(" +", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
