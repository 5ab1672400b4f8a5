package org.evenkeel.clinic.command.check;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.evenkeel.clinic.command.options.KnowledgeOptions;
import org.evenkeel.clinic.command.simulate.BadArgumentException;
import org.evenkeel.clinic.command.simulate.Typed;
import org.evenkeel.exchange.fhir.ReferralDraft;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks every rule of one patient's record. */
@Command(
        name = "check",
        description =
                "Ask every rule of one patient's record, a FHIR R4 bundle, and tell what speaks against treatment,"
                        + " what must be asked first and what is clear, each with its source. Starts no server, keeps nothing.",
        footer = {
            "",
            "Examples:",
            "  ./evenkeel check --patient record.json",
            "  ./evenkeel check --patient record.json --route iv --dose 0.5mg/kg --over 40min --on 2026-05-01"
                    + " --format json",
            "  ./evenkeel check --patient record.json --medicine esketamine --dose 56mg --format html > check.html",
            "",
            "Exit codes: 0 findings were told, whatever they say; 1 it could not be done; 2 an argument or the record"
                    + " cannot be used (one line says why)."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--patient",
            paramLabel = "FILE",
            required = true,
            description = "The record: a FHIR R4 bundle of one patient, in JSON.")
    @SuppressWarnings("NullAway.Init")
    private String patient;

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Mixin
    private TreatmentOptions treatment = new TreatmentOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or html (usual: ${DEFAULT-VALUE}).")
    private String format = "table";

    /** Asks today. */
    public CheckCommand() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            CheckFormat written = Typed.choice("--format", format, Typed.names(CheckFormat.class));
            Library library = KnowledgeLibrary.load(knowledge.folder());
            Treatment asked = treatment.read(library.jurisdiction());
            AskedOn on = AskedOn.read(treatment.on(), clock);
            ReferralDraft record = RecordFile.read(patient, on.readAt());
            String text = written.write(Check.of(library, record, asked, on));
            PrintWriter out = spec.commandLine().getOut();
            out.write(text);
            out.flush();
            return ExitCode.OK;
        } catch (BadArgumentException misread) {
            throw new ParameterException(spec.commandLine(), String.valueOf(misread.getMessage()), misread);
        }
    }
}
