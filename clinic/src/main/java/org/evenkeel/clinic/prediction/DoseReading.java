package org.evenkeel.clinic.prediction;

import java.util.List;
import java.util.Locale;
import org.evenkeel.clinic.prediction.QuestionRead.Refused;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.RegimenText;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.substance.Drug;

/** The doses of a request, or what is wrong with them. */
sealed interface DoseReading {

    double LARGEST_MG_PER_KG = 10;
    double LONGEST_MINUTES = 24 * 60;
    double LATEST_MINUTES = 60 * 24 * 60;

    /** They can be given. */
    record Doses(DosingRegimen regimen) implements DoseReading {}

    /** They can't. */
    record Wrong(Refused refused) implements DoseReading {}

    /** Whether a dose by this route may be given slowly. */
    static boolean byPump(Route route) {
        return route == Route.INTRAVENOUS || route == Route.SUBCUTANEOUS;
    }

    static DoseReading of(PredictionRequest asked, Drug drug, Route route, double weightKg) {
        String programme = asked.programme();
        return programme == null || programme.isBlank()
                ? single(asked, drug, route, weightKg)
                : programme(programme, drug, route, weightKg);
    }

    private static DoseReading single(PredictionRequest asked, Drug drug, Route route, double weightKg) {
        String unit = asked.doseUnit() == null ? "" : asked.doseUnit();
        double minutes = asked.minutes() == null ? 0 : asked.minutes();
        if (!unit.equals("mg") && !unit.equals("mg/kg")) {
            return wrong("doseUnit", "The unit of the dose is mg or mg/kg, of base.");
        }
        double amount = asked.dose() == null ? Double.NaN : asked.dose();
        double mg = unit.equals("mg") ? amount : amount * weightKg;
        if (!(mg > 0)) {
            return wrong("dose", "The dose must be a number above 0.");
        }
        if (!(mg <= LARGEST_MG_PER_KG * weightKg)) {
            return wrong("dose", tooMuch(mg, weightKg));
        }
        if (!(minutes >= 0 && minutes <= LONGEST_MINUTES)) {
            return wrong("minutes", "The duration must be from 0 to 1440 minutes.");
        }
        if (minutes > 0 && !byPump(route)) {
            return wrong(
                    "minutes", "A dose by the " + route.words() + " route is given at once: leave the duration 0.");
        }
        return new Doses(new DosingRegimen(drug, List.of(new Administration(route, 0, BaseDose.ofMg(mg), minutes))));
    }

    private static DoseReading programme(String text, Drug drug, Route route, double weightKg) {
        RegimenText read;
        try {
            read = RegimenText.parse(text);
        } catch (IllegalArgumentException e) {
            return wrong("programme", "The programme can't be read: " + e.getMessage() + ".");
        }
        DosingRegimen regimen = new DosingRegimen(
                drug,
                read.items().stream()
                        .map(item -> new Administration(
                                route,
                                item.span().startMinutes(),
                                item.amount().forWeight(weightKg),
                                item.span().lengthMinutes()))
                        .toList());
        double largest = regimen.administrations().stream()
                .mapToDouble(a -> a.dose().baseMg())
                .max()
                .orElse(0);
        if (!(largest <= LARGEST_MG_PER_KG * weightKg)) {
            return wrong("programme", tooMuch(largest, weightKg));
        }
        if (!(regimen.endMinutes() <= LATEST_MINUTES)) {
            return wrong("programme", "A programme ends within 60 days.");
        }
        boolean slow = regimen.administrations().stream().anyMatch(a -> a.durationMinutes() > 0);
        return slow && !byPump(route)
                ? wrong("programme", "A dose by the " + route.words() + " route is given at once.")
                : new Doses(regimen);
    }

    private static String tooMuch(double mg, double weightKg) {
        return String.format(
                Locale.ROOT,
                "%.0f mg is %.1f mg/kg: more than %.0f mg/kg is not predicted.",
                mg,
                mg / weightKg,
                LARGEST_MG_PER_KG);
    }

    private static Wrong wrong(String field, String words) {
        return new Wrong(new Refused(field, words));
    }
}
