package org.evenkeel.clinic.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.clinic.command.ClinicOpener.OpenJournal;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the charts are: a data folder with its embedded PostgreSQL, or an existing server. */
final class DatabaseOptions {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder, with the clinic's own PostgreSQL in it."
                    + " Usual: $XDG_DATA_HOME/evenkeel or ~/.local/share/evenkeel;"
                    + " on macOS ~/Library/Application Support/Evenkeel.")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "An existing PostgreSQL, 15 to 18: postgresql://user@host:5432/name."
                    + " The password is better set as EVENKEEL_DATABASE_PASSWORD.")
    private @Nullable String database;

    /** The chosen or usual folder; refused when something else is there. */
    Path dataFolder(Map<String, String> environment) {
        Path folder = data != null
                ? data
                : DataFolder.usual(
                        environment, System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "--data: " + folder + " is not a folder");
        }
        return folder.toAbsolutePath().normalize();
    }

    /** The existing server, when one was given. */
    Optional<DatabaseAccess> existing(Map<String, String> environment) {
        if (database == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(DatabaseAddress.parse(database, environment));
        } catch (IllegalArgumentException notAnAddress) {
            throw new ParameterException(spec.commandLine(), "--database: " + notAnAddress.getMessage());
        }
    }

    /** Opens the journal that is there; one that is not there is not made. */
    OpenJournal openJournal(Surroundings surroundings) {
        Path folder = dataFolder(surroundings.environment());
        Optional<DatabaseAccess> server = existing(surroundings.environment());
        if (server.isEmpty() && !Files.isDirectory(folder.resolve("postgres"))) {
            throw new ParameterException(spec.commandLine(), "--data: there is no clinic in " + folder);
        }
        return surroundings.clinic().openJournal(folder, server);
    }
}
