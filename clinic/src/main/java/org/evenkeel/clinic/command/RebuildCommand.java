package org.evenkeel.clinic.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.evenkeel.clinic.command.ClinicOpener.OpenJournal;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.journal.store.VerificationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the read tables again from the journal. */
@Command(
        name = "rebuild",
        description = "Make the read tables again from the journal."
                + " Exit code 1 when a chart cannot be read; its rows are kept.",
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
            VerificationReport made =
                    journal.rebuild(new ProgressLines(spec.commandLine().getErr()));
            PrintWriter out = spec.commandLine().getOut();
            if (!made.isClean()) {
                out.println(made.words());
                return ExitCode.SOFTWARE;
            }
            out.println("The read tables were made again from " + made.charts() + " charts with " + made.entries()
                    + " entries.");
            return ExitCode.OK;
        }
    }
}
