package org.evenkeel.clinic.live;

import java.util.UUID;

/**
 * Something that screens watch.
 *
 * @param name {@code today}, {@code board}, {@code monitors}, {@code worklist}, or {@code chart.} or {@code session.} with an opaque id
 */
public record Topic(String name) {

    /** Who comes today, and how they are. */
    public static final Topic TODAY = new Topic("today");

    /** Everybody in the clinic, chair by chair. */
    public static final Topic BOARD = new Topic("board");

    /** Which bedside monitors are heard. */
    public static final Topic MONITORS = new Topic("monitors");

    /** What waits to be done. */
    public static final Topic WORKLIST = new Topic("worklist");

    public Topic {
        if (!name.matches("today|board|monitors|worklist|(chart|session)\\.[0-9a-zA-Z-]{1,64}")) {
            throw new IllegalArgumentException("no topic has this name");
        }
    }

    /** One patient's chart. */
    public static Topic chart(UUID chartId) {
        return new Topic("chart." + chartId);
    }

    /** One session in a chair. */
    public static Topic session(UUID sessionId) {
        return new Topic("session." + sessionId);
    }
}
