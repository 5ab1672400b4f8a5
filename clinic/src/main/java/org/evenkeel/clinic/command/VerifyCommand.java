package org.evenkeel.clinic.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.evenkeel.clinic.command.ClinicOpener.OpenJournal;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.journal.JournalMaintenance.Fault;
import org.evenkeel.journal.JournalMaintenance.Verification;
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
            Verification found = journal.maintenance().verify();
            PrintWriter out = spec.commandLine().getOut();
            for (Fault fault : found.faults()) {
                out.println("broken: " + fault.place() + ": " + fault.words());
            }
            out.println(found.charts() + " charts, " + found.entries() + " entries: "
                    + (found.faults().isEmpty() ? "sound" : found.faults().size() + " broken"));
            return found.faults().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
