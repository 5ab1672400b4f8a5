package org.evenkeel.clinic.prediction;

import java.util.Optional;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.substance.Drug;
import org.jspecify.annotations.Nullable;

/** A medicine and route of an order as the pharmacology names them. */
public record Treatment(Drug drug, Route route) {

    /** From the words of an order, such as {@code esketamine} and {@code nasal}; empty for others. */
    public static Optional<Treatment> of(String medicine, String route) {
        Drug drug = Questions.DRUGS.get(medicine);
        Route by = route(route);
        return drug == null || by == null ? Optional.empty() : Optional.of(new Treatment(drug, by));
    }

    private static @Nullable Route route(String words) {
        return switch (words) {
            case "intravenous" -> Route.INTRAVENOUS;
            case "intramuscular" -> Route.INTRAMUSCULAR;
            case "subcutaneous" -> Route.SUBCUTANEOUS;
            case "nasal" -> Route.INTRANASAL;
            case "sublingual" -> Route.SUBLINGUAL;
            case "oral" -> Route.ORAL;
            default -> null;
        };
    }
}
