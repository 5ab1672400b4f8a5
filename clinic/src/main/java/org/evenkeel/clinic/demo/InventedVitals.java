package org.evenkeel.clinic.demo;

import java.time.Duration;
import java.util.SplittableRandom;
import org.evenkeel.care.session.VitalValues;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * Vital signs of an invented person in a session: the resting values, the rise that our own pharmacology predicts with a
 * lag of 8 minutes half-life (assumed), and scatter.
 */
final class InventedVitals {
    private static final int MINUTES = 240;
    private static final double LAG_HALF_LIFE_MINUTES = 8;
    private static final double DIASTOLIC_SHARE = 0.75;

    private final InventedPerson person;
    private final double[] effectSiteNgPerMl;

    InventedVitals(InventedPerson person, Predictor predictor, double doseMg, double infusionMinutes) {
        this.person = person;
        InfusionProgramme programme = InfusionProgramme.constant(
                Drug.RACEMIC_KETAMINE, BaseDose.ofMg(doseMg), Duration.ofSeconds(Math.round(infusionMinutes * 60)));
        double[] arterial = predictor
                .typical(
                        programme,
                        new Subject(Weight.ofKg(person.weightKg()), Age.ofYears(40)),
                        TimeGrid.every(1, MINUTES))
                .ngPerMl(new Measurand(Analyte.KETAMINE, SamplingSite.ARTERIAL));
        effectSiteNgPerMl = new double[arterial.length];
        double keepsPerMinute = Math.pow(0.5, 1 / LAG_HALF_LIFE_MINUTES);
        for (int i = 1; i < arterial.length; i++) {
            effectSiteNgPerMl[i] = effectSiteNgPerMl[i - 1] * keepsPerMinute + arterial[i] * (1 - keepsPerMinute);
        }
    }

    /** A full set at so many minutes after the pump started; before it for negative minutes. */
    VitalValues at(double minutes, long salt) {
        SplittableRandom random = new SplittableRandom(person.seed() ^ (salt * 31));
        int index = (int) Math.clamp(Math.round(minutes), 0, effectSiteNgPerMl.length - 1L);
        // Late in recovery the readings settle: a scatter there would ask for more of them than the demo charts.
        double scatter = minutes >= 80 ? 0 : 1;
        double rise = person.pressorMmHgPerNgPerMl() * effectSiteNgPerMl[index];
        return new VitalValues(
                (int) Math.round(person.systolicMmHg() + rise + scatter * 2.5 * random.nextGaussian()),
                (int) Math.round(person.diastolicMmHg() + DIASTOLIC_SHARE * rise + scatter * 2 * random.nextGaussian()),
                (int) Math.round(person.heartRatePerMin() + 0.4 * rise + scatter * 2 * random.nextGaussian()),
                Math.clamp(Math.round(98 - 0.04 * rise + 0.7 * random.nextGaussian()), 95, 100),
                Math.clamp(Math.round(15 + 1.2 * random.nextGaussian()), 11, 20),
                null);
    }
}
