package org.evenkeel.clinic.monitor;

import java.time.Instant;
import java.util.List;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.live.Topic;

/** Tells open lists of monitors that something was heard or fell silent: once a look, however many messages came. */
final class ListNews {
    private final MonitorHub hub;
    private final LiveStream stream;
    private Seen seen = new Seen(0, Instant.EPOCH, 0);

    private record Seen(long messages, Instant lastTrouble, long silent) {}

    ListNews(MonitorHub hub, LiveStream stream) {
        this.hub = hub;
        this.stream = stream;
    }

    void look(Instant now) {
        List<Heard> heard = hub.heard();
        Seen all = new Seen(
                heard.stream().mapToLong(Heard::messages).sum(),
                heard.stream()
                        .flatMap(h -> h.errorAt().stream())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH),
                heard.stream().filter(h -> !h.isFresh(now)).count());
        if (!all.equals(seen)) {
            seen = all;
            stream.publish(Topic.MONITORS, "heard");
        }
    }
}
