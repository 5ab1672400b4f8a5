package org.evenkeel.pharmacology.prediction;

import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * The peak and the area of each person, one by one, for comparisons within a person: number 17 of a seed is the same
 * person under any regimen of one model. Immutable.
 */
public final class PersonalExposures {

    private final Applicability applicability;
    private final double typicalPeakNgPerMl;
    private final double typicalAreaNgMinPerMl;
    private final double[] peaksNgPerMl;
    private final double[] areasNgMinPerMl;

    private PersonalExposures(
            Applicability applicability,
            double typicalPeakNgPerMl,
            double typicalAreaNgMinPerMl,
            double[] peaksNgPerMl,
            double[] areasNgMinPerMl) {
        this.applicability = applicability;
        this.typicalPeakNgPerMl = typicalPeakNgPerMl;
        this.typicalAreaNgMinPerMl = typicalAreaNgMinPerMl;
        this.peaksNgPerMl = peaksNgPerMl;
        this.areasNgMinPerMl = areasNgMinPerMl;
    }

    /**
     * The exposures of a population.
     *
     * @param summed the concentrations that are added before a peak is looked for, such as ketamine and norketamine
     * @param horizonMinutes until when a peak is looked for
     * @throws IllegalArgumentException when the model does not describe the drug or a route, or does not predict these
     */
    public static PersonalExposures of(
            CompartmentModel model,
            DosingRegimen regimen,
            Subject subject,
            Population people,
            List<Measurand> summed,
            double horizonMinutes) {
        Cohort cohort = Cohort.of(model, regimen, subject, people, summed);
        ExposureGrid grid = ExposureGrid.of(regimen, new double[] {0}, horizonMinutes);
        Person typical = new Person(cohort, grid);
        typical.write(cohort.noEtas());
        int n = people.subjects();
        double[] peaks = new double[n];
        double[] areas = new double[n];
        int parts = Math.min(n, 4 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, parts).parallel().forEach(part -> {
            Person person = new Person(cohort, grid);
            for (int number = (int) ((long) n * part / parts); number < (long) n * (part + 1) / parts; number++) {
                person.write(n == 1 ? cohort.noEtas() : cohort.etasOf(number));
                peaks[number] = person.peakNgPerMl();
                areas[number] = person.areaNgMinPerMl();
            }
        });
        return new PersonalExposures(
                ApplicabilityCheck.of(model, regimen, subject),
                typical.peakNgPerMl(),
                typical.areaNgMinPerMl(),
                peaks,
                areas);
    }

    /** Whether the model was made for this person and these doses. */
    public Applicability applicability() {
        return applicability;
    }

    /** Highest sum of the typical person, ng/mL. */
    public double typicalPeakNgPerMl() {
        return typicalPeakNgPerMl;
    }

    /** Area under the sum of the typical person to the end of time, ng·min/mL. */
    public double typicalAreaNgMinPerMl() {
        return typicalAreaNgMinPerMl;
    }

    /** Each person's highest sum, ng/mL, a copy. */
    public double[] peaksNgPerMl() {
        return peaksNgPerMl.clone();
    }

    /** Each person's area under the sum, ng·min/mL, a copy. */
    public double[] areasNgMinPerMl() {
        return areasNgMinPerMl.clone();
    }

    /** Writes one person after the other. */
    private static final class Person {

        private final ExposureGrid grid;
        private final Cohort.Curves curves;
        private final double[][] rows;
        private final double[] sum;

        Person(Cohort cohort, ExposureGrid grid) {
            this.grid = grid;
            curves = cohort.curvesMinutes(grid.minutes(), true);
            rows = new double[cohort.rows()][grid.minutes().length];
            sum = new double[grid.minutes().length];
        }

        void write(double[] etas) {
            curves.write(etas, rows, 0);
            for (int t = 0; t < sum.length; t++) {
                sum[t] = 0;
                for (double[] row : rows) {
                    sum[t] += row[t];
                }
            }
        }

        double peakNgPerMl() {
            return grid.peak(sum).ngPerMl();
        }

        double areaNgMinPerMl() {
            return IntStream.range(0, rows.length)
                    .mapToDouble(row -> curves.exposure(row).wholeAreaNgMinPerMl())
                    .sum();
        }
    }
}
