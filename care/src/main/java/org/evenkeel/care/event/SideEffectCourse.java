package org.evenkeel.care.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionRecord;

/**
 * One side effect from its first sign until it had gone.
 *
 * @param grade how strong it is now, or was last before it went
 * @param worst how strong it was at its worst
 * @param offset when it had gone; empty while it is there
 */
public record SideEffectCourse(String effect, Instant onset, Grade grade, Grade worst, Optional<Instant> offset) {

    /** Every course of a session, in order of onset. An effect that comes again has a course of its own. */
    public static List<SideEffectCourse> of(SessionRecord session) {
        List<SideEffectCourse> over = new ArrayList<>();
        Map<String, SideEffectCourse> there = new LinkedHashMap<>();
        for (Charted<SideEffectObserved> seen : session.sideEffects()) {
            String effect = seen.content().effect();
            Grade grade = seen.content().grade();
            SideEffectCourse before = there.get(effect);
            if (grade == Grade.NONE) {
                if (before != null) {
                    there.remove(effect);
                    over.add(new SideEffectCourse(
                            effect, before.onset(), before.grade(), before.worst(), Optional.of(seen.at())));
                }
            } else if (before == null) {
                there.put(effect, new SideEffectCourse(effect, seen.at(), grade, grade, Optional.empty()));
            } else {
                Grade worst = grade.compareTo(before.worst()) > 0 ? grade : before.worst();
                there.put(effect, new SideEffectCourse(effect, before.onset(), grade, worst, Optional.empty()));
            }
        }
        over.addAll(there.values());
        over.sort(java.util.Comparator.comparing(SideEffectCourse::onset));
        return List.copyOf(over);
    }

    /** Whether it is still there. */
    public boolean isThere() {
        return offset.isEmpty();
    }

    /** What the next tap on an effect charts: mild, then one grade more; empty when it can't be stronger. */
    public static Optional<Grade> next(Grade now) {
        return switch (now) {
            case NONE -> Optional.of(Grade.MILD);
            case MILD -> Optional.of(Grade.MODERATE);
            case MODERATE -> Optional.of(Grade.SEVERE);
            case SEVERE -> Optional.empty();
        };
    }
}
