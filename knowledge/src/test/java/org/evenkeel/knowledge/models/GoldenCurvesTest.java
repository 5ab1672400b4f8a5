package org.evenkeel.knowledge.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.prediction.TypicalCurve;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.junit.jupiter.api.Test;

/** Curves computed elsewhere from the same published parameters, printed with six digits. */
class GoldenCurvesTest {

    private static final ModelLibrary LIBRARY = ModelLibrary.load();
    private static final double PRINTED_DIGITS = 1e-5;

    private static final double[] TIMES_MIN = {5, 10, 20, 30, 40, 50, 60, 80, 110, 120, 230, 240, 360, 480, 720, 1440};

    private static final double[] KAMP_ARTERIAL = {
        109.325, 154.532, 198.271, 228.014, 253.052, 120.338, 95.86, 73.736, 54.3272, 49.9062, 26.739, 25.6208, 15.9674,
        10.1368, 4.09879, 0.271092
    };
    private static final double[] CORE_VENOUS = {
        17.3883, 48.4379, 108.786, 157.264, 195.926, 179.102, 145.242, 100.48, 66.8373, 59.9981, 28.9392, 27.6532,
        17.041, 10.8079, 4.36975, 0.289013
    };
    private static final double[] CORE_NORKETAMINE = {
        4.37914, 13.2097, 34.5986, 57.2858, 80.129, 89.4582, 90.0342, 86.1503, 76.6027, 73.3086, 48.0901, 46.6911,
        34.9174, 27.1983, 16.5095, 3.45014
    };
    private static final double[] OTTO_KETAMINE = {
        30.2773, 56.0953, 97.9625, 130.898, 158.042, 125.175, 103.755, 78.7672, 59.5288, 55.1056, 26.7288, 25.1655,
        13.0476, 7.73287, 3.82349, 1.09731
    };

    @Test
    void the_default_model_gives_its_golden_curves_of_35_mg_over_40_min() {
        TypicalCurve curve = typical("ketamine-core-1", Drug.RACEMIC_KETAMINE, 70, 35, 40, TIMES_MIN);
        compare(curve.ngPerMl(new Measurand(Analyte.KETAMINE, SamplingSite.ARTERIAL)), KAMP_ARTERIAL);
        compare(curve.ngPerMl(new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS)), CORE_VENOUS);
        compare(curve.ngPerMl(new Measurand(Analyte.NORKETAMINE, SamplingSite.VENOUS)), CORE_NORKETAMINE);
    }

    @Test
    void otto_gives_its_golden_curve_of_35_mg_over_40_min() {
        TypicalCurve curve = typical("otto-2021", Drug.S_KETAMINE, 70, 35, 40, TIMES_MIN);
        compare(curve.ngPerMl(new Measurand(Analyte.S_KETAMINE, SamplingSite.VENOUS)), OTTO_KETAMINE);
    }

    @Test
    void otto_gives_its_golden_curves_of_10_mg_over_30_min_at_68_kg() {
        double[] times = {30, 60, 83, 120, 240, 480, 600};
        TypicalCurve curve = typical("otto-2021", Drug.S_KETAMINE, 68, 10, 30, times);
        compare(
                curve.ngPerMl(new Measurand(Analyte.S_KETAMINE, SamplingSite.VENOUS)),
                new double[] {50.9449, 27.3396, 20.808, 15.3693, 7.11017, 2.23075, 1.511});
        compare(
                curve.ngPerMl(new Measurand(Analyte.S_NORKETAMINE, SamplingSite.VENOUS)),
                new double[] {11.8147, 20.8691, 21.7774, 20.4862, 14.0693, 7.41203, 5.78644});
    }

    private static TypicalCurve typical(
            String model, Drug drug, double weightKg, double baseMg, int minutes, double[] timesMin) {
        Subject subject = new Subject(Weight.ofKg(weightKg), Age.ofYears(40));
        InfusionProgramme programme =
                InfusionProgramme.constant(drug, BaseDose.ofMg(baseMg), Duration.ofMinutes(minutes));
        return Predictor.of(LIBRARY.model(model)).typical(programme, subject, TimeGrid.ofMinutes(timesMin));
    }

    private static void compare(double[] predicted, double[] golden) {
        assertThat(predicted).hasSameSizeAs(golden);
        for (int i = 0; i < golden.length; i++) {
            assertThat(predicted[i]).as("point %d", i).isCloseTo(golden[i], within(PRINTED_DIGITS * golden[i]));
        }
    }
}
