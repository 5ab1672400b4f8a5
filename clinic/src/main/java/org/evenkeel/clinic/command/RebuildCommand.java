package org.evenkeel.clinic.command;

import java.util.concurrent.Callable;
import org.evenkeel.clinic.command.ClinicOpener.OpenJournal;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.journal.JournalMaintenance.Rebuilding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the read tables again from the journal. */
@Command(
        name = "rebuild",
        description = "Make the read tables again from the journal.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    RebuildCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (OpenJournal journal = database.openJournal(surroundings)) {
            Rebuilding made = journal.maintenance().rebuild();
            spec.commandLine()
                    .getOut()
                    .println(made.charts() + " charts read, " + made.rows() + " rows of the read tables made again");
            return 0;
        }
    }
}
