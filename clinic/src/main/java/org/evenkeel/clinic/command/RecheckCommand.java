package org.evenkeel.clinic.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.rule.Recheck;
import org.evenkeel.care.rule.Recheck.Change;
import org.evenkeel.clinic.command.ClinicOpener.OpenJournal;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.clinic.command.options.KnowledgeOptions;
import org.evenkeel.journal.Access;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says for which charts a change of rules changes what is found, before the clinic starts with it. */
@Command(
        name = "recheck",
        description = "List the charts whose findings change with another folder of knowledge. Changes nothing."
                + " Charts are named by their id, never by a name. Exit code 1 when a chart can't be read.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RecheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "The clinic's folder as it was (without it: our own rules alone).")
    private @Nullable Path against;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The clinic's time zone (usual: this machine's).")
    private @Nullable String zone;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    RecheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Library before = KnowledgeLibrary.load(Optional.ofNullable(against));
        Library after = KnowledgeLibrary.load(knowledge.folder());
        Recheck recheck = new Recheck(before.rules(), after.rules(), after.scope(), zone());
        PrintWriter out = spec.commandLine().getOut();
        out.println(recheck.asked().size() + " rules differ or may answer differently.");
        Map<ChartId, List<Change>> changed = new ConcurrentSkipListMap<>(
                Comparator.comparing(id -> id.value().toString()));
        AtomicLong asked = new AtomicLong();
        Instant now = Clock.systemUTC().instant();
        List<ChartId> unreadable;
        try (OpenJournal journal = database.openJournal(surroundings)) {
            unreadable = journal.eachChart(
                    new Access("operator", "recheck"),
                    now,
                    chart -> {
                        asked.incrementAndGet();
                        List<Change> changes = recheck.of(chart, now);
                        if (!changes.isEmpty()) {
                            changed.put(chart.id(), changes);
                        }
                    },
                    new ProgressLines(spec.commandLine().getErr()));
        }
        changed.forEach((id, changes) -> changes.forEach(c -> out.println(id.value() + "  " + c.words())));
        out.println(changed.size() + " of " + asked + " charts change.");
        unreadable.forEach(id -> out.println(id.value() + "  can't be read: run verify"));
        return unreadable.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private ZoneId zone() {
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new ParameterException(
                    spec.commandLine(), "--zone: no time zone \"" + zone + "\" is known (such as Europe/Lisbon)");
        }
    }
}
