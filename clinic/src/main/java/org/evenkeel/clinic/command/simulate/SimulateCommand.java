package org.evenkeel.clinic.command.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenkeel.clinic.command.report.ReportFormat;
import org.evenkeel.clinic.command.report.SimulationReport;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.knowledge.plausible.PlausibleLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Simulates concentrations and acute effects of any doses. */
@Command(
        name = "simulate",
        description = "Simulate concentrations and acute effects after any doses, for a typical subject and for a"
                + " population around it. Needs no clinic and starts no server. Doses are of base.",
        footer = {
            "",
            "Examples:",
            "  ./evenkeel simulate --dose 0.5mg/kg --over 40min --weight 82kg",
            "  ./evenkeel simulate --drug esketamine --route intranasal --dose 56mg --format html --out spray.html",
            "  ./evenkeel simulate --regimen \"0.5mg/kg over 40min every 3d x6\" --until 21d --every 30min"
                    + " --format csv",
            "",
            "Exit codes: 0 done, 1 it could not be done, 2 an argument cannot be used (one line says which and why)."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_SUBJECTS = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CaseOptions typed = new CaseOptions();

    @Mixin
    private GridOptions times = new GridOptions();

    @Option(
            names = "--subjects",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many virtual subjects (usual: ${DEFAULT-VALUE}; 1 is the typical subject only).")
    private String subjects = "1000";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same subjects (usual: ${DEFAULT-VALUE}).")
    private String seed = "1";

    @Option(names = "--with-residual", description = "Add the scatter of single measurements to the bands.")
    private boolean withResidual;

    @Option(names = "--without-effects", description = "Leave out acute effects, which is faster.")
    private boolean withoutEffects;

    @Option(
            names = "--analyte",
            paramLabel = "KEY",
            split = ",",
            description =
                    "Only this one, such as norketamine or s_ketamine; can be repeated (usual: all in json and csv up to"
                            + " 10,000 subjects, else those that are not one enantiomer).")
    private List<String> analytes = new ArrayList<>();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        try {
            ReportFormat format = output.format();
            SimulationReport report = report(format);
            if (!format.tellsWarnings()) {
                report.warnings()
                        .forEach(warning -> spec.commandLine().getErr().println("evenkeel: warning: " + warning));
            }
            output.write(format.write(report), spec.commandLine().getOut());
            return ExitCode.OK;
        } catch (BadArgumentException misread) {
            throw new ParameterException(spec.commandLine(), String.valueOf(misread.getMessage()), misread);
        } catch (IOException broken) {
            spec.commandLine().getErr().println("evenkeel: the answer cannot be written: " + broken.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private SimulationReport report(ReportFormat format) {
        long people = Typed.wholeNumber("--subjects", subjects, 1, MOST_SUBJECTS);
        long start = Typed.wholeNumber("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
        SimulationCase asked = CaseReader.read(typed, ModelLibrary.load(), PlausibleLimits.load());
        List<String> warnings = new ArrayList<>(asked.warnings());
        GridOptions.Times grid = times.read(asked.regimen(), warnings);
        SimulationRun.Sampling sampling = new SimulationRun.Sampling((int) people, start, withResidual);
        return new SimulationRun(asked, grid, warnings)
                .report(sampling, analytes, !format.isForReading(), !withoutEffects);
    }
}
