package org.evenkeel.clinic.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.evenkeel.knowledge.validation.Agreement;
import org.evenkeel.knowledge.validation.Comparison;
import org.evenkeel.knowledge.validation.Validation;
import org.evenkeel.knowledge.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the default models with every published measurement and writes the page that says how far they agree. */
@Command(
        name = "validate",
        description = "Compare the default models with published measurements and write the report.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            defaultValue = "docs/validation",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() {
        ValidationReport report = ValidationReport.make();
        write(report.files());
        Validation validation = report.validation();
        List<Comparison> counted =
                validation.comparisons().stream().filter(Comparison::counts).toList();
        Agreement all = Agreement.of(counted);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%d published observations compared, %d counted: geometric mean fold error %.2f, %.0f %% within 1.5-fold,"
                        + " %.0f %% within 2-fold, %d further off than the goal.%n",
                validation.comparisons().size(),
                all.rows(),
                all.meanFoldErrorDimensionless(),
                100 * all.within1Point5Fraction(),
                100 * all.within2Fraction(),
                counted.stream().filter(Comparison::misses).count());
        out.println("Written to " + folder.resolve("pharmacology.md") + ".");
        return ExitCode.OK;
    }

    private void write(Map<String, String> textByFile) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : textByFile.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException cannotWrite) {
            throw new CannotRunException("cannot write to " + folder + ": " + cannotWrite.getMessage());
        }
    }
}
