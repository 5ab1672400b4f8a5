package org.evenkeel.care.registry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.care.chart.SessionContent.Grade;

/**
 * Gives patients the labels that were put together.
 *
 * @param clinicians what becomes of each clinician
 * @param effects what becomes of each adverse effect
 */
record Relabel(Map<String, String> clinicians, Map<String, String> effects) {

    /** What was put together, in words. */
    void tell(List<String> hidden) {
        tell(hidden, clinicians, " clinicians");
        tell(hidden, effects, " adverse effects");
    }

    private static void tell(List<String> hidden, Map<String, String> labels, String what) {
        long together = labels.values().stream().filter(Merging.OTHER::equals).count();
        if (together > 0) {
            hidden.add(together + what + " became \"other\": each with too few patients.");
        }
    }

    /**
     * The patient with new labels.
     *
     * @param other whether indication and routes become "other"
     */
    RegistryPatient of(RegistryPatient p, boolean other) {
        List<RegistryPatient.Session> sessions =
                p.sessions().stream().map(s -> of(s, other)).toList();
        return new RegistryPatient(
                p.key(),
                p.ageBand(),
                p.sex(),
                p.year(),
                other ? Merging.OTHER : p.indication(),
                other ? Merging.OTHER : p.route(),
                clinicians.getOrDefault(p.clinician(), Merging.OTHER),
                p.doseMgPerKg(),
                p.courseOver(),
                p.courseLastDay(),
                p.nextCourseDay(),
                sessions,
                p.scores());
    }

    private RegistryPatient.Session of(RegistryPatient.Session s, boolean other) {
        String clinician = clinicians.getOrDefault(s.clinician(), Merging.OTHER);
        boolean same = !other
                && clinician.equals(s.clinician())
                && s.effects().keySet().stream().allMatch(e -> e.equals(effects.get(e)));
        if (same) {
            return s;
        }
        Map<String, Grade> grades = new TreeMap<>();
        s.effects()
                .forEach((effect, grade) -> grades.merge(
                        effects.getOrDefault(effect, Merging.OTHER), grade, (a, b) -> a.compareTo(b) > 0 ? a : b));
        return new RegistryPatient.Session(
                s.day(),
                other ? Merging.OTHER : s.route(),
                clinician,
                s.mgPerKg(),
                s.minutesToLeave(),
                s.highestSystolicMmHg(),
                s.highestDiastolicMmHg(),
                grades);
    }
}
