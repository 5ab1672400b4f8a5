package org.evenkeel.knowledge.bedside;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.alarm.AlarmCondition;
import org.evenkeel.care.alarm.AlarmCondition.Escalation;
import org.evenkeel.care.alarm.Watched;
import org.evenkeel.care.chart.AlarmContent.AlarmPriority;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.care.session.SessionRules.Comparison;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads one condition of an alarm. */
final class AlarmConditionReader {
    private static final Unit MINUTES = Unit.of("min");
    private static final Unit PERCENT = Unit.of("%");

    private static final ClinicChange UNREADABLE = new ClinicChange("?", LocalDate.EPOCH, "?");

    private enum Kind {
        VALUE,
        RISE,
        FALL,
        SPEED,
        EFFECT,
        RATED,
        TOGETHER,
        ARTEFACT,
        READING_OVERDUE,
        END_UNCONFIRMED,
        PAUSED_LONG,
        NEXT_DEVICE_DUE,
        OBSERVATION_OVER
    }

    private AlarmConditionReader() {}

    /** @param readings whether it says which charted readings are watched; one of a stream does not */
    static AlarmCondition read(YamlMap map, Optional<ClinicChange> head, boolean readings) {
        Optional<ClinicChange> changed = head.map(all -> changed(map).orElse(all));
        String id = name(map, "id");
        String alarm = name(map, "alarm");
        String rule = map.text("rule");
        AlarmPriority priority = map.choice("priority", AlarmPriority.class);
        String name = map.text("name");
        String words = map.text("words");
        List<Watched> watched = readings ? map.maps("watched", AlarmConditionReader::watched) : List.of();
        List<Escalation> escalation = map.optionalMaps("escalation", AlarmConditionReader::escalation);
        boolean latching = map.flag("latching");
        Duration pause = duration(map, "pauseAtMost");
        Evidence evidence = map.evidence();
        return new AlarmCondition(
                id, alarm, rule, priority, name, words, watched, escalation, latching, pause, changed, evidence);
    }

    /** Who decided it, when and why; empty when the map doesn't say, a stand-in when it can't be read, which has been told. */
    static Optional<ClinicChange> changed(YamlMap map) {
        return map.optionalMap("changed", m -> {
                    String by = m.text("by");
                    String why = m.text("why");
                    Optional<LocalDate> on = m.optionalDay("on");
                    if (on.isEmpty()) {
                        throw new IllegalArgumentException("\"on\" is missing: the day, such as 2026-03-02");
                    }
                    return new ClinicChange(by, on.get(), why);
                })
                .map(p -> p.isRead() ? p.get() : UNREADABLE);
    }

    private static String name(YamlMap map, String key) {
        String name = map.text(key);
        if (!name.isEmpty() && !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            map.problem(key, "\"" + name + "\" should be lower case with hyphens");
        }
        return name;
    }

    private static Escalation escalation(YamlMap map) {
        return new Escalation(
                duration(map, "after"), map.choice("to", Capacity.class), map.choice("priority", AlarmPriority.class));
    }

    private static Watched watched(YamlMap map) {
        return switch (map.choice("kind", Kind.class)) {
            case VALUE -> value(map);
            case RISE -> {
                VitalSign sign = SessionRulesReader.sign(map);
                yield new Watched.Rise(
                        sign,
                        map.quantity("by", SessionRulesReader.unit(sign)),
                        map.quantity("clear", SessionRulesReader.unit(sign)));
            }
            case FALL ->
                new Watched.Fall(
                        SessionRulesReader.sign(map), map.quantity("by", PERCENT), map.quantity("clear", PERCENT));
            case SPEED -> {
                VitalSign sign = SessionRulesReader.sign(map);
                yield new Watched.Speed(
                        sign, map.quantity("by", SessionRulesReader.unit(sign)), duration(map, "within"));
            }
            case EFFECT ->
                new Watched.Effect(
                        map.text("effect"),
                        map.optionalChoice("grade", Grade.class).orElse(Grade.MILD));
            case RATED ->
                new Watched.Rated(
                        map.text("scale"),
                        map.text("version"),
                        map.choice("comparison", Comparison.class),
                        map.wholeNumber("limit"));
            case TOGETHER -> new Watched.Together(map.maps("all", AlarmConditionReader::watched));
            case ARTEFACT -> new Watched.Artefact(SessionRulesReader.sign(map));
            case READING_OVERDUE -> new Watched.ReadingOverdue(duration(map, "by"));
            case END_UNCONFIRMED -> new Watched.EndUnconfirmed(duration(map, "after"));
            case PAUSED_LONG -> new Watched.PausedLong(duration(map, "after"));
            case NEXT_DEVICE_DUE -> new Watched.NextDeviceDue(duration(map, "after"));
            case OBSERVATION_OVER -> new Watched.ObservationOver();
        };
    }

    private static Watched value(YamlMap map) {
        VitalSign sign = SessionRulesReader.sign(map);
        Comparison comparison = map.choice("comparison", Comparison.class);
        double limit = map.quantity("limit", SessionRulesReader.unit(sign));
        double clear = map.quantity("clear", SessionRulesReader.unit(sign));
        Optional<Double> minutes = map.optionalQuantity("within", MINUTES);
        int readings = minutes.isPresent() ? map.wholeNumber("readings") : 1;
        return new Watched.Value(
                sign, comparison, limit, clear, readings, Duration.ofSeconds(Math.round(minutes.orElse(0.0) * 60)));
    }

    static Duration duration(YamlMap map, String key) {
        double minutes = map.quantity(key, MINUTES);
        if (!(minutes > 0)) {
            if (!Double.isNaN(minutes)) {
                map.problem(key, "must be more than nothing");
            }
            return Duration.ofMinutes(1);
        }
        return Duration.ofSeconds(Math.round(minutes * 60));
    }
}
