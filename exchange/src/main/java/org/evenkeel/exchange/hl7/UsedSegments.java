package org.evenkeel.exchange.hl7;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Only the segments that are read go to the parser, and only so much of them as it reads in reasonable time: kinds of
 * segments it does not know, parts of components and repetitions cost it the square of their number.
 */
final class UsedSegments {
    private static final Set<String> USED = Set.of("PID", "PV1", "ORC", "OBR", "OBX", "SPM");
    private static final int MOST_LINES = 2_000;
    private static final int MOST_PARTS = 200;
    private static final int MOST_REPETITIONS = 2_000;
    private static final int LONGEST_NAME = 3;
    private static final int REPETITION = 2;
    private static final int SUBCOMPONENT = 4;

    private UsedSegments() {}

    /** The message with its head and the segments that are read; empty when it holds more than any monitor sends. */
    static Optional<String> of(String message, Envelope envelope) {
        int headEnd = message.indexOf('\r');
        String head = headEnd < 0 ? message : message.substring(0, headEnd);
        List<String> lines = message.substring(head.length())
                .lines()
                .filter(line -> line.length() >= LONGEST_NAME && USED.contains(line.substring(0, LONGEST_NAME)))
                .limit(MOST_LINES + 1L)
                .toList();
        boolean readable = lines.size() <= MOST_LINES
                && isReadable(head, envelope.separators())
                && lines.stream().allMatch(line -> isReadable(line, envelope.separators()));
        return readable
                ? Optional.of(lines.stream().map(line -> '\r' + line).collect(Collectors.joining("", head, "")))
                : Optional.empty();
    }

    private static boolean isReadable(String line, String separators) {
        return count(line, separators, REPETITION, '~') <= MOST_REPETITIONS
                && count(line, separators, SUBCOMPONENT, '&') <= MOST_PARTS;
    }

    private static long count(String line, String separators, int which, char otherwise) {
        char separator = which < separators.length() ? separators.charAt(which) : otherwise;
        return line.chars().filter(c -> c == separator).count();
    }
}
