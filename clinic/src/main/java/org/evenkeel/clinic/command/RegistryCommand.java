package org.evenkeel.clinic.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenkeel.care.registry.Choice;
import org.evenkeel.care.registry.Registry;
import org.evenkeel.care.registry.Registry.By;
import org.evenkeel.care.registry.Registry.Report;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.clinic.registry.AnswerText;
import org.evenkeel.clinic.registry.ExportedPatients;
import org.evenkeel.clinic.registry.RegistryAnswer;
import org.evenkeel.knowledge.library.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The clinic's numbers, with denominators, intervals and numbers at risk. */
@Command(
        name = "registry",
        description = "The clinic's outcomes with denominators, intervals and who is missing; no names."
                + " Counts every chart anew, or an export.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RegistryCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    /** How the answer is written. */
    enum Format {
        JSON,
        CSV,
        HTML
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "REPORT", description = "response, relapse or adverse.")
    @SuppressWarnings("NullAway.Init")
    private Report report;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json, csv or html (usual: json).")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--instrument",
            paramLabel = "ID",
            defaultValue = "phq-9",
            description = "The scale (usual: phq-9).")
    @SuppressWarnings("NullAway.Init")
    private String instrument;

    @Option(names = "--route", paramLabel = "ROUTE", defaultValue = "", description = "Only this route.")
    @SuppressWarnings("NullAway.Init")
    private String route;

    @Option(names = "--dose", paramLabel = "BAND", defaultValue = "", description = "Only this band of doses.")
    @SuppressWarnings("NullAway.Init")
    private String dose;

    @Option(names = "--indication", paramLabel = "CODE", defaultValue = "", description = "Only this indication.")
    @SuppressWarnings("NullAway.Init")
    private String indication;

    @Option(names = "--clinician", paramLabel = "ACCOUNT", defaultValue = "", description = "Only this clinician.")
    @SuppressWarnings("NullAway.Init")
    private String clinician;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description =
                    "With response: also groups by route, dose, indication or clinician beside what chance makes.")
    private @Nullable By by;

    @Option(names = "--from", paramLabel = "DIR", description = "Count an export instead of the clinic's charts.")
    private @Nullable Path export;

    @Mixin
    private RegistrySource source = new RegistrySource();

    RegistryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RegistryAnswer answer = export == null ? ofCharts() : ofExport(export);
        spec.commandLine()
                .getOut()
                .print(
                        switch (format) {
                            case JSON -> AnswerText.json(answer);
                            case CSV -> AnswerText.csv(answer);
                            case HTML -> AnswerText.html(answer);
                        });
        return ExitCode.OK;
    }

    private RegistryAnswer ofCharts() {
        RegistrySource.Asked asked = source.everyChart(surroundings, "registry");
        return answer(asked.registry(), asked.asOf(), asked.library());
    }

    private RegistryAnswer ofExport(Path folder) {
        Library library = source.library();
        try {
            Registry registry = Registry.ofExported(ExportedPatients.read(folder), source.definitions(library));
            return answer(registry, Clock.systemUTC().instant(), library.version());
        } catch (IOException cannotRead) {
            throw new CannotRunException("--from: there is no export in " + folder);
        }
    }

    private RegistryAnswer answer(Registry registry, Instant asOf, String library) {
        Choice choice = new Choice(instrument, route, dose, indication, clinician);
        return RegistryAnswer.of(registry, report, choice, Optional.ofNullable(by), asOf, library);
    }
}
