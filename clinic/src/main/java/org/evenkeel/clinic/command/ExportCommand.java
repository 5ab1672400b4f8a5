package org.evenkeel.clinic.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.clinic.registry.RegistryExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports the registry without names. */
@Command(
        name = "export",
        description = "Write the registry without names: CSV, Parquet, a dictionary, and what was hidden so that nobody"
                + " stands out.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final int SECRET_BYTES = 32;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--deidentified",
            required = true,
            paramLabel = "DIR",
            description = "Into this folder, new or empty.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private RegistrySource source = new RegistrySource();

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new CannotRunException("--deidentified: " + folder + " is not empty");
                }
            }
            RegistrySource.Asked asked = source.everyChart(surroundings, "export-deidentified");
            if (asked.registry().patients().isEmpty()) {
                throw new CannotRunException(String.join(" ", asked.registry().hidden()));
            }
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            RegistryExport.write(folder, asked.registry(), asked.day().toString(), asked.library(), secret);
            spec.commandLine()
                    .getOut()
                    .println(asked.registry().patients().size() + " patients written to " + folder + ".");
            asked.registry().hidden().forEach(spec.commandLine().getOut()::println);
            return ExitCode.OK;
        } catch (IOException cannotWrite) {
            throw new CannotRunException("cannot write to " + folder + ": " + cannotWrite.getMessage());
        }
    }
}
