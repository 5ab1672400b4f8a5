package org.evenkeel.exchange.hl7;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The head of a message (MSH), read by hand so that even a broken message can be answered.
 *
 * @param separators the field separator and the encoding characters, such as {@code |^~\&}
 */
public record Envelope(String separators, List<String> fields) {
    private static final int APPLICATION = 3;
    private static final int FACILITY = 4;
    private static final int TYPE = 9;
    private static final int CONTROL_ID = 10;
    private static final int PROCESSING = 11;
    private static final int VERSION = 12;
    private static final int ACCEPT_ACK = 15;
    private static final int APPLICATION_ACK = 16;
    private static final int CHARSET = 18;
    private static final int LONGEST = 200;

    /** The head of what may be a message; empty when it does not begin like one. */
    public static Optional<Envelope> of(String text) {
        if (text.length() < 8 || !text.startsWith("MSH")) {
            return Optional.empty();
        }
        String line = text.lines().findFirst().orElse("");
        char separator = text.charAt(3);
        int end = line.indexOf(separator, 4);
        if (Character.isLetterOrDigit(separator) || Character.isISOControl(separator) || end < 6 || end > 10) {
            return Optional.empty();
        }
        List<String> fields =
                Arrays.asList(line.substring(end + 1).split(java.util.regex.Pattern.quote("" + separator), -1));
        return Optional.of(new Envelope(line.substring(3, end), List.copyOf(fields)));
    }

    /** A field of MSH by its number in the standard, whole; empty when it is not there. */
    String field(int number) {
        int index = number - 3;
        String value = index < fields.size() ? fields.get(index) : "";
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private String component(int number, int component) {
        String[] parts = field(number).split(java.util.regex.Pattern.quote("" + separators.charAt(1)), -1);
        return component <= parts.length ? parts[component - 1].strip() : "";
    }

    /** The sending application, whole (MSH-3). */
    String application() {
        return field(APPLICATION);
    }

    /** The sending facility, whole (MSH-4). */
    String facility() {
        return field(FACILITY);
    }

    /** Name of the sending application, or of its facility when it has none. */
    String sender() {
        for (int number : List.of(APPLICATION, FACILITY)) {
            for (int part : List.of(2, 1)) {
                if (!component(number, part).isEmpty()) {
                    return component(number, part);
                }
            }
        }
        return "";
    }

    /** Kind of message, such as {@code ORU} (MSH-9.1). */
    public String type() {
        return component(TYPE, 1);
    }

    /** Its trigger, such as {@code R01} (MSH-9.2). */
    public String trigger() {
        return component(TYPE, 2);
    }

    /** The sender's number of the message (MSH-10). */
    public String controlId() {
        return field(CONTROL_ID).strip();
    }

    /** Whether it is training or debugging (MSH-11). */
    boolean isTest() {
        return component(PROCESSING, 1).equals("T") || component(PROCESSING, 1).equals("D");
    }

    String processing() {
        return field(PROCESSING);
    }

    /** The version as sent (MSH-12). */
    public String version() {
        return component(VERSION, 1);
    }

    /** Whether ERR is written as in version 2.5 and later. */
    boolean isSince25() {
        return version().compareTo("2.5") >= 0;
    }

    /** The character set as sent (MSH-18), its first repetition. */
    public String charset() {
        return field(CHARSET).split("[~]", -1)[0].strip();
    }

    /** Which acknowledgement the sender waits for (MSH-15, MSH-16). */
    public Wanted wanted() {
        String accept = field(ACCEPT_ACK).strip();
        String application = field(APPLICATION_ACK).strip();
        if (accept.isEmpty() && application.isEmpty()) {
            return Wanted.APPLICATION;
        }
        if (!application.isEmpty() && !application.equals("NE")) {
            return Wanted.APPLICATION;
        }
        return accept.isEmpty() || accept.equals("NE") ? Wanted.NONE : Wanted.ACCEPT;
    }

    /** Kinds of acknowledgement. */
    public enum Wanted {
        /** AA, AE, AR. */
        APPLICATION,
        /** CA, CE, CR. */
        ACCEPT,
        NONE
    }
}
