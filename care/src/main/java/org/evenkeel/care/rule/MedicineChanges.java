package org.evenkeel.care.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.rule.Change.Kind;
import org.evenkeel.care.rule.Change.NewFact;
import org.evenkeel.care.rule.RuleCondition.Takes;

/** A medicine no longer taken, taken in a lower dose, or by another route. Who prescribes it decides that. */
final class MedicineChanges {
    private static final String ANOTHER_ROUTE = "another";

    private final Takes c;
    private final List<Charted<MedicationRecorded>> taken;
    private final Formulary formulary;

    private MedicineChanges(Takes c, List<Charted<MedicationRecorded>> taken, Formulary formulary) {
        this.c = c;
        this.taken = taken;
        this.formulary = formulary;
    }

    static List<Change> against(Takes c, RuleContext context, Formulary formulary) {
        List<Charted<MedicationRecorded>> taken = Medicines.maybeTaken(context).stream()
                .filter(m -> formulary.ingredientsOf(m.content()).orElse(Set.of()).stream()
                        .anyMatch(c.ingredients()::contains))
                .filter(m -> m.content().route().isBlank()
                        || Medicines.byRoute(c, m.content().route()))
                .toList();
        MedicineChanges changes = new MedicineChanges(c, taken, formulary);
        return taken.stream().flatMap(m -> changes.of(m.content()).stream()).toList();
    }

    private List<Change> of(MedicationRecorded medicine) {
        List<Change> changes = new ArrayList<>();
        lowered(medicine).ifPresent(changes::add);
        if (!c.routes().isEmpty()) {
            changes.add(change(
                    Kind.MEDICINE_BY_ANOTHER_ROUTE,
                    medicine,
                    medicine.code().display() + " by another route than " + String.join(" or ", c.routes()),
                    copy(medicine, ANOTHER_ROUTE, medicine.dailyDoseMg(), medicine.status())));
        }
        changes.add(change(
                Kind.MEDICINE_STOPPED,
                medicine,
                medicine.code().display() + " no longer taken, if whoever prescribes it so decides",
                copy(medicine, medicine.route(), medicine.dailyDoseMg(), MedicationStatus.STOPPED)));
        return changes;
    }

    /** The highest daily dose with which the sum no longer lies above the limit, the others unchanged. */
    private Optional<Change> lowered(MedicationRecorded medicine) {
        if (c.dailyAboveMg().isEmpty() || medicine.status() != MedicationStatus.TAKING) {
            return Optional.empty();
        }
        double others = taken.stream()
                .map(Charted::content)
                .filter(m -> !m.item().equals(medicine.item()) && m.status() == MedicationStatus.TAKING)
                .mapToDouble(m -> m.dailyDoseMg() == null ? 0 : m.dailyDoseMg() * factor(m))
                .filter(weighed -> !Double.isNaN(weighed))
                .sum();
        double mostMg = (c.dailyAboveMg().get() - others) / factor(medicine);
        // rounded down to what can be said, so that it never promises too much
        double saidMg = Math.floor(mostMg * 100) / 100;
        if (!(saidMg > 0) || (medicine.dailyDoseMg() != null && medicine.dailyDoseMg() <= saidMg)) {
            return Optional.empty();
        }
        return Optional.of(change(
                Kind.MEDICINE_LOWERED,
                medicine,
                medicine.code().display() + ": at most " + said(saidMg) + " mg a day",
                copy(medicine, medicine.route(), saidMg, medicine.status())));
    }

    private double factor(MedicationRecorded medicine) {
        return formulary.ingredientsOf(medicine).orElse(Set.of()).stream()
                .filter(c.ingredients()::contains)
                .mapToDouble(i -> c.ingredients().mgPerUnit().getOrDefault(i, Double.NaN))
                .max()
                .orElse(Double.NaN);
    }

    private NewFact change(Kind kind, MedicationRecorded medicine, String words, MedicationRecorded changed) {
        return new NewFact(
                kind,
                "medicine " + medicine.item(),
                words,
                c.ingredients().stopping().orElse(""),
                List.of(changed));
    }

    private static MedicationRecorded copy(
            MedicationRecorded m, String route, @org.jspecify.annotations.Nullable Double dailyMg, MedicationStatus s) {
        return new MedicationRecorded(
                m.item(), m.code(), m.ingredient(), route, dailyMg, s, m.since(), m.note(), m.source());
    }

    private static String said(double mg) {
        String two = String.format(java.util.Locale.ROOT, "%.2f", mg);
        return two.endsWith(".00") ? two.substring(0, two.length() - 3) : two;
    }
}
