package org.evenkeel.care.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Patients made alike until at least {@code least} share every combination of age band, sex, year, indication and routes
 * (k-anonymity: L. Sweeney 2002). All numbers of the registry and every export are made of these, so that whoever counts
 * the export gets the registry's numbers. Nobody is left out.
 *
 * <p>In this order: combinations of indication and routes with too few people become "other"; of clinicians likewise; then
 * age band, sex and year of those who still stand out are hidden, one after the other.
 *
 * @param hidden what was hidden, in words with counts
 * @param enough whether there are enough people at all; else there are no patients here
 */
public record Generalised(List<RegistryPatient> patients, List<String> hidden, boolean enough) {
    public Generalised {
        patients = List.copyOf(patients);
        hidden = List.copyOf(hidden);
    }

    /** Makes these patients alike. */
    public static Generalised of(List<RegistryPatient> patients, int least) {
        if (patients.size() < least) {
            return new Generalised(List.of(), List.of("Fewer than " + least + " patients: nothing is shown."), false);
        }
        List<String> hidden = new ArrayList<>();
        List<RegistryPatient> merged = merged(patients, least, hidden);
        return new Generalised(new Alike(merged, least).apply(hidden), hidden, true);
    }

    private static List<RegistryPatient> merged(List<RegistryPatient> patients, int least, List<String> hidden) {
        List<String> ways = patients.stream().map(Generalised::way).toList();
        Map<String, String> becomes = Merging.of(Merging.count(ways), least);
        Relabel relabel = new Relabel(
                Merging.of(Merging.count(labels(patients, Generalised::cliniciansOf)), least),
                Merging.of(Merging.count(labels(patients, Generalised::effectsOf)), least));
        List<RegistryPatient> merged = new ArrayList<>(patients.size());
        int changed = 0;
        for (int i = 0; i < patients.size(); i++) {
            boolean other = Merging.OTHER.equals(becomes.get(ways.get(i)));
            changed += other ? 1 : 0;
            merged.add(relabel.of(patients.get(i), other));
        }
        if (changed > 0) {
            hidden.add("Indication and routes of " + changed + " patients became \"other\": too few shared them.");
        }
        relabel.tell(hidden);
        return merged;
    }

    private static List<String> labels(
            List<RegistryPatient> patients, Function<RegistryPatient, TreeSet<String>> labels) {
        return patients.stream().flatMap(p -> labels.apply(p).stream()).toList();
    }

    static String way(RegistryPatient patient) {
        TreeSet<String> routes = new TreeSet<>();
        patient.sessions().forEach(s -> routes.add(s.route()));
        return patient.indication() + " | " + patient.route() + " | " + routes;
    }

    private static TreeSet<String> cliniciansOf(RegistryPatient patient) {
        TreeSet<String> all = new TreeSet<>();
        all.add(patient.clinician());
        patient.sessions().forEach(s -> all.add(s.clinician()));
        return all;
    }

    private static TreeSet<String> effectsOf(RegistryPatient patient) {
        TreeSet<String> all = new TreeSet<>();
        patient.sessions().forEach(s -> all.addAll(s.effects().keySet()));
        return all;
    }

    /** The sizes of the groups that share everything shown; for checking. */
    static Map<String, Integer> sizes(List<RegistryPatient> patients) {
        return Merging.count(patients.stream()
                .map(p -> way(p) + "\t" + p.ageBand() + "\t" + p.sex() + "\t" + p.year())
                .collect(Collectors.toList()));
    }
}
