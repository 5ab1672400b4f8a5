package org.evenkeel.clinic.session;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.EventContent;
import org.evenkeel.care.chart.EventContent.ScaleRated;
import org.evenkeel.care.chart.EventContent.StateObserved;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.event.EventCatalogue.Aspect;
import org.evenkeel.care.event.EventCatalogue.Choice;
import org.evenkeel.care.event.EventCatalogue.Intervention;
import org.evenkeel.care.event.EventCatalogue.Scale;
import org.evenkeel.care.event.SideEffectCourse;

/** What the buttons of the grid say: how it is now, and what a tap will chart. */
public record TapGrid(
        List<EffectTile> effects, List<AspectTile> aspects, List<Intervention> interventions, List<ScaleTile> scales) {

    /**
     * A side effect.
     *
     * @param now how strong it is, as last charted
     * @param since when it began; empty while it is not there
     * @param next what a tap charts; empty when it can't be stronger
     */
    public record EffectTile(
            String id, String label, boolean urgent, Grade now, Optional<Instant> since, Optional<Grade> next) {
        /** The grade as a word. */
        public String word() {
            return TapGrid.word(now);
        }
    }

    /**
     * An aspect of the patient or the room.
     *
     * @param now the state last charted; empty when none was
     * @param next what a tap charts
     */
    public record AspectTile(Aspect aspect, Optional<Choice> now, Choice next) {}

    /** A scale and its last score. */
    public record ScaleTile(Scale scale, Optional<Charted<EventContent>> last) {
        /** The last score as shown; empty when it was not rated, or in another form. */
        public Optional<Integer> score() {
            return last.map(l -> ((ScaleRated) l.content()).score());
        }
    }

    /** A grade as a word. */
    public static String word(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }

    /** The grid of a session. */
    public static TapGrid of(BedsideView view) {
        List<SideEffectCourse> there = SideEffectCourse.of(view.session()).stream()
                .filter(SideEffectCourse::isThere)
                .toList();
        var states = view.session().events().states();
        return new TapGrid(
                view.rules().sideEffects().stream()
                        .map(e -> {
                            Optional<SideEffectCourse> course = there.stream()
                                    .filter(c -> c.effect().equals(e.id()))
                                    .findFirst();
                            Grade now = course.map(SideEffectCourse::grade).orElse(Grade.NONE);
                            return new EffectTile(
                                    e.id(),
                                    e.label(),
                                    e.urgent(),
                                    now,
                                    course.map(SideEffectCourse::onset),
                                    SideEffectCourse.next(now));
                        })
                        .toList(),
                view.lists().events().aspects().stream()
                        .map(a -> {
                            Charted<EventContent> last = states.get(a.id());
                            String now = last != null && last.content() instanceof StateObserved s ? s.state() : "";
                            return new AspectTile(
                                    a,
                                    a.states().stream()
                                            .filter(s -> s.id().equals(now))
                                            .findFirst(),
                                    a.after(now));
                        })
                        .toList(),
                view.lists().events().interventions(),
                view.lists().events().scales().stream()
                        .map(s -> new ScaleTile(s, lastRating(view, s)))
                        .toList());
    }

    private static Optional<Charted<EventContent>> lastRating(BedsideView view, Scale scale) {
        return view.session().events().all().reversed().stream()
                .filter(e -> e.content() instanceof ScaleRated r
                        && r.scale().equals(scale.id())
                        && r.scaleVersion().equals(scale.version()))
                .findFirst();
    }
}
