package org.evenkeel.clinic.command;

import java.util.concurrent.Callable;
import org.evenkeel.clinic.command.ClinicOpener.OpenJournal;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.journal.store.VerificationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Walks the journal and says where it is broken. */
@Command(
        name = "verify",
        description = "Walk every chart's hash chain and the read tables; say where they are broken."
                + " Changes nothing. Exit code 1 when something is broken.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (OpenJournal journal = database.openJournal(surroundings)) {
            VerificationReport found =
                    journal.verify(new ProgressLines(spec.commandLine().getErr()));
            spec.commandLine().getOut().println(found.words());
            return found.isClean() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
