package org.evenkeel.clinic.command.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenkeel.clinic.command.report.FitReport;
import org.evenkeel.clinic.command.report.ReportFormat;
import org.evenkeel.clinic.command.simulate.BadArgumentException;
import org.evenkeel.clinic.command.simulate.CaseOptions;
import org.evenkeel.clinic.command.simulate.CaseReader;
import org.evenkeel.clinic.command.simulate.GridOptions;
import org.evenkeel.clinic.command.simulate.OutputOptions;
import org.evenkeel.clinic.command.simulate.SimulationCase;
import org.evenkeel.clinic.command.simulate.Typed;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.knowledge.plausible.PlausibleLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fits a model to one person. */
@Command(
        name = "fit",
        description = "Fit a published model to one person from a CSV file of observations: estimates, standard errors,"
                + " shrinkage, and bands of what this person's concentrations may be. Needs no clinic and starts no"
                + " server.",
        footer = {
            "",
            "The file has a head and a row for each observation, times counted from the first dose:",
            "  time,what,value,unit,site",
            "  40min,ketamine,210,ng/mL,venous",
            "  6h,ketamine,<5,ng/mL,venous",
            "  40min,dissociation,6,,",
            "  40min,systolic_rise,22,mmHg,",
            "what: an analyte of the model (ketamine, norketamine, ...), dissociation (0 to 10) or systolic_rise.",
            "",
            "Example:",
            "  ./evenkeel fit --observations levels.csv --dose 0.5mg/kg --over 40min --weight 82kg --age 45",
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class FitCommand implements Callable<Integer> {

    private static final int FEWEST_DRAWS = 20;
    private static final int MOST_DRAWS = 100_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = ObservationFile.ARGUMENT,
            paramLabel = "FILE",
            required = true,
            description = "The CSV file of observations.")
    private String observations = "";

    @Mixin
    private CaseOptions typed = new CaseOptions();

    @Mixin
    private GridOptions times = new GridOptions();

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Of how many drawn persons the bands are made (usual: ${DEFAULT-VALUE}).")
    private String draws = "1000";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same draws (usual: ${DEFAULT-VALUE}).")
    private String seed = "1";

    @Option(
            names = "--robust",
            description = "A reading may be plain wrong: one that contradicts the others pulls little.")
    private boolean robust;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        try {
            ReportFormat format = output.format();
            FitReport report = report();
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

    private FitReport report() {
        FitRun.Sampling sampling = new FitRun.Sampling(
                (int) Typed.wholeNumber("--draws", draws, FEWEST_DRAWS, MOST_DRAWS),
                Typed.wholeNumber("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE),
                robust);
        SimulationCase asked = CaseReader.read(typed, ModelLibrary.load(), PlausibleLimits.load());
        List<String> warnings = new ArrayList<>(asked.warnings());
        GridOptions.Times grid = times.read(asked.regimen(), warnings);
        return new FitRun(asked, grid.grid(), warnings).report(observations, sampling);
    }
}
