package org.evenkeel.benchmarks.pharmacology;

import java.util.concurrent.TimeUnit;
import org.evenkeel.pharmacology.fit.PatientFit;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the screen after a session waits for: one person fitted, and the coming month with what is now known. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PatientFitBenchmark {

    /** Three compartments with norketamine, and the default model with venous mixing and a deep compartment. */
    @Param({"ketamine-core-1", "ketamine-core-2"})
    private String model = "ketamine-core-1";

    private OnePatient patient = new OnePatient(model);

    /** Reads the model. */
    @Setup
    public void readModel() {
        patient = new OnePatient(model);
    }

    /** The most probable person from five concentrations, with standard errors. */
    @Benchmark
    public PatientFit concentrations() {
        return patient.fitSamples();
    }

    /** The same with two ratings and two pressures. */
    @Benchmark
    public PatientFit concentrationsAndEffects() {
        return patient.fitEverything();
    }

    /** Fit, 1,000 draws, and their bands over 28 days by the hour. */
    @Benchmark
    public PredictionBands month() {
        return patient.month();
    }
}
