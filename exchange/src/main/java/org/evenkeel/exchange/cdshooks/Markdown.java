package org.evenkeel.exchange.cdshooks;

import java.util.List;
import java.util.stream.Collectors;

/** Plain words as Markdown. Words of a record come from elsewhere: no mark-up, no address and no tag in them counts. */
final class Markdown {
    private static final String MARKS = "\\`*_[]<>|~#!";

    private Markdown() {}

    /** One line on which every mark stands for itself. */
    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        oneLine(words).codePoints().forEach(c -> {
            if (c == '&') {
                escaped.append("&amp;");
                return;
            }
            if (MARKS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        // a bare address would become a link
        return escaped.toString()
                .replace("://", ":&#47;&#47;")
                .replaceAll("(?i)www\\.", "www&#46;")
                .replace("@", "&#64;");
    }

    /** Without line ends, control characters and characters that turn the direction of reading. */
    static String oneLine(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    }

    static String bullets(List<String> lines) {
        return lines.stream().map(l -> "- " + l).collect(Collectors.joining("\n"));
    }

    /** Plain text of at most so many characters. */
    static String cut(String words, int limit) {
        String line = oneLine(words);
        if (line.length() <= limit) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return line.substring(0, end).strip() + "…";
    }
}
