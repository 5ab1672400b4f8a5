package org.evenkeel.clinic.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenkeel.care.session.VitalValues;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.effect.SampledEffectSite;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * Vital signs of an invented person in a session: the resting values, the rise that our own pharmacology predicts for a
 * body with this person's clearance and volumes, a factor of the session's own, and scatter. So that the panels which
 * read these charts have something to find, and no more than that.
 */
final class InventedVitals {
    private static final int MINUTES = 240;
    private static final double LAG_HALF_LIFE_MINUTES = 8;
    private static final double DIASTOLIC_SHARE = 0.83;
    /** Published spread between sessions is wider; a demo with alarms in every third chair teaches nothing. */
    private static final double SESSION_SD_OF_LOG = 0.25;

    private static final double SETTLED_MMHG = 5;

    private static final Measurand VENOUS = new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS);

    private final InventedPerson person;
    private final double[] pressureSiteNgPerMl;
    private final double sessionFactor;

    InventedVitals(
            InventedPerson person, Predictor predictor, double doseMg, double infusionMinutes, Instant pumpStart) {
        this.person = person;
        InfusionProgramme programme = InfusionProgramme.constant(
                Drug.RACEMIC_KETAMINE, BaseDose.ofMg(doseMg), Duration.ofSeconds(Math.round(infusionMinutes * 60)));
        CompartmentModel body = predictor
                .model()
                .withFactors(Map.of(
                        "CL", person.clearanceFactor(),
                        "V1", person.volumeFactor(),
                        "V2", person.volumeFactor(),
                        "V3", person.volumeFactor()));
        TimeGrid grid = TimeGrid.every(1, MINUTES);
        double[] venous = Predictor.of(body)
                .typical(programme, new Subject(Weight.ofKg(person.weightKg()), Age.ofYears(40)), grid)
                .ngPerMl(VENOUS);
        pressureSiteNgPerMl =
                SampledEffectSite.behindCurveNgPerMl(grid.minutes(), venous, Math.log(2) / LAG_HALF_LIFE_MINUTES);
        SplittableRandom random =
                new SplittableRandom(person.seed() + 7 * Math.floorDiv(pumpStart.getEpochSecond(), 86_400));
        sessionFactor = Math.clamp(Math.exp(SESSION_SD_OF_LOG * random.nextGaussian()), 0.7, 1.4);
    }

    /** A full set at so many minutes after the pump started; before it for negative minutes. */
    VitalValues at(double minutes, long salt) {
        SplittableRandom random = new SplittableRandom(person.seed() ^ (salt * 31));
        int index = (int) Math.clamp(Math.round(minutes), 0, pressureSiteNgPerMl.length - 1L);
        // Quiet before the dose and settled late in recovery: anything else would ask for more readings than the demo
        // charts.
        boolean settles = minutes >= 80;
        double scatter = settles ? 0 : minutes < 0 ? 0.5 : 1;
        double predicted = sessionFactor * person.pressorMmHgPerNgPerMl() * pressureSiteNgPerMl[index];
        double rise = settles ? Math.min(SETTLED_MMHG, predicted) : predicted;
        return new VitalValues(
                (int) Math.round(person.systolicMmHg() + rise + scatter * 3 * random.nextGaussian()),
                (int) Math.round(person.diastolicMmHg() + DIASTOLIC_SHARE * rise + scatter * 2 * random.nextGaussian()),
                (int) Math.round(person.heartRatePerMin() + 0.4 * rise + scatter * 2 * random.nextGaussian()),
                Math.clamp(Math.round(98 - 0.04 * rise + 0.7 * random.nextGaussian()), 95, 100),
                Math.clamp(Math.round(15 + 1.2 * random.nextGaussian()), 11, 20),
                null);
    }
}
