package org.evenkeel.knowledge.interactions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.interaction.Application;
import org.evenkeel.pharmacology.interaction.ExposureMeasure;
import org.evenkeel.pharmacology.interaction.InteractionCatalogue;
import org.evenkeel.pharmacology.interaction.InteractionRemark;
import org.evenkeel.pharmacology.interaction.InteractionWords;
import org.evenkeel.pharmacology.interaction.ModelRoles;
import org.evenkeel.pharmacology.interaction.ParameterRole;
import org.evenkeel.pharmacology.interaction.Perpetrator;
import org.evenkeel.pharmacology.interaction.PublishedRatio;
import org.evenkeel.pharmacology.interaction.RouteClass;
import org.evenkeel.pharmacology.interaction.RouteEffect;
import org.evenkeel.pharmacology.substance.Drug;

/** Turns the file of interactions into an {@link InteractionCatalogue}. */
final class InteractionReader {

    private InteractionReader() {}

    static InteractionCatalogue read(YamlMap file) {
        Part<InteractionWords> sentences = file.map("sentences", InteractionReader::sentences);
        Map<String, Map<ParameterRole, List<String>>> models = file.named("models", InteractionReader::roles);
        List<Perpetrator> perpetrators = file.maps("perpetrators", InteractionReader::perpetrator);
        List<ModelRoles> roles = new ArrayList<>();
        models.forEach((id, parameters) -> roles.add(new ModelRoles(id, parameters)));
        return new InteractionCatalogue(perpetrators, roles, sentences.get());
    }

    private static InteractionWords sentences(YamlMap map) {
        return new InteractionWords(
                map.text("applied"),
                map.text("peak"),
                map.text("unchanged"),
                map.text("unchecked"),
                map.text("not-in-model"),
                map.text("not-known"),
                map.text("swallowed-part"),
                map.text("unknown-name"),
                map.text("other-drug"),
                map.text("other-route"),
                map.text("several"),
                map.text("mixed-routes"));
    }

    private static Map<ParameterRole, List<String>> roles(YamlMap map) {
        Map<ParameterRole, List<String>> roles = new EnumMap<>(ParameterRole.class);
        for (ParameterRole role : ParameterRole.values()) {
            List<String> names = map.optionalTexts(hyphenated(role));
            if (!names.isEmpty()) {
                roles.put(role, names);
            }
        }
        return roles;
    }

    private static Perpetrator perpetrator(YamlMap map) {
        String id = map.text("id");
        String words = map.text("words");
        List<String> names = map.texts("names");
        List<RouteEffect> effects = map.optionalMaps("effects", InteractionReader::effect);
        List<InteractionRemark> remarks = map.optionalMaps("remarks", InteractionReader::remark);
        return new Perpetrator(id, words, names, effects, remarks);
    }

    private static RouteEffect effect(YamlMap map) {
        RouteClass routes = map.choice("routes", RouteClass.class);
        Drug drug = map.choice("measured-with", Drug.class);
        String given = map.text("given");
        Part<List<PublishedRatio>> published = map.map("published", InteractionReader::published);
        Optional<Part<Application>> application = map.optionalMap("application", InteractionReader::application);
        List<String> cautions = map.optionalTexts("cautions");
        Evidence evidence = map.evidence();
        return new RouteEffect(routes, drug, given, published.get(), application.map(Part::get), cautions, evidence);
    }

    private static List<PublishedRatio> published(YamlMap map) {
        List<PublishedRatio> ratios = new ArrayList<>();
        for (ExposureMeasure measure : ExposureMeasure.values()) {
            if (map.keys().contains(hyphenated(measure))) {
                ratios.add(new PublishedRatio(measure, map.number(hyphenated(measure))));
            }
        }
        return ratios;
    }

    private static Application application(YamlMap map) {
        Optional<Part<Map<ParameterRole, Double>>> byRole = map.optionalMap("roles", InteractionReader::byRole);
        Map<String, Map<String, Double>> byModel =
                map.keys().contains("models") ? map.named("models", InteractionReader::byName) : Map.of();
        String words = map.text("words");
        Evidence evidence = map.evidence();
        return new Application(byRole.map(Part::get).orElse(Map.of()), byModel, words, evidence);
    }

    private static Map<ParameterRole, Double> byRole(YamlMap map) {
        Map<ParameterRole, Double> factors = new EnumMap<>(ParameterRole.class);
        for (ParameterRole role : ParameterRole.values()) {
            if (map.keys().contains(hyphenated(role))) {
                factors.put(role, map.number(hyphenated(role)));
            }
        }
        return factors;
    }

    private static Map<String, Double> byName(YamlMap map) {
        Map<String, Double> factors = new LinkedHashMap<>();
        for (String name : map.keys()) {
            factors.put(name, map.number(name));
        }
        return factors;
    }

    private static InteractionRemark remark(YamlMap map) {
        List<RouteClass> routes = new ArrayList<>();
        for (String written : map.texts("routes")) {
            Optional<RouteClass> known = Arrays.stream(RouteClass.values())
                    .filter(c -> hyphenated(c).equals(written))
                    .findFirst();
            known.ifPresentOrElse(
                    routes::add, () -> map.problem("routes", "has \"" + written + "\", which is not known"));
        }
        String words = map.text("words");
        return new InteractionRemark(routes, words, map.evidence());
    }

    private static String hyphenated(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
