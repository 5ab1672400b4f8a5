package org.evenkeel.clinic.command.simulate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.clinic.command.report.Names;
import org.evenkeel.knowledge.models.DefaultModel;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.jspecify.annotations.Nullable;

/**
 * The model that answers, and what it is asked.
 *
 * @param model the model
 * @param chosen why this one
 * @param site where the blood is drawn
 * @param group whose differences; null for the model's first group
 */
record ModelChoice(
        CompartmentModel model,
        String chosen,
        SamplingSite site,
        @Nullable String group) {

    /**
     * Chooses.
     *
     * @throws BadArgumentException when no model can answer
     */
    static ModelChoice of(CaseOptions typed, ModelLibrary models, Drug drug, Route route, List<String> warnings) {
        CompartmentModel model;
        String chosen;
        if (typed.model == null) {
            DefaultModel usual = models.defaults().stream()
                    .filter(d -> d.drug() == drug && d.route() == route)
                    .findFirst()
                    .orElseThrow(() -> new BadArgumentException(
                            "--route",
                            "there is no model of " + Names.of(drug) + " by the " + route.words() + " route"));
            model = models.model(usual.modelId());
            chosen = "The usual model of " + Names.of(drug) + " by the " + route.words() + " route: " + usual.reason();
        } else {
            model = named(typed.model, models, drug, route);
            chosen = "Chosen with --model";
        }
        return new ModelChoice(model, chosen, site(typed, model, drug, warnings), group(typed, model));
    }

    private static CompartmentModel named(String name, ModelLibrary models, Drug drug, Route route) {
        List<CompartmentModel> able = models.modelsFor(drug, route);
        String instead = able.isEmpty()
                ? "no model is"
                : able.stream().map(CompartmentModel::id).collect(Collectors.joining(", "));
        CompartmentModel model = models.named(name)
                .orElseThrow(() -> new BadArgumentException(
                        "--model",
                        "there is no model \"" + name + "\"; for " + Names.of(drug) + " by the " + route.words()
                                + " route: " + instead));
        if (!model.describes(drug)) {
            throw new BadArgumentException(
                    "--model",
                    model.id() + " is of " + model.drug().words() + ", not of " + drug.words() + "; able: " + instead);
        }
        if (model.route(route).isEmpty()) {
            throw new BadArgumentException(
                    "--model", model.id() + " does not know the " + route.words() + " route; able: " + instead);
        }
        if (!model.describes(drug, route)) {
            throw new BadArgumentException(
                    "--model",
                    model.id() + " knows the " + route.words() + " route for another drug than " + drug.words()
                            + "; able: " + instead);
        }
        return model;
    }

    private static SamplingSite site(CaseOptions typed, CompartmentModel model, Drug drug, List<String> warnings) {
        List<SamplingSite> known = model.forDrug(drug).measurands().stream()
                .map(Measurand::site)
                .filter(s -> s != SamplingSite.EFFECT_SITE)
                .distinct()
                .toList();
        SamplingSite wanted =
                typed.site == null ? SamplingSite.VENOUS : Typed.choice("--site", typed.site, Names.sites());
        if (known.contains(wanted)) {
            return wanted;
        }
        String words = model.id() + " predicts " + known.getFirst().words() + " blood only";
        if (typed.site != null) {
            throw new BadArgumentException("--site", words);
        }
        warnings.add("--site: " + words + ", which is not what a clinic draws");
        return known.getFirst();
    }

    private static @Nullable String group(CaseOptions typed, CompartmentModel model) {
        String wanted = typed.group;
        if (wanted == null) {
            return null;
        }
        Optional<String> found = model.variabilities().stream()
                .map(Variability::id)
                .filter(id -> id.equalsIgnoreCase(wanted.strip()))
                .findFirst();
        return found.orElseThrow(() -> new BadArgumentException(
                "--group",
                model.id() + " has no group \"" + wanted + "\"; known: "
                        + model.variabilities().stream().map(Variability::id).collect(Collectors.joining(", "))));
    }
}
