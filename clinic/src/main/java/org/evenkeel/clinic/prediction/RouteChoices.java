package org.evenkeel.clinic.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.evenkeel.clinic.prediction.RouteChoice.DoseControl;
import org.evenkeel.clinic.prediction.RouteChoice.ModelChoice;
import org.evenkeel.knowledge.models.DefaultModel;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.RouteModel;
import org.evenkeel.pharmacology.model.ValidRange;
import org.evenkeel.pharmacology.substance.Drug;

/** Every drug and route for which there is a default model. */
public final class RouteChoices {

    private static final double USUAL_KG = 70;
    private static final int MOST_DEVICES = 3;
    private static final double LARGEST_BY_VEIN_MG_PER_KG = 2.5;
    private static final String SHOWN_MINUTES = "40";

    private RouteChoices() {}

    /** All of them, in the order of the defaults. */
    public static List<RouteChoice> of(ModelLibrary models) {
        List<RouteChoice> choices = new ArrayList<>();
        for (DefaultModel known : models.defaults()) {
            Questions.DRUGS.forEach((key, drug) -> {
                if (drug == known.drug()) {
                    choices.add(of(models, key, known));
                }
            });
        }
        return choices;
    }

    private static RouteChoice of(ModelLibrary models, String drugKey, DefaultModel known) {
        Route route = known.route();
        RouteModel taken = models.model(known.modelId()).route(route).orElseThrow();
        boolean infused = DoseReading.byPump(route) && taken.rateMgPerKgPerMin().isPresent();
        String minutes = !infused ? "" : route == Route.INTRAVENOUS ? SHOWN_MINUTES : "0";
        return new RouteChoice(
                key(known.drug(), route),
                drugKey,
                drugKey,
                Questions.key(route),
                route.words(),
                control(taken),
                minutes,
                models.modelsFor(known.drug(), route).stream()
                        .map(m -> new ModelChoice(m.id(), words(m, known)))
                        .toList());
    }

    /** The key of a drug and a route. */
    public static String key(Drug drug, Route route) {
        return (drug == Drug.RACEMIC_KETAMINE ? "ketamine." : "esketamine.") + Questions.key(route);
    }

    private static String words(CompartmentModel model, DefaultModel known) {
        String label = ModelLabel.of(model);
        return model.id().equals(known.modelId()) ? label + " (default)" : label;
    }

    private static DoseControl control(RouteModel taken) {
        if (taken.devices().isPresent()) {
            double one = taken.devices().get().deviceMg();
            List<String> devices = IntStream.rangeClosed(1, MOST_DEVICES)
                    .mapToObj(n -> number(n * one))
                    .toList();
            return new DoseControl("mg", devices.getFirst(), devices.getLast(), number(one), devices.get(1), devices);
        }
        return switch (taken.route()) {
            case INTRAVENOUS -> perKg(0.1, Math.min(LARGEST_BY_VEIN_MG_PER_KG, highest(taken)), "0.5");
            case INTRAMUSCULAR, SUBCUTANEOUS -> perKg(0.1, highest(taken), "0.5");
            case INTRANASAL, SUBLINGUAL, ORAL, RECTAL -> inMg(taken);
        };
    }

    private static DoseControl perKg(double min, double max, String value) {
        return new DoseControl("mg/kg", number(min), number(max), "0.05", value, List.of());
    }

    /** The slider begins in the middle of what the model was made for, on the scale of ratios: no dose is recommended. */
    private static DoseControl inMg(RouteModel taken) {
        ValidRange range = taken.dose();
        double kg = isPerKg(range) ? USUAL_KG : 1;
        double low = Math.max(5, tens(range.bounds().lowestInRangeUnit() * kg));
        double high = Math.max(low + 10, tens(range.bounds().highestInRangeUnit() * kg));
        double middle = Math.rint(Math.sqrt(low * high) / 5) * 5;
        return new DoseControl("mg", number(low), number(high), "5", number(middle), List.of());
    }

    private static double highest(RouteModel taken) {
        double highest = taken.dose().bounds().highestInRangeUnit();
        return isPerKg(taken.dose()) ? highest : highest / USUAL_KG;
    }

    private static boolean isPerKg(ValidRange range) {
        return range.unitWords().contains("/kg");
    }

    private static double tens(double mg) {
        return Math.rint(mg / 10) * 10;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }
}
