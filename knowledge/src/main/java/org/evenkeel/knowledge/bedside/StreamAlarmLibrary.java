package org.evenkeel.knowledge.bedside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.alarm.AlarmCondition;
import org.evenkeel.care.alarm.stream.StreamRules;
import org.evenkeel.care.alarm.stream.StreamRules.Streaming;
import org.evenkeel.care.alarm.stream.StreamWatched;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.care.session.SessionRules.Comparison;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;

/** The alarms from monitors, and whether the clinic's own {@code site.yaml} has switched them on. */
public final class StreamAlarmLibrary {
    private static final String FILE = "bedside/alarms-from-monitors.yaml";
    private static final String SITE = "site.yaml";
    private static final String SWITCH = "alarms-from-monitors";

    private enum Kind {
        BEYOND,
        NO_VALUE,
        SILENT
    }

    private StreamAlarmLibrary() {}

    /**
     * Reads the data.
     *
     * @param clinicFolder the clinic's own folder, whose {@code site.yaml} may be missing: then they are off
     * @param quietAfterEnd as for the alarms from what is charted
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong
     */
    public static StreamRules load(Optional<Path> clinicFolder, Duration quietAfterEnd) {
        Optional<String> site = clinicFolder
                .map(f -> f.resolve(SITE))
                .filter(Files::isRegularFile)
                .map(StreamAlarmLibrary::text);
        return read(YamlFile.resource(StreamAlarmLibrary.class, "knowledge/" + FILE), site, quietAfterEnd);
    }

    static StreamRules read(String house, Optional<String> site, Duration quietAfterEnd) {
        Problems problems = new Problems();
        Part<StreamRules> rules = YamlFile.read(FILE, house, problems, map -> rules(map, quietAfterEnd));
        Optional<Part<Optional<ClinicChange>>> on =
                site.map(text -> YamlFile.read("clinic:" + SITE, text, problems, StreamAlarmLibrary::switchedOn));
        problems.refuseIfAny();
        StreamRules all = rules.get();
        return new StreamRules(on.flatMap(Part::get), quietAfterEnd, all.staleAfter(), all.conditions());
    }

    private static Optional<ClinicChange> switchedOn(YamlMap map) {
        map.readElsewhere("jurisdiction", "changed");
        return map.optionalMap(SWITCH, StreamAlarmLibrary::change).map(Part::get);
    }

    private static ClinicChange change(YamlMap m) {
        String by = m.text("by");
        String why = m.text("why");
        LocalDate on = m.optionalDay("on").orElse(LocalDate.EPOCH);
        if (on.equals(LocalDate.EPOCH)) {
            m.problem("on", "is missing: the day, such as 2026-03-02");
        }
        return new ClinicChange(by, on, why);
    }

    private static StreamRules rules(YamlMap map, Duration quietAfterEnd) {
        Duration stale = AlarmConditionReader.duration(map, "staleAfter");
        map.evidence();
        List<Streaming> conditions = map.maps("conditions", StreamAlarmLibrary::streaming);
        return new StreamRules(Optional.empty(), quietAfterEnd, stale, conditions);
    }

    private static Streaming streaming(YamlMap map) {
        Part<StreamWatched> watched = map.map("stream", StreamAlarmLibrary::watched);
        AlarmCondition condition = AlarmConditionReader.read(map, Optional.empty(), false);
        return new Streaming(condition, watched.get());
    }

    private static StreamWatched watched(YamlMap map) {
        return switch (map.choice("kind", Kind.class)) {
            case BEYOND -> {
                VitalSign sign = SessionRulesReader.sign(map);
                yield new StreamWatched.Beyond(
                        sign,
                        map.choice("comparison", Comparison.class),
                        map.quantity("limit", SessionRulesReader.unit(sign)),
                        map.quantity("clear", SessionRulesReader.unit(sign)),
                        AlarmConditionReader.duration(map, "lasting"));
            }
            case NO_VALUE ->
                new StreamWatched.NoValue(SessionRulesReader.sign(map), AlarmConditionReader.duration(map, "lasting"));
            case SILENT -> new StreamWatched.Silent(AlarmConditionReader.duration(map, "lasting"));
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the clinic's site.yaml cannot be read", e);
        }
    }
}
