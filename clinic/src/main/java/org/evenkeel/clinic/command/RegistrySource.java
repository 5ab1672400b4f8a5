package org.evenkeel.clinic.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.registry.PatientOfFacts;
import org.evenkeel.care.registry.Registry;
import org.evenkeel.care.registry.RegistryDefinitions;
import org.evenkeel.care.registry.RegistryPatient;
import org.evenkeel.clinic.command.ClinicOpener.OpenJournal;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.clinic.command.options.KnowledgeOptions;
import org.evenkeel.journal.Access;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.registry.RegistryFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the numbers of the registry come from: every chart, as it was known on a day. */
final class RegistrySource {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description =
                    "As the charts were known at the end of that day, such as 2026-03-31, or at that moment, such as"
                            + " 2026-03-31T14:05:00Z (usual: now).")
    private @Nullable String asOf;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The clinic's time zone (usual: this machine's).")
    private @Nullable String zone;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    /** What was asked of, and when. */
    record Asked(Registry registry, Instant asOf, LocalDate day, String library) {}

    Asked everyChart(Surroundings surroundings, String purpose) {
        Library library = library();
        Instant now = Clock.systemUTC().instant();
        Instant moment = asOf == null ? now : moment(asOf);
        PatientOfFacts maker = new PatientOfFacts(zone(), moment);
        ConcurrentSkipListMap<String, RegistryPatient> patients =
                new ConcurrentSkipListMap<>(Comparator.naturalOrder());
        List<ChartId> unreadable;
        PrintWriter err = spec.commandLine().getErr();
        try (OpenJournal journal = database.openJournal(surroundings)) {
            unreadable = journal.eachChart(
                    new Access("operator", purpose),
                    now,
                    chart -> maker.of(chart).ifPresent(p -> patients.put(p.key(), p)),
                    new ProgressLines(err));
        }
        if (!unreadable.isEmpty()) {
            throw new CannotRunException(unreadable.size() + " charts can't be read: run verify");
        }
        return new Asked(
                Registry.of(List.copyOf(patients.values()), definitions(library)),
                moment,
                LocalDate.ofInstant(moment.minusMillis(1), zone()),
                library.version());
    }

    Library library() {
        return KnowledgeLibrary.load(knowledge.folder());
    }

    RegistryDefinitions definitions(Library library) {
        return RegistryFile.read(knowledge.folder(), library.instruments());
    }

    private Instant moment(String written) {
        try {
            return written.contains("T")
                    ? Instant.parse(written)
                    : LocalDate.parse(written).plusDays(1).atStartOfDay(zone()).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as-of: \"" + written + "\" is neither a day (2026-03-31) nor a moment (2026-03-31T14:05:00Z)");
        }
    }

    private ZoneId zone() {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException unknown) {
            throw new ParameterException(
                    spec.commandLine(), "--zone: no time zone \"" + zone + "\" is known (such as Europe/Lisbon)");
        }
    }
}
