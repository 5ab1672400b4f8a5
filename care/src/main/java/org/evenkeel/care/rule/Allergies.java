package org.evenkeel.care.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.BackgroundContent.AllergyRecorded;
import org.evenkeel.care.chart.Charted;

/** Allergies to an ingredient, by its own name, by a brand, or by a name that is a slip of the pen away. */
final class Allergies {
    private Allergies() {}

    /** What one recorded allergy says about the ingredients of a list; empty when it says nothing. */
    static Optional<Evaluated> to(IngredientList list, Charted<AllergyRecorded> allergy, Formulary formulary) {
        AllergyRecorded a = allergy.content();
        if (HistoryFacts.isNeverTrue(a.status())) {
            return Optional.empty();
        }
        String display = a.code().display();
        String lower = display.toLowerCase(Locale.ROOT);
        Trigger trigger = Trigger.of("Allergy", display, allergy);
        if (list.mgPerUnit().keySet().stream().anyMatch(i -> Words.contains(lower, i))) {
            return Optional.of(Evaluated.yes(trigger));
        }
        return switch (formulary.read(display)) {
            case MedicineReading.Known known
            when concerns(list, known.ingredients()) -> Optional.of(Evaluated.yes(trigger));
            case MedicineReading.ReadAs readAs
            when concerns(list, readAs.ingredients()) ->
                Optional.of(Evaluated.unknown(
                        new Missing(
                                Missing.Kind.MEDICINE,
                                display,
                                "Confirm the allergy to " + display + ": it was " + readAs.words()),
                        trigger));
            case MedicineReading.Unrecognised unrecognised
            when concerns(list, unrecognised.couldBe()) ->
                Optional.of(Evaluated.unknown(
                        new Missing(
                                Missing.Kind.MEDICINE,
                                display,
                                "Find out what the allergy to " + display + " is to: it could be "
                                        + String.join(" or ", unrecognised.couldBe())),
                        trigger));
            case MedicineReading.Known _, MedicineReading.ReadAs _, MedicineReading.Unrecognised _ -> Optional.empty();
        };
    }

    private static boolean concerns(IngredientList list, Set<String> ingredients) {
        return ingredients.stream().anyMatch(list::contains);
    }
}
