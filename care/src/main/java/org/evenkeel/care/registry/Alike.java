package org.evenkeel.care.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much of each patient is hidden: 0 nothing, 1 the age, 2 the sex too, 3 the year too. */
final class Alike {
    private static final String HIDDEN = "hidden";
    private static final int LEVELS = 3;

    private final List<RegistryPatient> patients;
    private final List<String> ways;
    private final int least;
    private final int[] level;

    Alike(List<RegistryPatient> patients, int least) {
        this.patients = patients;
        this.least = least;
        this.ways = patients.stream().map(Generalised::way).toList();
        this.level = new int[patients.size()];
    }

    List<RegistryPatient> apply(List<String> hidden) {
        for (int from = 0; from < LEVELS; from++) {
            for (List<Integer> members : groups().values()) {
                if (members.size() < least) {
                    raise(members, from);
                }
            }
        }
        while (joinOneMore()) {
            // until nobody who is hidden altogether stands among too few
        }
        List<RegistryPatient> alike = new ArrayList<>(patients.size());
        int[] count = new int[LEVELS + 1];
        for (int i = 0; i < level.length; i++) {
            count[level[i]]++;
            alike.add(shown(i));
        }
        String[] what = {"", "Age band", "Age band and sex", "Age band, sex and year"};
        for (int i = 1; i <= LEVELS; i++) {
            if (count[i] > 0) {
                hidden.add(what[i] + " of " + count[i] + " patients: hidden, too few shared them.");
            }
        }
        return alike;
    }

    private void raise(List<Integer> members, int from) {
        members.stream().filter(i -> level[i] == from).forEach(i -> level[i]++);
    }

    private Map<String, List<Integer>> groups() {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < level.length; i++) {
            RegistryPatient p = shown(i);
            groups.computeIfAbsent(
                            ways.get(i) + "\t" + p.ageBand() + "\t" + p.sex() + "\t" + p.year(), _ -> new ArrayList<>())
                    .add(i);
        }
        return groups;
    }

    /** A group that is still too small takes in the smallest other of the same indication and routes. */
    private boolean joinOneMore() {
        Map<String, List<Integer>> groups = groups();
        Optional<List<Integer>> small = groups.entrySet().stream()
                .filter(e -> e.getValue().size() < least)
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
        if (small.isEmpty()) {
            return false;
        }
        String way = ways.get(small.get().getFirst());
        Optional<List<Integer>> joins = groups.entrySet().stream()
                .filter(e -> ways.get(e.getValue().getFirst()).equals(way))
                .filter(e -> level[e.getValue().getFirst()] < LEVELS)
                .min(Comparator.comparingInt((Map.Entry<String, List<Integer>> e) ->
                                e.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue);
        small.get().forEach(i -> level[i] = LEVELS);
        joins.ifPresent(members -> members.forEach(i -> level[i] = LEVELS));
        return joins.isPresent();
    }

    private RegistryPatient shown(int index) {
        RegistryPatient p = patients.get(index);
        int hide = level[index];
        return hide == 0
                ? p
                : new RegistryPatient(
                        p.key(),
                        HIDDEN,
                        hide > 1 ? HIDDEN : p.sex(),
                        hide > 2 ? HIDDEN : p.year(),
                        p.indication(),
                        p.route(),
                        p.clinician(),
                        p.doseMgPerKg(),
                        p.courseOver(),
                        p.courseLastDay(),
                        p.nextCourseDay(),
                        p.sessions(),
                        p.scores());
    }
}
