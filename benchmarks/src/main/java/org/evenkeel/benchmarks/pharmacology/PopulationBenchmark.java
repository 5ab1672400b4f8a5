package org.evenkeel.benchmarks.pharmacology;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.ensemble.Dose;
import org.evenkeel.pharmacology.ensemble.Ensemble;
import org.evenkeel.pharmacology.ensemble.EnsembleBands;
import org.evenkeel.pharmacology.ensemble.ModalShape;
import org.evenkeel.pharmacology.ensemble.Sieves;
import org.evenkeel.pharmacology.ensemble.Walk;
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

/**
 * Exact 5, 50 and 95 % bands and the mean of many people over a day by the minute after 0.5 mg/kg (70 kg) over 40
 * minutes: from drawing each person's six parameters to the bands, nothing kept from the call before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xms2g", "-Xmx2g"})
public class PopulationBenchmark {

    /** Minutes of a day, both ends included. */
    static final int TIMES = 1441;

    /** How many threads work. */
    @Param({"1", "2"})
    public int threads = 1;

    private final Ensemble ensemble = new Ensemble(
            ModalShape.central(3),
            new VirtualBodies(1),
            Walk.through(
                    1,
                    List.of(new Dose(0, 0, 40, 35)),
                    IntStream.range(0, TIMES).asDoubleStream().toArray()),
            0.05,
            0.5,
            0.95);

    /** Has the vector loops compiled. */
    @Setup
    public void warmUp() {
        Sieves.warmUpNow();
    }

    /** 100,000 people: 144 million concentrations. */
    @Benchmark
    public EnsembleBands hundredThousand() {
        return ensemble.bands(100_000, threads);
    }

    /** 1,000 people: what a move of a slider asks for. */
    @Benchmark
    public EnsembleBands slider() {
        return ensemble.bands(1000, threads);
    }
}
