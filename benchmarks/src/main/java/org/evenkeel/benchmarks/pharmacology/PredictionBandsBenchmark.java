package org.evenkeel.benchmarks.pharmacology;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.prediction.TypicalCurve;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a slider on the plan page asks for each time it moves: bands of 1,000 people over 24 hours (157 times) for a
 * loading dose and an infusion, everything from drawing the people to the quantiles, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PredictionBandsBenchmark {

    private static final List<Measurand> VENOUS_KETAMINE =
            List.of(new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS));

    private final Predictor predictor = Predictor.of(ModelLibrary.load().defaultModel());
    private final Subject subject = new Subject(Weight.ofKg(82), Age.ofYears(44));
    private final TimeGrid grid = TimeGrid.day();
    private final Population people = Population.standard();
    private final InfusionProgramme programme = InfusionProgramme.builder(Drug.RACEMIC_KETAMINE)
            .infuse(BaseDose.ofMg(8), Duration.ofMinutes(5))
            .infuse(BaseDose.ofMg(33), Duration.ofMinutes(37))
            .build();

    /** Every concentration that the default model predicts as a whole: four. */
    @Benchmark
    public PredictionBands allBands() {
        return predictor.bands(programme, subject, people, grid);
    }

    /** Venous ketamine alone. */
    @Benchmark
    public PredictionBands oneBand() {
        return predictor.bands(programme, subject, people, grid, VENOUS_KETAMINE);
    }

    /** The typical curve alone. */
    @Benchmark
    public TypicalCurve typical() {
        return predictor.typical(programme, subject, grid);
    }
}
