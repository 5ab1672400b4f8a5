package org.evenkeel.benchmarks.rules;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.rule.Evaluation;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
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

/** Every computed rule of every stage asked of one patient, one patient after another, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RuleBaseBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    /** A folder of FHIR bundles, one patient each; without one an invented patient is asked about. */
    @Param("")
    public String records = "";

    private RuleBook book = KnowledgeLibrary.load(Optional.empty()).rules();
    private List<RuleContext> contexts = List.of();
    private int next;

    /** Reads the records. */
    @Setup
    public void prepare() {
        List<Chart> charts = records.isEmpty() ? List.of(Records.invented(book)) : Records.in(Path.of(records));
        contexts = charts.stream()
                .map(c -> new RuleContext(c, Optional.empty(), RuleScope.INTRAVENOUS_DEPRESSION, Records.NOW, ZONE))
                .toList();
    }

    /** All stages. */
    @Benchmark
    public List<Finding> everyStage() {
        RuleContext context = contexts.get(Math.floorMod(next++, contexts.size()));
        List<Finding> findings = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            findings.addAll(Evaluation.everything(book, stage, context));
        }
        return findings;
    }

    /** What the page of candidacy asks. */
    @Benchmark
    public List<Finding> candidacy() {
        return Evaluation.findings(book, Stage.CANDIDACY, contexts.get(Math.floorMod(next++, contexts.size())));
    }
}
