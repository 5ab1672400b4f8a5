package org.evenkeel.care.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.registry.statistics.Proportion;
import org.evenkeel.care.registry.statistics.Rate;
import org.evenkeel.care.registry.statistics.Spread;

/**
 * What was seen in sessions: adverse effects, pressure, time until leaving. It counts what was charted; what nobody charted
 * did not necessarily not happen.
 *
 * @param patients with such a session
 * @param sessions in which ketamine was given
 * @param anyEffect sessions with at least one effect
 * @param effectsEach effects, each counted once a session, over sessions
 * @param effects one by one, the most frequent first
 * @param minutesToLeave from the last dose until leaving
 * @param leavingNotCharted sessions without that time
 * @param highestSystolicMmHg of each session
 * @param highPressure sessions with a reading as high as is called high, of those with any reading
 * @param pressureNotCharted sessions without a plausible reading
 */
public record AdverseReport(
        int patients,
        int sessions,
        Proportion anyEffect,
        Rate effectsEach,
        List<Effect> effects,
        Optional<Spread> minutesToLeave,
        int leavingNotCharted,
        Optional<Spread> highestSystolicMmHg,
        Proportion highPressure,
        int pressureNotCharted) {
    public AdverseReport {
        effects = List.copyOf(effects);
    }

    /**
     * One adverse effect.
     *
     * @param sessions with it, at whatever grade
     * @param moderateOrWorse with it, at its worst moderate or severe
     * @param severe with it, at its worst severe
     */
    public record Effect(String name, Proportion sessions, Proportion moderateOrWorse, Proportion severe) {}

    /** Counts the sessions of these patients that are chosen. */
    static AdverseReport of(List<RegistryPatient> patients, Choice choice, RegistryDefinitions definitions) {
        List<RegistryPatient.Session> sessions = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (RegistryPatient patient : patients) {
            for (RegistryPatient.Session session : patient.sessions()) {
                if (choice.isOf(patient, session, definitions)) {
                    sessions.add(session);
                    people.add(patient.key());
                }
            }
        }
        return of(people.size(), sessions, definitions.adverse().highSystolicMmHg());
    }

    private static AdverseReport of(int patients, List<RegistryPatient.Session> sessions, int high) {
        Map<String, Map<Grade, Integer>> byEffect = new TreeMap<>();
        int all = 0;
        int any = 0;
        for (RegistryPatient.Session session : sessions) {
            any += session.effects().isEmpty() ? 0 : 1;
            all += session.effects().size();
            session.effects()
                    .forEach((name, grade) -> byEffect.computeIfAbsent(name, _ -> new EnumMap<>(Grade.class))
                            .merge(grade, 1, Integer::sum));
        }
        int of = sessions.size();
        int[] leaving = known(sessions, RegistryPatient.Session::minutesToLeave);
        int[] systolic = known(sessions, RegistryPatient.Session::highestSystolicMmHg);
        int highest =
                (int) java.util.Arrays.stream(systolic).filter(s -> s >= high).count();
        return new AdverseReport(
                patients,
                of,
                new Proportion(any, of),
                new Rate(all, of),
                effects(byEffect, of),
                Spread.of(leaving),
                of - leaving.length,
                Spread.of(systolic),
                new Proportion(highest, systolic.length),
                of - systolic.length);
    }

    private static List<Effect> effects(Map<String, Map<Grade, Integer>> byEffect, int of) {
        return byEffect.entrySet().stream()
                .map(e -> {
                    int mild = e.getValue().getOrDefault(Grade.MILD, 0);
                    int moderate = e.getValue().getOrDefault(Grade.MODERATE, 0);
                    int severe = e.getValue().getOrDefault(Grade.SEVERE, 0);
                    return new Effect(
                            e.getKey(),
                            new Proportion(mild + moderate + severe, of),
                            new Proportion(moderate + severe, of),
                            new Proportion(severe, of));
                })
                .sorted(java.util.Comparator.comparingInt(
                                (Effect e) -> -e.sessions().count())
                        .thenComparing(Effect::name))
                .toList();
    }

    private static int[] known(List<RegistryPatient.Session> sessions, ToIntFunction<RegistryPatient.Session> value) {
        return sessions.stream().mapToInt(value).filter(v -> v != Scores.NONE).toArray();
    }
}
