package org.evenkeel.benchmarks.pharmacology;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.ensemble.Dose;
import org.evenkeel.pharmacology.ensemble.Ensemble;
import org.evenkeel.pharmacology.ensemble.Mammillary;
import org.evenkeel.pharmacology.ensemble.ModalBlock;
import org.evenkeel.pharmacology.ensemble.ModalShape;
import org.evenkeel.pharmacology.ensemble.Walk;
import org.evenkeel.pharmacology.fit.Observation;
import org.evenkeel.pharmacology.fit.PatientFitter;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * Our side of {@code benchmarks/mrgsolve.sh}: the three workloads on one thread, each warmed up and then timed. Prints for
 * each {@code time NAME SECONDS} by the clock, {@code cpu NAME SECONDS} of the thread, which is what counts on a busy
 * machine, and {@code check NAME NUMBER}, a number that the peer prints as well. With {@code write FOLDER} it writes the
 * subjects for the peer instead; with {@code courses} it times the course in all the ways we know.
 */
public final class PeerWorkloads {

    static final int POPULATION = 100_000;
    private static final int DRAWS = 1000;
    private static final int MINUTES = 1440;
    private static final long SEED = 1;
    private static final String[] COLUMNS = {
        "V1", "V2", "V3", "CL", "Q2", "Q3", "VNK", "CLNK", "VPNK", "QNK", "KE0", "KOUT", "HALF", "GREATEST"
    };

    private final PrintStream out;

    PeerWorkloads(PrintStream out) {
        this.out = out;
    }

    /** Runs all three, or writes the subjects. */
    public static void main(String[] arguments) {
        PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PeerWorkloads workloads = new PeerWorkloads(terminal);
        if (arguments.length == 2 && arguments[0].equals("write")) {
            workloads.write(Path.of(arguments[1]));
        } else if (arguments.length == 1 && arguments[0].equals("courses")) {
            workloads.courses();
        } else {
            workloads.run();
        }
    }

    private void run() {
        CoursePopulation many = new CoursePopulation(POPULATION, 1, SEED);
        time("population", 2, () -> population(many, POPULATION));
        TimedCourse course = new TimedCourse(1);
        time("course", 2, () -> course(course, TimedCourse.SUBJECTS));
        time("patient", 20, patient());
    }

    private void courses() {
        for (double exponent : new double[] {1, 1.5}) {
            TimedCourse course = new TimedCourse(exponent);
            time("cascade-exponent-" + exponent, 2, () -> course(course, TimedCourse.SUBJECTS));
            time("rosenbrock-exponent-" + exponent, 2, () -> stiffCourse(course, TimedCourse.SUBJECTS));
        }
    }

    private void time(String name, int warmUps, DoubleSupplier work) {
        double expected = warmUp(warmUps, work);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long cpu = thread.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        double check = work.getAsDouble();
        double clockSeconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (thread.getCurrentThreadCpuTime() - cpu) / 1e9;
        if (check != expected) {
            throw new IllegalStateException(name + ": the same work gave " + expected + " and " + check);
        }
        out.printf(Locale.ROOT, "time %s %.6f%n", name, clockSeconds);
        out.printf(Locale.ROOT, "cpu %s %.6f%n", name, cpuSeconds);
        out.printf(Locale.ROOT, "check %s %.6f%n", name, check);
    }

    private static double warmUp(int times, DoubleSupplier work) {
        double last = work.getAsDouble();
        for (int i = 1; i < times; i++) {
            last = work.getAsDouble();
        }
        return last;
    }

    /** Bands of ketamine at 1,441 minutes; answers the median at the end of the infusion. */
    static double population(CoursePopulation people, int count) {
        Walk walk = Walk.through(
                1,
                List.of(new Dose(0, 0, 40, 35)),
                IntStream.rangeClosed(0, MINUTES).mapToDouble(i -> i).toArray());
        return new Ensemble(ModalShape.central(3), (first, into) -> fill(people, first, into), walk, 0.05, 0.5, 0.95)
                .bands(count, 1)
                .quantileNgPerMl(0, 1)[40];
    }

