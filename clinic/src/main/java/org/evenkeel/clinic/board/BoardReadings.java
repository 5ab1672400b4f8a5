package org.evenkeel.clinic.board;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.clinic.session.Monitor;
import org.evenkeel.clinic.session.MonitorPicture;

/** What monitors said since the boards were told last. One thread takes, any may say that a monitor was heard. */
final class BoardReadings {
    private final Monitor monitor;
    private final Set<ItemId> heard = ConcurrentHashMap.newKeySet();
    private final Map<ItemId, List<ShownSign>> told = new HashMap<>();

    /** What one monitor says. */
    record Said(String device, boolean simulated, List<ShownSign> signs) {}

    BoardReadings(Monitor monitor) {
        this.monitor = monitor;
    }

    void heard(ItemId session) {
        heard.add(session);
    }

    /** What would be shown otherwise than before, of those who sit on the board. */
    Map<String, Said> changed(Set<ItemId> seated, Instant now) {
        Map<String, Said> all = new LinkedHashMap<>();
        for (ItemId session : List.copyOf(heard)) {
            heard.remove(session);
            if (seated.contains(session)) {
                monitor.glance(session, now).ifPresent(picture -> {
                    List<ShownSign> signs = ShownSign.of(picture);
                    List<ShownSign> before = told.getOrDefault(session, List.of());
                    List<ShownSign> other =
                            signs.stream().filter(s -> !before.contains(s)).toList();
                    told.put(session, signs);
                    if (!other.isEmpty()) {
                        all.put(session.toString(), said(picture, other));
                    }
                });
            }
        }
        told.keySet().retainAll(seated);
        return all;
    }

    /** Everything that is known of those who sit on the board. */
    Map<String, Said> all(Collection<ItemId> seated, Instant now) {
        Map<String, Said> all = new LinkedHashMap<>();
        for (ItemId session : seated) {
            monitor.glance(session, now)
                    .ifPresent(picture -> all.put(session.toString(), said(picture, ShownSign.of(picture))));
        }
        return all;
    }

    private static Said said(MonitorPicture picture, List<ShownSign> signs) {
        return new Said(picture.device(), picture.simulated(), signs);
    }
}
