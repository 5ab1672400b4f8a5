package org.evenkeel.knowledge.observations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problem;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;

/** The published measurements that come with the application, to compare models with. */
public final class ObservationLibrary {

    private static final List<String> FILES = List.of(
            "intravenous.yaml", "intramuscular.yaml", "oral.yaml", "sublingual.yaml", "intranasal.yaml", "rectal.yaml");

    private ObservationLibrary() {}

    /**
     * Reads every observation.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong in all files
     */
    public static List<PublishedObservation> load() {
        Problems problems = new Problems();
        List<PublishedObservation> all = new ArrayList<>();
        for (String file : FILES) {
            String name = "observations/" + file;
            String text = YamlFile.resource(ObservationLibrary.class, "knowledge/" + name);
            all.addAll(read(name, text, problems));
        }
        problems.refuseIfAny();
        return List.copyOf(all);
    }

    /** Reads one file; what is wrong goes to {@code problems} and is left out. */
    static List<PublishedObservation> read(String file, String text, Problems problems) {
        Part<List<PublishedObservation>> read = YamlFile.read(file, text, problems, ObservationReader::read);
        if (!read.isRead()) {
            return List.of();
        }
        Set<String> ids = new HashSet<>();
        read.get().stream()
                .map(PublishedObservation::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> problems.report(new Problem(file, 1, "observation \"" + id + "\" is here twice")));
        return read.get();
    }
}
