package org.evenkeel.care.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.rule.RuleCondition.Takes;

/** What the patient takes. Stopped medicines and those entered in error don't count. */
final class Medicines {
    private Medicines() {}

    static Evaluated takes(Takes c, RuleContext context, Formulary formulary) {
        List<Evaluated> parts = new ArrayList<>();
        List<Charted<MedicationRecorded>> counted = new ArrayList<>();
        for (Charted<MedicationRecorded> medicine : maybeTaken(context)) {
            switch (formulary.read(medicine.content())) {
                case MedicineReading.Unrecognised unrecognised ->
                    parts.add(Evaluated.unknown(recognise(medicine, unrecognised)));
                case MedicineReading.ReadAs readAs -> {
                    if (concerns(c, readAs.ingredients()) && mayBeByRoute(c, medicine)) {
                        parts.add(Evaluated.unknown(confirm(medicine, readAs), readAs(medicine, readAs)));
                    }
                }
                case MedicineReading.Known known -> {
                    if (concerns(c, known.ingredients())) {
                        openRoute(c, medicine, formulary).ifPresent(parts::add);
                        if (byRoute(c, medicine.content().route())) {
                            counted.add(medicine);
                        }
                    }
                }
            }
        }
        parts.add(
                c.dailyAboveMg().isPresent()
                        ? dose(c, c.dailyAboveMg().get(), counted, formulary)
                        : presence(counted, formulary));
        return Evaluated.any(parts);
    }

    static Evaluated unrecognised(RuleContext context, Formulary formulary) {
        List<Evaluated> parts = new ArrayList<>();
        for (Charted<MedicationRecorded> m : maybeTaken(context)) {
            switch (formulary.read(m.content())) {
                case MedicineReading.Known known -> {
                    // Its name stands in the formulary: there is nothing to ask.
                }
                case MedicineReading.ReadAs readAs ->
                    parts.add(Evaluated.unknown(confirm(m, readAs), readAs(m, readAs)));
                case MedicineReading.Unrecognised unrecognised ->
                    parts.add(Evaluated.yes(Trigger.of(m.content().code().display(), unrecognised.words(), m)));
            }
        }
        return Evaluated.any(parts);
    }

    private static boolean concerns(Takes c, Set<String> ingredients) {
        return ingredients.stream().anyMatch(c.ingredients()::contains);
    }

    private static boolean mayBeByRoute(Takes c, Charted<MedicationRecorded> medicine) {
        String route = medicine.content().route();
        return route.isBlank() || byRoute(c, route);
    }

    static List<Charted<MedicationRecorded>> maybeTaken(RuleContext context) {
        return context.chart().background().medications().stream()
                .filter(m -> m.content().status() == MedicationStatus.TAKING
                        || m.content().status() == MedicationStatus.UNKNOWN)
                .toList();
    }

    static boolean byRoute(Takes c, String route) {
        return c.routes().isEmpty() || c.routes().contains(route);
    }

    private static Optional<Evaluated> openRoute(Takes c, Charted<MedicationRecorded> medicine, Formulary formulary) {
        if (c.routes().isEmpty() || !medicine.content().route().isBlank()) {
            return Optional.empty();
        }
        String name = medicine.content().code().display();
        return Optional.of(Evaluated.unknown(
                new Missing(Missing.Kind.MEDICINE, name, "Find out by which route " + name + " is taken"),
                trigger(medicine, formulary)));
    }

    private static Evaluated presence(List<Charted<MedicationRecorded>> counted, Formulary formulary) {
        List<Evaluated> parts = new ArrayList<>();
        for (Charted<MedicationRecorded> medicine : counted) {
            parts.add(
                    medicine.content().status() == MedicationStatus.TAKING
                            ? Evaluated.yes(trigger(medicine, formulary))
                            : Evaluated.unknown(stillTaken(medicine), trigger(medicine, formulary)));
        }
        return Evaluated.any(parts);
    }

    /** Sums what is certain; unknown doses leave the answer open unless the certain part is already above. */
    private static Evaluated dose(
            Takes c, double aboveMg, List<Charted<MedicationRecorded>> counted, Formulary formulary) {
        double certainMg = 0;
        List<Trigger> because = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (Charted<MedicationRecorded> medicine : counted) {
            because.add(trigger(medicine, formulary));
            Double dailyMg = medicine.content().dailyDoseMg();
            double factor = formulary.ingredientsOf(medicine.content()).orElse(Set.of()).stream()
                    .filter(c.ingredients()::contains)
                    .mapToDouble(i -> c.ingredients().mgPerUnit().getOrDefault(i, Double.NaN))
                    .max()
                    .orElse(Double.NaN);
            if (medicine.content().status() != MedicationStatus.TAKING) {
                missing.add(stillTaken(medicine));
            } else if (dailyMg == null || Double.isNaN(factor)) {
                String name = medicine.content().code().display();
                missing.add(new Missing(Missing.Kind.MEDICINE, name, "Find out the daily dose of " + name));
            } else {
                certainMg += dailyMg * factor;
            }
        }
        if (certainMg > aboveMg) {
            return new Evaluated(Truth.TRUE, because, List.of());
        }
        return new Evaluated(missing.isEmpty() ? Truth.FALSE : Truth.UNKNOWN, because, missing);
    }

    /** A brand is followed by what it was taken for, so that a person sees how it was read. */
    private static Trigger trigger(Charted<MedicationRecorded> medicine, Formulary formulary) {
        MedicationRecorded m = medicine.content();
        String display = m.code().display().toLowerCase(Locale.ROOT);
        List<String> unsaid = formulary.ingredientsOf(m).orElse(Set.of()).stream()
                .filter(i -> !display.contains(i))
                .toList();
        String ingredients = unsaid.isEmpty() ? "" : " (" + String.join(", ", unsaid) + ")";
        String dose = m.dailyDoseMg() == null ? "" : number(m.dailyDoseMg()) + " mg a day";
        return Trigger.of("Takes " + m.code().display() + ingredients, dose, medicine);
    }

    private static Missing stillTaken(Charted<MedicationRecorded> medicine) {
        String name = medicine.content().code().display();
        return new Missing(Missing.Kind.MEDICINE, name, "Ask whether " + name + " is still taken");
    }

    private static Missing recognise(Charted<MedicationRecorded> medicine, MedicineReading.Unrecognised unrecognised) {
        String name = medicine.content().code().display();
        String near =
                unrecognised.couldBe().isEmpty() ? "" : "; it could be " + String.join(" or ", unrecognised.couldBe());
        return new Missing(Missing.Kind.MEDICINE, name, "Enter the active ingredient of " + name + near);
    }

    private static Trigger readAs(Charted<MedicationRecorded> medicine, MedicineReading.ReadAs readAs) {
        return Trigger.of("Takes " + medicine.content().code().display(), readAs.words(), medicine);
    }

    private static Missing confirm(Charted<MedicationRecorded> medicine, MedicineReading.ReadAs readAs) {
        String name = medicine.content().code().display();
        return new Missing(
                Missing.Kind.MEDICINE,
                name,
                "Confirm what " + name + " is by entering its active ingredient: it was " + readAs.words());
    }

    private static String number(double mg) {
        return java.math.BigDecimal.valueOf(mg).stripTrailingZeros().toPlainString();
    }
}
