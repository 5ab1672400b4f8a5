package org.evenkeel.exchange.hl7;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The answer to a message. */
public final class Acknowledgement {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final char END = '\r';

    private Acknowledgement() {}

    /** What became of a message. */
    public enum Code {
        /** Taken. */
        ACCEPTED("A"),
        /** Understood and not taken; kept. */
        ERROR("E"),
        /** Not understood or not from anybody we know. */
        REJECTED("R");

        private final String letter;

        Code(String letter) {
            this.letter = letter;
        }
    }

    /**
     * Why a message was not taken.
     *
     * @param table HL7 table 0357
     * @param location segment, sequence and field, such as {@code PID^1^3}; may be empty
     * @param words for a person; names no patient
     */
    public record Reason(Table table, String location, String words) {}

    /** Codes of HL7 table 0357. */
    public enum Table {
        SEGMENT_SEQUENCE("100", "Segment sequence error"),
        REQUIRED_FIELD("101", "Required field missing"),
        DATA_TYPE("102", "Data type error"),
        UNSUPPORTED_MESSAGE("200", "Unsupported message type"),
        UNSUPPORTED_EVENT("201", "Unsupported event code"),
        UNSUPPORTED_VERSION("203", "Unsupported version id"),
        UNKNOWN_KEY("204", "Unknown key identifier"),
        DUPLICATE_KEY("205", "Duplicate key identifier"),
        INTERNAL("207", "Application internal error");

        private final String code;
        private final String words;

        Table(String code, String words) {
            this.code = code;
            this.words = words;
        }
    }

    /** The acknowledgement that the sender waits for; empty when it waits for none. */
    public static Optional<String> of(Envelope to, Code code, Optional<Reason> reason, Instant now, String ownId) {
        String letter = switch (to.wanted()) {
            case APPLICATION -> "A" + code.letter;
            case ACCEPT -> "C" + code.letter;
            case NONE -> "";
        };
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder("MSH|^~\\&|EVENKEEL||");
        text.append(foreign(to, to.application())).append('|').append(foreign(to, to.facility()));
        text.append('|').append(TIME.format(now)).append("+0000||ACK^R01^ACK|").append(ownId);
        text.append('|').append(foreign(to, to.processing())).append('|').append(foreign(to, to.version()));
        text.append("||||||").append(foreign(to, to.charset())).append(END);
        text.append("MSA|").append(letter).append('|').append(foreign(to, to.controlId()));
        reason.ifPresent(r -> text.append('|').append(escaped(r.words())));
        text.append(END);
        reason.ifPresent(r -> text.append(error(to, r)).append(END));
        return Optional.of(text.toString());
    }

    /** The answer to something that does not even begin like a message. */
    public static String ofGarbage(Instant now, String ownId) {
        Reason reason = new Reason(Table.SEGMENT_SEQUENCE, "MSH^1", "This does not begin like an HL7 message.");
        Envelope nobody = Envelope.of("MSH|^~\\&|||||||||P|2.6").orElseThrow();
        return of(nobody, Code.REJECTED, Optional.of(reason), now, ownId).orElseThrow();
    }

    private static String error(Envelope to, Reason r) {
        if (to.isSince25()) {
            return "ERR||" + r.location() + "|" + r.table().code + "^" + r.table().words + "^HL70357|E||||"
                    + escaped(r.words());
        }
        String place = r.location().isEmpty() ? "^^" : r.location() + "^".repeat(2 - count(r.location()));
        return "ERR|" + place + "^" + r.table().code + "&" + r.table().words + "&HL70357";
    }

    private static int count(String location) {
        return (int) Math.min(2, location.chars().filter(c -> c == '^').count());
    }

    /** What the sender wrote with its own separators, written with ours. */
    private static String foreign(Envelope from, String written) {
        StringBuilder ours = new StringBuilder();
        String theirs = from.separators();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int which = theirs.indexOf(c);
            if (Character.isISOControl(c)) {
                continue;
            }
            ours.append(which >= 0 && which < 5 ? "|^~\\&".charAt(which) : "|^~\\&".indexOf(c) >= 0 ? ' ' : c);
        }
        return ours.toString();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\E\\")
                .replace("|", "\\F\\")
                .replace("^", "\\S\\")
                .replace("&", "\\T\\")
                .replace("~", "\\R\\");
    }
}
