package org.evenkeel.knowledge.course;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.care.course.CourseKnowledge;
import org.evenkeel.care.course.CourseKnowledge.Asked;
import org.evenkeel.care.course.DecisionPoint;
import org.evenkeel.care.course.DecisionPoint.Note;
import org.evenkeel.care.course.Intervals;
import org.evenkeel.care.course.PublishedRelapse;
import org.evenkeel.knowledge.yaml.OverlaidFile;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads {@code course/course.yaml}. */
public final class CourseLibrary {
    private static final String FILE = "course/course.yaml";
    private static final Unit FRACTION = Unit.of("1");
    private static final Unit MINUTES = Unit.of("min");
    private static final Unit DAYS = Unit.of("d");

    private CourseLibrary() {}

    /**
     * The clinic's own file where its folder has one, else the house's.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming file and line of everything wrong
     */
    public static CourseKnowledge load(Optional<Path> clinicFolder) {
        return OverlaidFile.find(clinicFolder, FILE)
                .map(f -> read(f.shown(), f.text()))
                .orElseThrow();
    }

    static CourseKnowledge read(String file, String text) {
        Problems problems = new Problems();
        Part<CourseKnowledge> read = YamlFile.read(file, text, problems, CourseLibrary::knowledge);
        problems.refuseIfAny();
        return read.get();
    }

    private static CourseKnowledge knowledge(YamlMap map) {
        Part<Intervals> intervals = map.map(
                "intervals",
                i -> new Intervals(i.wholeNumber("shortest-days"), i.wholeNumber("longest-days"), i.evidence()));
        Part<Asked> asked = map.map(
                "worklist", w -> new Asked(duration(w, "ask-after"), duration(w, "answers-within"), w.evidence()));
        return new CourseKnowledge(
                map.maps("decision-points", CourseLibrary::point),
                map.maps("published-relapse", CourseLibrary::relapse),
                intervals.get(),
                asked.get());
    }

    private static Duration duration(YamlMap map, String key) {
        return Duration.ofMinutes(Math.round(map.quantity(key, MINUTES)));
    }

    private static DecisionPoint point(YamlMap map) {
        return new DecisionPoint(
                map.text("id"),
                map.wholeNumber("after-sessions"),
                map.text("words"),
                map.text("look-at"),
                map.optionalMaps("known", CourseLibrary::note),
                map.evidence());
    }

    private static Note note(YamlMap map) {
        Optional<Double> improved = map.optionalQuantity("improved-less-than", FRACTION);
        return new Note(
                map.text("words"), improved.map(OptionalDouble::of).orElse(OptionalDouble.empty()), map.evidence());
    }

    private static PublishedRelapse relapse(YamlMap map) {
        String id = map.text("id");
        String words = map.text("words");
        String people = map.text("people");
        Optional<Double> median = map.optionalQuantity("median", DAYS);
        if (median.isPresent()) {
            return PublishedRelapse.withMedian(id, words, median.get(), people, map.evidence());
        }
        return new PublishedRelapse(
                id, words, map.number("shape"), map.quantity("scale", DAYS), people, map.evidence());
    }
}
