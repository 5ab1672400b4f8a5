package org.evenkeel.knowledge.bedside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.chart.EmergencyContent.Moment;
import org.evenkeel.care.emergency.EmergencyChecklist;
import org.evenkeel.care.emergency.EmergencyChecklist.Sentence;
import org.evenkeel.care.emergency.EmergencyChecklist.Step;
import org.evenkeel.care.emergency.EmergencyChecklist.Timer;
import org.evenkeel.care.emergency.EmergencyPlan;
import org.evenkeel.knowledge.yaml.OverlaidFile;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problem;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads the emergency checklists: those of the house, each replaced by the clinic's file of the same name, then the clinic's own. */
public final class EmergencyLibrary {
    static final List<String> HOUSE = List.of(
            "cardiac-arrest",
            "anaphylaxis",
            "apnoea",
            "laryngospasm",
            "hypertensive-crisis",
            "seizure",
            "emergence-agitation");

    private static final String FOLDER = "emergency/";
    private static final String ENDING = ".yaml";

    private EmergencyLibrary() {}

    /**
     * Every checklist.
     *
     * @param clinicFolder the clinic's folder of rules, protocols and so on
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming file and line of everything wrong
     */
    public static EmergencyPlan load(Optional<Path> clinicFolder) {
        Map<String, OverlaidFile> files = new LinkedHashMap<>();
        for (String id : HOUSE) {
            files.put(id, OverlaidFile.find(clinicFolder, FOLDER + id + ENDING).orElseThrow());
        }
        for (String id : clinics(clinicFolder)) {
            OverlaidFile.clinics(clinicFolder, FOLDER + id + ENDING).ifPresent(f -> files.putIfAbsent(id, f));
        }
        return read(files);
    }

    static EmergencyPlan read(Map<String, OverlaidFile> files) {
        Problems problems = new Problems();
        List<EmergencyChecklist> lists = new ArrayList<>();
        files.forEach((id, file) -> {
            Part<EmergencyChecklist> list =
                    YamlFile.read(file.shown(), file.text(), problems, EmergencyLibrary::checklist);
            if (list.isRead()) {
                if (!list.get().id().equals(id)) {
                    problems.report(new Problem(
                            file.shown(), 1, "has the id \"" + list.get().id() + "\"; a file is named after its id"));
                }
                lists.add(list.get());
            }
        });
        problems.refuseIfAny();
        return new EmergencyPlan(lists);
    }

    private static List<String> clinics(Optional<Path> clinicFolder) {
        Optional<Path> folder = clinicFolder.map(f -> f.resolve(FOLDER)).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the clinic's folder cannot be read", e);
        }
    }

    private static EmergencyChecklist checklist(YamlMap map) {
        String id = map.text("id");
        String version = map.text("version");
        String label = map.text("label");
        Part<Sentence> signs = map.map("signs", m -> new Sentence(m.text("words"), m.evidence()));
        List<Step> steps = map.maps("steps", EmergencyLibrary::step);
        List<Timer> timers = map.optionalMaps("timers", EmergencyLibrary::timer);
        return new EmergencyChecklist(id, version, label, signs.get(), steps, timers);
    }

    private static Step step(YamlMap map) {
        return new Step(map.text("id"), map.text("words"), map.optionalChoice("marks", Moment.class), map.evidence());
    }

    private static Timer timer(YamlMap map) {
        Moment moment = map.choice("since", Moment.class);
        double minutes = map.quantity("again", Unit.of("min"));
        Duration again = Duration.ofSeconds(Math.round(minutes * 60));
        return new Timer(moment, again, map.text("words"), map.evidence());
    }
}
