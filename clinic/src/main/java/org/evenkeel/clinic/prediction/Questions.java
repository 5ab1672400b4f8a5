package org.evenkeel.clinic.prediction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.clinic.prediction.QuestionRead.Refused;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.jspecify.annotations.Nullable;

/** Reads requests: every part within limits, and a model that can answer. Reads no chart. */
final class Questions {

    static final Map<String, Drug> DRUGS = Map.of("ketamine", Drug.RACEMIC_KETAMINE, "esketamine", Drug.S_KETAMINE);

    private static final double LIGHTEST_KG = 20;
    private static final double HEAVIEST_KG = 350;
    private static final double OLDEST_YEARS = 120;
    private static final int MOST_MEDICINES = 100;
    private static final Age ADULT = Age.ofYears(40);

    private final ModelLibrary models;

    Questions(ModelLibrary models) {
        this.models = models;
    }

    QuestionRead read(PredictionRequest asked) {
        List<Refused> wrong = new ArrayList<>();
        Drug drug = DRUGS.get(plain(asked.drug()));
        if (drug == null) {
            wrong.add(new Refused("drug", "The drug is ketamine or esketamine."));
        }
        Optional<Route> route = route(asked.route());
        if (route.isEmpty()) {
            wrong.add(new Refused("route", "The route is one of: " + routeKeys() + "."));
        }
        number(asked.weightKg(), "weightKg", "The weight", new Limits(LIGHTEST_KG, HEAVIEST_KG, "kg"), wrong);
        if (asked.ageYears() != null) {
            number(asked.ageYears(), "ageYears", "The age", new Limits(0, OLDEST_YEARS, "years"), wrong);
        }
        if (asked.with() != null && asked.with().size() > MOST_MEDICINES) {
            wrong.add(new Refused("with", "At most " + MOST_MEDICINES + " other medicines."));
        }
        return drug == null || route.isEmpty() || !wrong.isEmpty() ? wrong.getFirst() : read(asked, drug, route.get());
    }

    private QuestionRead read(PredictionRequest asked, Drug drug, Route route) {
        double kg = asked.weightKg() == null ? Double.NaN : asked.weightKg();
        return switch (DoseReading.of(asked, drug, route, kg)) {
            case DoseReading.Wrong wrong -> wrong.refused();
            case DoseReading.Doses doses -> read(asked, doses.regimen(), route, subject(asked, kg));
        };
    }

    private QuestionRead read(PredictionRequest asked, DosingRegimen regimen, Route route, Subject subject) {
        Drug drug = regimen.drug();
        String named = asked.model() == null ? "" : asked.model();
        Optional<CompartmentModel> model = named.isBlank() ? models.defaultFor(drug, route) : models.named(named);
        if (model.isEmpty()) {
            return new Refused(
                    named.isBlank() ? "route" : "model",
                    named.isBlank()
                            ? "No model of " + drug.words() + " by the " + route.words() + " route is known."
                            : "There is no model \"" + shortened(named) + "\".");
        }
        if (!model.get().describes(drug, route)) {
            return new Refused(
                    "model",
                    "The model " + model.get().id() + " does not describe " + drug.words() + " by the " + route.words()
                            + " route.");
        }
        return curves(asked, model.get(), regimen, route, subject);
    }

    private static QuestionRead curves(
            PredictionRequest asked, CompartmentModel model, DosingRegimen regimen, Route route, Subject subject) {
        List<String> keys = asked.curves() == null ? List.of() : asked.curves();
        Map<ShownCurve, Measurand> curves = new EnumMap<>(ShownCurve.class);
        ShownCurve.MAIN.of(model, regimen.drug()).ifPresent(m -> curves.put(ShownCurve.MAIN, m));
        for (String key : keys) {
            Optional<ShownCurve> curve = ShownCurve.ofKey(key);
            if (curve.isEmpty()) {
                return new Refused("curves", "There is no curve \"" + shortened(key) + "\".");
            }
            // What this model does not predict is left out of the answer, which lists what there is.
            curve.flatMap(c -> c.of(model, regimen.drug())).ifPresent(m -> curves.put(curve.get(), m));
        }
        return new QuestionRead.Understood(new Question(
                model,
                regimen,
                route,
                subject,
                asked.ageYears() != null,
                curves,
                Boolean.TRUE.equals(asked.effects()),
                asked.with() == null ? List.of() : asked.with(),
                !Boolean.FALSE.equals(asked.applied())));
    }

    private static Subject subject(PredictionRequest asked, double kg) {
        Double years = asked.ageYears();
        return new Subject(Weight.ofKg(kg), years == null ? ADULT : Age.ofYears(years));
    }

    private record Limits(double lowest, double highest, String unit) {}

    private static void number(@Nullable Double value, String field, String name, Limits limits, List<Refused> wrong) {
        if (value == null || !(value >= limits.lowest() && value <= limits.highest())) {
            wrong.add(new Refused(
                    field,
                    String.format(
                            Locale.ROOT,
                            "%s must be a number from %.0f to %.0f %s.",
                            name,
                            limits.lowest(),
                            limits.highest(),
                            limits.unit())));
        }
    }

    static Optional<Route> route(@Nullable String key) {
        for (Route route : Route.values()) {
            if (key(route).equals(plain(key))) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    static String key(Route route) {
        return route.name().toLowerCase(Locale.ROOT);
    }

    private static String routeKeys() {
        return List.of(Route.values()).stream().map(Questions::key).collect(Collectors.joining(", "));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