    private static void fill(CoursePopulation people, int first, ModalBlock into) {
        Mammillary body = new Mammillary(3);
        double[][] p = people.parameters;
        for (int s = 0; s < into.subjects(); s++) {
            int i = first + s;
            double v1 = p[CoursePopulation.V1][i];
            double q2 = p[CoursePopulation.Q2][i];
            double q3 = p[CoursePopulation.Q3][i];
            body.solve(
                    p[CoursePopulation.CL][i] / v1,
                    q2 / v1,
                    q2 / p[CoursePopulation.V2][i],
                    q3 / v1,
                    q3 / p[CoursePopulation.V3][i]);
            for (int mode = 0; mode < 3; mode++) {
                into.decayPerMin(mode)[s] = body.decayPerMin(mode);
                into.gainNgPerMlPerMg(0, 0, mode)[s] = body.shareFraction(mode) * 1000 / v1;
            }
        }
    }

    /** Every subject's course; answers the median response at the end of the third day. */
    static double course(TimedCourse timed, int count) {
        return median(timed, count, () -> timed.cascade()[3]);
    }

    /** The same by the stiff solver. */
    private static double stiffCourse(TimedCourse timed, int count) {
        return 1 + median(timed, count, () -> timed.rosenbrock()[CourseOdeBlock.DEVIATION]);
    }

    private static double median(TimedCourse timed, int count, Supplier<double[]> nextBlock) {
        double[] response = new double[count];
        timed.restart();
        for (int first = 0; first < count; first += TimedCourse.BLOCK) {
            double[] row = nextBlock.get();
            System.arraycopy(row, 72 * TimedCourse.BLOCK, response, first, TimedCourse.BLOCK);
        }
        Arrays.sort(response);
        return response[count / 2];
    }

    /** A fit to five concentrations, 1,000 draws and their bands over 28 days; answers the median after two sessions. */
    static DoubleSupplier patient() {
        Measurand venous = new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS);
        PatientFitter fitter = PatientFitter.of(ModelLibrary.load().model("ketamine-core-1"));
        Subject subject = new Subject(Weight.ofKg(70), Age.ofYears(44));
        DosingRegimen session = DosingRegimen.single(
                Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(35), Duration.ofMinutes(40));
        List<Administration> plan = new ArrayList<>();
        for (int day : CoursePopulation.SESSION_DAYS) {
            plan.add(new Administration(
                    Route.INTRAVENOUS,
                    day * CoursePopulation.DAY + CoursePopulation.SESSION_START,
                    BaseDose.ofMg(35),
                    40));
        }
        DosingRegimen regimen = new DosingRegimen(Drug.RACEMIC_KETAMINE, plan);
        double[][] samples = {{20, 150}, {40, 235}, {60, 110}, {120, 58}, {240, 31}};
        List<Observation> readings = new ArrayList<>();
        for (double[] sample : samples) {
            readings.add(new Observation.Concentration(venous, sample[0], sample[1]));
        }
        TimeGrid grid = TimeGrid.every(60, CoursePopulation.HOURS * 60);
        return () -> fitter.fit(subject, session, readings)
                .posterior(DRAWS, SEED)
                .bands(regimen, grid, List.of(venous))
                .band(venous)
                .medianNgPerMl()[10];
    }

    private void write(Path folder) {
        writeSubjects(folder.resolve("population.csv"), new CoursePopulation(POPULATION, 1, SEED));
        writeSubjects(folder.resolve("course.csv"), new CoursePopulation(TimedCourse.SUBJECTS, 1, SEED));
    }

    static void writeSubjects(Path file, CoursePopulation people) {
        StringBuilder text = new StringBuilder("ID," + String.join(",", COLUMNS) + "\n");
        for (int i = 0; i < people.subjects(); i++) {
            text.append(i + 1);
            for (double[] row : people.parameters) {
                text.append(',').append(row[i]);
            }
            text.append('\n');
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
