package org.evenkeel.pharmacology.interaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.substance.Drug;

/** Every substance whose effect on exposure was looked up. Immutable. */
public final class InteractionCatalogue {

    /** Without these a model cannot show a change of exposure at all; the other roles refine it. */
    private static final Set<ParameterRole> NEEDED =
            Set.of(ParameterRole.SYSTEMIC_CLEARANCE, ParameterRole.SWALLOWED_FRACTION);

    private final List<Perpetrator> perpetrators;
    private final Map<String, Perpetrator> byName = new HashMap<>();
    private final Map<String, ModelRoles> roles = new HashMap<>();
    private final InteractionSentences sentences;
    private final InteractionWords words;

    /**
     * Takes all of it.
     *
     * @throws IllegalArgumentException when two perpetrators share a name, or a model is here twice
     */
    public InteractionCatalogue(List<Perpetrator> perpetrators, List<ModelRoles> models, InteractionWords words) {
        this.perpetrators = List.copyOf(perpetrators);
        this.words = words;
        this.sentences = new InteractionSentences(words);
        for (Perpetrator perpetrator : perpetrators) {
            for (String name : perpetrator.names()) {
                if (byName.put(plain(name), perpetrator) != null) {
                    throw new IllegalArgumentException("the name \"" + name + "\" is here twice");
                }
            }
        }
        for (ModelRoles model : models) {
            if (roles.put(model.modelId(), model) != null) {
                throw new IllegalArgumentException("the model " + model.modelId() + " is here twice");
            }
        }
    }

    /** All of them, in the order of the data. */
    public List<Perpetrator> perpetrators() {
        return perpetrators;
    }

    /** The models whose parameters are assigned to roles. */
    public Map<String, ModelRoles> models() {
        return Map.copyOf(roles);
    }

    /** The substance that is called {@code typed}; empty when the name is not known, which is not the same as none. */
    public Optional<Perpetrator> named(String typed) {
        return Optional.ofNullable(byName.get(plain(typed)));
    }

    private static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("[\\s_-]+", " ");
    }

    /**
     * What the substances that were typed do to a plan.
     *
     * @param typed names as typed; one that is not known is answered, never passed over
     * @param drug what is given
     * @param routes how it is given
     * @param modelId the model that predicts it
     */
    public InteractionAssessment assess(List<String> typed, Drug drug, List<Route> routes, String modelId) {
        List<Route> ordered = routes.stream()
                .distinct()
                .sorted(Comparator.comparing(RouteClass::of))
                .toList();
        List<InteractionFinding> findings = new ArrayList<>();
        Map<String, Double> product = new LinkedHashMap<>();
        List<String> cautions = new ArrayList<>();
        int applied = 0;
        for (Perpetrator perpetrator : distinct(typed, findings)) {
            Map<String, Double> own = new LinkedHashMap<>();
            for (Route route : ordered) {
                for (InteractionFinding finding : findings(perpetrator, drug, route, modelId)) {
                    findings.add(finding);
                    if (finding instanceof InteractionFinding.Applied change
                            && contradicts(own, change.factorsDimensionless())) {
                        cautions.add(words.mixedRoutes());
                    }
                }
            }
            own.forEach((name, factor) -> product.merge(name, factor, (a, b) -> a * b));
            applied += own.isEmpty() ? 0 : 1;
        }
        if (applied > 1) {
            cautions.add(words.several());
        }
        return new InteractionAssessment(
                findings, product, cautions.stream().distinct().toList());
    }

    /** The substances behind the names, each once however often and under whatever name it was typed. */
    private List<Perpetrator> distinct(List<String> typed, List<InteractionFinding> findings) {
        List<Perpetrator> found = new ArrayList<>();
        for (String name : typed) {
            named(name)
                    .ifPresentOrElse(
                            found::add,
                            () -> findings.add(
                                    new InteractionFinding.UnknownName(name, sentences.unknownName(name.strip()))));
        }
        return found.stream().distinct().toList();
    }

    /** Adds what is not there yet, and answers whether something else was there. */
    private static boolean contradicts(Map<String, Double> own, Map<String, Double> more) {
        boolean contradicts =
                !own.isEmpty() && !more.equals(own) && more.keySet().stream().anyMatch(own::containsKey);
        more.forEach(own::putIfAbsent);
        return contradicts;
    }

    private List<InteractionFinding> findings(Perpetrator perpetrator, Drug drug, Route route, String modelId) {
        List<InteractionFinding> findings = new ArrayList<>();
        RouteClass routes = RouteClass.of(route);
        perpetrator
                .effect(routes)
                .map(effect -> ofEffect(perpetrator, effect, drug, route, modelId))
                .ifPresent(findings::add);
        perpetrator
                .remarks(routes)
                .forEach(remark -> findings.add(new InteractionFinding.Remarked(perpetrator, remark)));
        if (findings.isEmpty()) {
            findings.add(new InteractionFinding.NotKnown(perpetrator, sentences.notKnown(perpetrator, route)));
        }
        return findings;
    }

    private InteractionFinding ofEffect(
            Perpetrator perpetrator, RouteEffect effect, Drug drug, Route route, String modelId) {
        if (!effect.evidence().status().isChecked()) {
            return new InteractionFinding.LeftOut(perpetrator, effect, sentences.unchecked(perpetrator, effect, route));
        }
        if (effect.isNoChange()) {
            return new InteractionFinding.Unchanged(
                    perpetrator, effect, sentences.unchanged(perpetrator, effect, route));
        }
        Map<String, Double> factors = effect.application()
                .map(application -> factors(application, modelId))
                .orElse(Map.of());
        if (factors.isEmpty()) {
            return new InteractionFinding.LeftOut(
                    perpetrator, effect, sentences.notInModel(perpetrator, effect, route));
        }
        List<String> cautions = new ArrayList<>();
        effect.application().ifPresent(a -> cautions.add(a.words()));
        cautions.addAll(effect.cautions());
        if (effect.measuredWith() != drug) {
            cautions.add(sentences.otherDrug(effect, drug));
        }
        if (effect.routes() == RouteClass.PARENTERAL && route != Route.INTRAVENOUS) {
            cautions.add(sentences.otherRoute(route));
        }
        return new InteractionFinding.Applied(
                perpetrator, effect, factors, sentences.applied(perpetrator, effect, route), cautions);
    }

    private Map<String, Double> factors(Application application, String modelId) {
        Map<String, Double> ofModel = application.byModelDimensionless().get(modelId);
        ModelRoles model = roles.get(modelId);
        if (ofModel != null || model == null) {
            return ofModel == null ? Map.of() : ofModel;
        }
        Map<String, Double> factors = new LinkedHashMap<>();
        for (Map.Entry<ParameterRole, Double> role :
                application.byRoleDimensionless().entrySet()) {
            List<String> names = model.parameters().getOrDefault(role.getKey(), List.of());
            if (names.isEmpty() && NEEDED.contains(role.getKey())) {
                return Map.of();
            }
            names.forEach(name -> factors.put(name, role.getValue()));
        }
        return factors;
    }
}
