package org.evenkeel.clinic.live;

import java.util.List;
import org.evenkeel.clinic.staff.Actor;

/**
 * What the screens of one topic are sent whole, drawn once for all of them, in place of being told to look again. Whoever
 * feeds wakes them with {@link LiveStream#wake}.
 */
public interface LiveFeed {
    /** Whose screens are fed. */
    Topic topic();

    /**
     * Begins for one screen: asks for its person's permission and audits the look.
     *
     * @param from what the screen shows already, in the feed's own words; empty for nothing
     */
    Reader open(Actor actor, String from);

    /** One screen's place in the feed. */
    @FunctionalInterface
    interface Reader {
        /** Whole events since the last call, as they go over the line; empty when none. Waits for nobody. */
        List<byte[]> take();
    }
}
