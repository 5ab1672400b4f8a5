package org.evenkeel.care.rule;

import java.util.ArrayList;
import java.util.List;
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
            Optional<Set<String>> ingredients = formulary.ingredientsOf(medicine.content());
            if (ingredients.isEmpty()) {
                parts.add(Evaluated.unknown(recognise(medicine)));
            } else if (ingredients.get().stream().anyMatch(c.ingredients()::contains)) {
                Optional<Evaluated> open = openRoute(c, medicine);
                if (open.isPresent()) {
                    parts.add(open.get());
                } else if (byRoute(c, medicine.content().route())) {
                    counted.add(medicine);
                }
            }
        }
        parts.add(
                c.dailyAboveMg().isPresent() ? dose(c, c.dailyAboveMg().get(), counted, formulary) : presence(counted));
        return Evaluated.any(parts);
    }

    static Evaluated unrecognised(RuleContext context, Formulary formulary) {
        List<Trigger> unknown = maybeTaken(context).stream()
                .filter(m -> formulary.ingredientsOf(m.content()).isEmpty())
                .map(m -> Trigger.of(m.content().code().display(), "ingredient not recognised", m))
                .toList();
        return new Evaluated(Truth.of(!unknown.isEmpty()), unknown, List.of());
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

    private static Optional<Evaluated> openRoute(Takes c, Charted<MedicationRecorded> medicine) {
        if (c.routes().isEmpty() || !medicine.content().route().isBlank()) {
            return Optional.empty();
        }
        String name = medicine.content().code().display();
        return Optional.of(Evaluated.unknown(
                new Missing(Missing.Kind.MEDICINE, name, "Find out by which route " + name + " is taken"),
                trigger(medicine)));
    }

    private static Evaluated presence(List<Charted<MedicationRecorded>> counted) {
        List<Evaluated> parts = new ArrayList<>();
        for (Charted<MedicationRecorded> medicine : counted) {
            parts.add(
                    medicine.content().status() == MedicationStatus.TAKING
                            ? Evaluated.yes(trigger(medicine))
                            : Evaluated.unknown(stillTaken(medicine), trigger(medicine)));
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
            because.add(trigger(medicine));
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

    private static Trigger trigger(Charted<MedicationRecorded> medicine) {
        MedicationRecorded m = medicine.content();
        String dose = m.dailyDoseMg() == null ? "" : m.dailyDoseMg() + " mg a day";
        return Trigger.of("Takes " + m.code().display(), dose, medicine);
    }

    private static Missing stillTaken(Charted<MedicationRecorded> medicine) {
        String name = medicine.content().code().display();
        return new Missing(Missing.Kind.MEDICINE, name, "Ask whether " + name + " is still taken");
    }

    private static Missing recognise(Charted<MedicationRecorded> medicine) {
        String name = medicine.content().code().display();
        return new Missing(Missing.Kind.MEDICINE, name, "Enter the active ingredient of " + name);
    }
}
