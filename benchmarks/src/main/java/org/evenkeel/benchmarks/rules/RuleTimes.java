package org.evenkeel.benchmarks.rules;

import com.sun.management.ThreadMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.rule.Evaluation;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.WhatWouldChange;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;

/**
 * Times rules by the clock and by the CPU time of the thread that asks them, which other work on the machine disturbs less:
 * the whole rule base for one patient, and what would lift the stops of one who is blocked.
 */
public final class RuleTimes {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final int WARMING = 3_000;
    private static final int CALLS = 3_000;
    private static final double NANOS_PER_MS = 1e6;

    private final Library library = KnowledgeLibrary.load(Optional.empty());
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private long sink;

    private RuleTimes() {}

    /** Takes a folder of FHIR bundles, one patient each; without one an invented patient is asked about. */
    public static void main(String[] arguments) {
        new RuleTimes().run(arguments.length == 0 ? Optional.empty() : Optional.of(Path.of(arguments[0])));
    }

    private void run(Optional<Path> folder) {
        List<Chart> charts = folder.map(Records::in).orElseGet(() -> List.of(Records.invented(library.rules())));
        List<RuleContext> patients = charts.stream().map(RuleTimes::context).toList();
        List<RuleContext> blocked = charts.stream()
                .flatMap(c -> Records.blocked(c).stream())
                .map(RuleTimes::context)
                .toList();
        out.println("ms a call                           CPU p50    p99   wall p50    p99");
        time("all rules, every stage", patients, this::everyStage);
        time(
                "candidacy",
                patients,
                c -> Evaluation.findings(library.rules(), Stage.CANDIDACY, c).size());
        time("what would lift the stops", blocked, this::stops);
        time("why, of every finding of a page", blocked, this::page);
        out.println("(" + sink + " results)");
    }

    private static RuleContext context(Chart chart) {
        return new RuleContext(chart, Optional.empty(), RuleScope.INTRAVENOUS_DEPRESSION, Records.NOW, ZONE);
    }

    private int everyStage(RuleContext context) {
        int findings = 0;
        for (Stage stage : Stage.values()) {
            findings += Evaluation.everything(library.rules(), stage, context).size();
        }
        return findings;
    }

    private int stops(RuleContext context) {
        return WhatWouldChange.ofStops(library.rules(), Stage.CANDIDACY, context, treatments(context))
                .sets()
                .size();
    }

    /** As the page of candidacy: every finding, what would change each that fires, and what would lift all stops. */
    private int page(RuleContext context) {
        return stops(context)
                + Evaluation.findings(library.rules(), Stage.CANDIDACY, context).stream()
                        .filter(f -> f.fires())
                        .mapToInt(f -> WhatWouldChange.ofRule(
                                        f.ruleId(), library.rules(), Stage.CANDIDACY, context, treatments(context))
                                .sets()
                                .size())
                        .sum();
    }

    private List<RuleScope> treatments(RuleContext context) {
        return library.ceilings().treatmentsBeside(context.scope());
    }

    private void time(String what, List<RuleContext> of, Function<RuleContext, Integer> call) {
        for (int i = 0; i < WARMING; i++) {
            sink += call.apply(of.get(i % of.size()));
        }
        double[] cpuMs = new double[CALLS];
        double[] wallMs = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            sink += call.apply(of.get(i % of.size()));
            wallMs[i] = (System.nanoTime() - wall) / NANOS_PER_MS;
            cpuMs[i] = (threads.getCurrentThreadCpuTime() - cpu) / NANOS_PER_MS;
        }
        Arrays.sort(cpuMs);
        Arrays.sort(wallMs);
        out.println(String.format(
                Locale.ROOT,
                "%-34s %8.2f %6.2f   %8.2f %6.2f",
                what,
                cpuMs[CALLS / 2],
                cpuMs[CALLS * 99 / 100],
                wallMs[CALLS / 2],
                wallMs[CALLS * 99 / 100]));
    }
}
