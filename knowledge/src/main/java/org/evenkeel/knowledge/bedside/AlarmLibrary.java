package org.evenkeel.knowledge.bedside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.alarm.AlarmCondition;
import org.evenkeel.care.alarm.AlarmRules;
import org.evenkeel.care.alarm.AlarmWatch;
import org.evenkeel.care.alarm.Watched;
import org.evenkeel.care.event.EventCatalogue;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;

/** The alarms of the treatment room: those of the house, with what the clinic's own folder changes or adds by id. */
public final class AlarmLibrary {
    private static final String FILE = "bedside/alarms.yaml";

    private AlarmLibrary() {}

    /**
     * Reads the data.
     *
     * @param clinicFolder the clinic's own folder, whose {@code bedside/alarms.yaml} may be missing
     * @param session what the room goes by: an effect or a scale watched must be one that can be charted
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong in both files
     */
    public static AlarmRules load(Optional<Path> clinicFolder, SessionRules session) {
        Optional<String> own = clinicFolder
                .map(f -> f.resolve(FILE))
                .filter(Files::isRegularFile)
                .map(AlarmLibrary::text);
        Charting charting = new Charting(session, EventLibrary.load(clinicFolder));
        return read(YamlFile.resource(AlarmLibrary.class, "knowledge/" + FILE), own, charting);
    }

    static AlarmRules read(String house, Optional<String> clinic, SessionRules session) {
        return read(house, clinic, new Charting(session, EventLibrary.load(Optional.empty())));
    }

    /** What can be charted: whatever else is watched would never alarm. */
    private record Charting(SessionRules session, EventCatalogue events) {
        boolean has(Watched watched) {
            return switch (watched) {
                case Watched.Effect e -> session.sideEffects().stream().anyMatch(s -> s.id().equals(e.effect()));
                case Watched.Rated r ->
                    events.scales().stream()
                            .anyMatch(
                                    s -> s.id().equals(r.scale()) && s.version().equals(r.version()));
                case Watched.Together t -> t.all().stream().allMatch(this::has);
                case Watched.Value _,
                        Watched.Rise _,
                        Watched.Fall _,
                        Watched.Speed _,
                        Watched.Artefact _,
                        Watched.ReadingOverdue _,
                        Watched.EndUnconfirmed _,
                        Watched.PausedLong _,
                        Watched.NextDeviceDue _,
                        Watched.ObservationOver _ -> true;
            };
        }
    }

    private static AlarmRules read(String house, Optional<String> clinic, Charting session) {
        Problems problems = new Problems();
        Part<AlarmRules> base = YamlFile.read(FILE, house, problems, map -> house(map, session));
        Optional<Part<List<AlarmCondition>>> own =
                clinic.map(text -> YamlFile.read("clinic:" + FILE, text, problems, map -> clinics(map, session)));
        problems.refuseIfAny();
        AlarmRules rules = base.get();
        Map<String, AlarmCondition> merged = new LinkedHashMap<>();
        rules.conditions().forEach(c -> merged.put(c.id(), c));
        own.ifPresent(part -> part.get().forEach(c -> merged.put(c.id(), c)));
        return new AlarmRules(
                rules.quietAfterEnd(), rules.quietEvidence(), rules.primary(), List.copyOf(merged.values()));
    }

    private record Quiet(Duration time, Evidence evidence) {}

    private static AlarmRules house(YamlMap map, Charting session) {
        String primary = map.text("primary");
        Part<Quiet> quiet =
                map.map("quietAfterEnd", m -> new Quiet(AlarmConditionReader.duration(m, "for"), m.evidence()));
        List<AlarmCondition> conditions = conditions(map, Optional.empty(), session);
        return new AlarmRules(quiet.get().time(), quiet.get().evidence(), primary, conditions);
    }

    private static List<AlarmCondition> clinics(YamlMap map, Charting session) {
        Optional<ClinicChange> changed = AlarmConditionReader.changed(map);
        if (changed.isEmpty()) {
            map.problem(
                    "conditions",
                    "doesn't say who decided it and when: write changed: {by: \"Dr ...\", on: 2026-03-02, why: \"...\"}"
                            + " at the head of the file");
        }
        return conditions(map, changed, session);
    }

    private static List<AlarmCondition> conditions(YamlMap map, Optional<ClinicChange> changed, Charting session) {
        Set<String> ids = new HashSet<>();
        return map.maps("conditions", m -> {
            AlarmCondition condition = AlarmConditionReader.read(m, changed, true);
            if (!ids.add(condition.id())) {
                m.problem("id", "\"" + condition.id() + "\" is here twice");
            }
            if (condition.alarm().startsWith(AlarmWatch.FROM_MONITOR)) {
                m.problem("alarm", "begins like the alarms from monitors: choose another name");
            }
            condition.watched().stream()
                    .filter(w -> !session.has(w))
                    .forEach(w -> m.problem("watched", "names a side effect or a scale that can't be charted: " + w));
            return condition;
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the clinic's alarms cannot be read", e);
        }
    }
}
