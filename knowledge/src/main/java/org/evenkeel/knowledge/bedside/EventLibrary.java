package org.evenkeel.knowledge.bedside;

import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.event.EventCatalogue;
import org.evenkeel.care.event.EventCatalogue.Anchor;
import org.evenkeel.care.event.EventCatalogue.Asks;
import org.evenkeel.care.event.EventCatalogue.Aspect;
import org.evenkeel.care.event.EventCatalogue.Choice;
import org.evenkeel.care.event.EventCatalogue.Intervention;
import org.evenkeel.care.event.EventCatalogue.Scale;
import org.evenkeel.knowledge.yaml.OverlaidFile;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;

/** Reads what the treatment room charts with a tap. */
public final class EventLibrary {
    private static final String FILE = "bedside/events.yaml";

    private EventLibrary() {}

    /**
     * The clinic's own list where its folder has one, else the list of the house.
     *
     * @param clinicFolder the clinic's folder of rules, protocols and so on
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming file and line of everything wrong
     */
    public static EventCatalogue load(Optional<Path> clinicFolder) {
        return OverlaidFile.find(clinicFolder, FILE)
                .map(f -> read(f.shown(), f.text()))
                .orElseThrow();
    }

    static EventCatalogue read(String file, String text) {
        Problems problems = new Problems();
        Part<EventCatalogue> read = YamlFile.read(file, text, problems, EventLibrary::catalogue);
        problems.refuseIfAny();
        return read.get();
    }

    private static EventCatalogue catalogue(YamlMap map) {
        return new EventCatalogue(
                map.text("version"),
                map.maps("interventions", EventLibrary::intervention),
                map.maps("aspects", EventLibrary::aspect),
                map.maps("scales", EventLibrary::scale),
                map.maps("routes", EventLibrary::choice),
                map.maps("units", EventLibrary::choice));
    }

    private static Intervention intervention(YamlMap map) {
        return new Intervention(
                map.text("id"), map.text("label"), key(map), map.choice("asks", Asks.class), code(map), map.evidence());
    }

    private static Aspect aspect(YamlMap map) {
        return new Aspect(
                map.text("id"), map.text("label"), key(map), map.maps("states", EventLibrary::choice), map.evidence());
    }

    private static Scale scale(YamlMap map) {
        return new Scale(
                map.text("id"),
                map.text("version"),
                map.text("label"),
                key(map),
                map.wholeNumber("least"),
                map.wholeNumber("most"),
                map.flag("totalOnly"),
                map.maps("anchors", m -> new Anchor(m.wholeNumber("score"), m.text("words"))),
                code(map),
                map.evidence());
    }

    private static Choice choice(YamlMap map) {
        return new Choice(map.text("id"), map.text("label"));
    }

    private static String key(YamlMap map) {
        return map.optionalText("key").orElse("");
    }

    /** A code is kept only where somebody has read it; one that is only remembered goes nowhere. */
    private static Optional<Coding> code(YamlMap map) {
        return map.optionalMap("code", m -> {
                    Coding coding = new Coding(m.text("system"), m.text("code"), m.text("display"));
                    Evidence evidence = m.evidence();
                    return evidence.status().isChecked() ? Optional.of(coding) : Optional.<Coding>empty();
                })
                .filter(Part::isRead)
                .flatMap(Part::get);
    }
}
