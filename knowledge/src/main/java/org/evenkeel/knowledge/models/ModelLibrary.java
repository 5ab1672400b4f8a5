package org.evenkeel.knowledge.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problem;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.substance.Drug;

/** The pharmacokinetic models that come with the application, and which is used when none is named. Immutable. */
public final class ModelLibrary {

    /** The default for intravenous racemic ketamine in adults. */
    public static final String DEFAULT_MODEL_ID = "ketamine-core-2";

    private static final String FOLDER = "knowledge/models/";
    private static final String DEFAULTS = "models/defaults.yaml";
    private static final List<String> FILES = List.of(
            "ketamine-core-2.yaml",
            "ketamine-core-1.yaml",
            "kamp-2020.yaml",
            "domino-1982.yaml",
            "clements-1981.yaml",
            "otto-2021.yaml",
            "ashraf-2018.yaml",
            "simons-2022.yaml",
            "perez-ruixo-2021.yaml",
            "hijazi-2003.yaml",
            "herd-2007.yaml",
            "hornik-2018.yaml",
            "elkomy-2015.yaml",
            "sherwin-2015.yaml");

    private final Map<String, CompartmentModel> byId;
    private final List<DefaultModel> defaults;

    private ModelLibrary(Map<String, CompartmentModel> byId, List<DefaultModel> defaults) {
        this.byId = byId;
        this.defaults = defaults;
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
            texts.put("models/" + file, YamlFile.resource(ModelLibrary.class, FOLDER + file));
        }
        Map<String, CompartmentModel> byId = new LinkedHashMap<>();
        read(texts, problems).forEach(m -> byId.put(m.id(), m));
        List<DefaultModel> defaults = defaults(byId, problems);
        problems.refuseIfAny();
        return new ModelLibrary(byId, defaults);
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

    private static List<DefaultModel> defaults(Map<String, CompartmentModel> byId, Problems problems) {
        String text = YamlFile.resource(ModelLibrary.class, FOLDER + "defaults.yaml");
        Part<List<DefaultModel>> read =
                YamlFile.read(DEFAULTS, text, problems, file -> file.maps("defaults", map -> defaultModel(map, byId)));
        return read.isRead() ? read.get() : List.of();
    }

    private static DefaultModel defaultModel(YamlMap map, Map<String, CompartmentModel> byId) {
        Drug drug = map.choice("drug", Drug.class);
        Route route = map.choice("route", Route.class);
        String id = map.text("model");
        String reason = map.text("reason");
        CompartmentModel model = byId.get(id);
        if (model == null) {
            map.problem("model", "is \"" + id + "\", which does not exist; known: " + byId.keySet());
        } else if (!model.describes(drug, route)) {
            map.problem("model", "does not describe " + drug.words() + " by the " + route.words() + " route");
        }
        return new DefaultModel(drug, route, id, reason, map.evidence());
    }

    /** All models, in the order they ship. */
    public List<CompartmentModel> models() {
        return List.copyOf(byId.values());
    }

    /** Which models are used when none is named, with the reasons. */
    public List<DefaultModel> defaults() {
        return List.copyOf(defaults);
    }

    /** The default for intravenous racemic ketamine in adults. */
    public CompartmentModel defaultModel() {
        return model(DEFAULT_MODEL_ID);
    }

    /** The model that is used for a drug and a route when none is named; empty when there is none. */
    public Optional<CompartmentModel> defaultFor(Drug drug, Route route) {
        return defaults.stream()
                .filter(d -> d.drug() == drug && d.route() == route)
                .findFirst()
                .map(d -> model(d.modelId()));
    }

    /** All models that can say what becomes of a drug given by a route, the default first. */
    public List<CompartmentModel> modelsFor(Drug drug, Route route) {
        List<CompartmentModel> found = new ArrayList<>();
        defaultFor(drug, route).ifPresent(found::add);
        byId.values().stream()
                .filter(m -> m.describes(drug, route) && !found.contains(m))
                .forEach(found::add);
        return found;
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

    /** The model that a person means by {@code name}: its id or another name of it, whatever its case and punctuation. */
    public Optional<CompartmentModel> named(String name) {
        String plain = plain(name);
        return byId.values().stream()
                .filter(m -> plain(m.id()).equals(plain)
                        || m.description().alsoKnownAs().stream()
                                .anyMatch(other -> plain(other).equals(plain)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
