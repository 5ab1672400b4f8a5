package org.evenkeel.care.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.AlertContent.AlertClosed;
import org.evenkeel.care.chart.AlertContent.AlertNoted;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.AlertTaken;

/** What somebody must act on, and what was done about it. */
public record Alerts(Map<ItemId, Alert> byId) {
    static final Alerts NONE = new Alerts(Map.of());

    /** One alert from raised to closed. */
    public record Alert(
            ItemId id,
            Optional<Charted<AlertRaised>> raised,
            Optional<Charted<AlertTaken>> taken,
            List<Charted<AlertNoted>> notes,
            Optional<Charted<AlertClosed>> closed) {
        /** Whether somebody must still act. */
        public boolean isOpen() {
            return raised.isPresent() && closed.isEmpty();
        }
    }

    Alerts with(Entry entry, AlertContent content) {
        Alert a = byId.getOrDefault(
                content.alert(),
                new Alert(content.alert(), Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
        Alert after = switch (content) {
            case AlertRaised c ->
                new Alert(a.id(), Optional.of(Charted.of(entry, c)), a.taken(), a.notes(), a.closed());
            case AlertTaken c ->
                new Alert(a.id(), a.raised(), Optional.of(Charted.of(entry, c)), a.notes(), a.closed());
            case AlertNoted c ->
                new Alert(a.id(), a.raised(), a.taken(), Fold.plusInTime(a.notes(), Charted.of(entry, c)), a.closed());
            case AlertClosed c ->
                new Alert(a.id(), a.raised(), a.taken(), a.notes(), Optional.of(Charted.of(entry, c)));
        };
        return new Alerts(Fold.put(byId, after.id(), after));
    }

    /** Alerts that somebody must still act on, oldest first. */
    public List<Alert> open() {
        return byId.values().stream().filter(Alert::isOpen).toList();
    }
}
