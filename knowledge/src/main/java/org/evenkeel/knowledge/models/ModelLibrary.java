package org.evenkeel.knowledge.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problem;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.pharmacology.model.CompartmentModel;

/** The pharmacokinetic models that come with the application. Immutable. */
public final class ModelLibrary {

    /** The default for intravenous racemic ketamine in adults. */
    public static final String DEFAULT_MODEL_ID = "ketamine-core-1";

    private static final List<String> FILES = List.of("ketamine-core-1.yaml", "otto-2021.yaml");

    private final Map<String, CompartmentModel> byId;

    private ModelLibrary(Map<String, CompartmentModel> byId) {
        this.byId = byId;
    }

    /**
     * Reads every model.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong in all files
     */
    public static ModelLibrary load() {
        Problems problems = new Problems();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : FILES) {
            texts.put("models/" + file, YamlFile.resource(ModelLibrary.class, "knowledge/models/" + file));
        }
        List<CompartmentModel> models = read(texts, problems);
        problems.refuseIfAny();
        Map<String, CompartmentModel> byId = new LinkedHashMap<>();
        models.forEach(m -> byId.put(m.id(), m));
        return new ModelLibrary(byId);
    }

    /** Reads the models in {@code textByFile}; what is wrong goes to {@code problems} and is left out. */
    static List<CompartmentModel> read(Map<String, String> textByFile, Problems problems) {
        List<CompartmentModel> models = new ArrayList<>();
        textByFile.forEach((file, text) -> {
            Part<CompartmentModel> part = YamlFile.read(file, text, problems, ModelReader::read);
            if (part.isRead()) {
                String id = part.get().id();
                if (!file.endsWith("/" + id + ".yaml")) {
                    problems.report(new Problem(file, 1, "the file is not named after its id \"" + id + "\""));
                }
                models.add(part.get());
            }
        });
        return models;
    }

    /** All models, in the order they ship. */
    public List<CompartmentModel> models() {
        return List.copyOf(byId.values());
    }

    /** The default for intravenous racemic ketamine in adults. */
    public CompartmentModel defaultModel() {
        return model(DEFAULT_MODEL_ID);
    }

    /**
     * The model {@code id}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public CompartmentModel model(String id) {
        CompartmentModel model = byId.get(id);
        if (model == null) {
            throw new IllegalArgumentException("no model \"" + id + "\"; known: " + byId.keySet());
        }
        return model;
    }
}
