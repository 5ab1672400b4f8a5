package org.evenkeel.clinic.command.models;

import java.util.Locale;
import java.util.stream.Collectors;
import org.evenkeel.clinic.command.report.ModelsReport;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the models. */
@Command(
        name = "models",
        description = "List the published models: drug, routes, blood, people, which is usual for what and why."
                + " With an ID every number of that model with its source and status.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class ModelsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "One model; case and punctuation do not matter.")
    private @Nullable String id;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json (usual: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Override
    public void run() {
        boolean json = switch (format.strip().toLowerCase(Locale.ROOT)) {
            case "json" -> true;
            case "table" -> false;
            default -> throw refused("--format: \"" + format + "\" is not known; known: table, json");
        };
        ModelLibrary library = ModelLibrary.load();
        ModelsReport report = ModelsReport.of(library);
        String text;
        if (id == null) {
            text = json ? report.json() : report.table();
        } else {
            CompartmentModel model = named(library, id);
            text = json ? report.json(model) : report.table(model);
        }
        spec.commandLine().getOut().write(text);
        spec.commandLine().getOut().flush();
    }

    private CompartmentModel named(ModelLibrary library, String name) {
        return library.named(name).orElseThrow(() -> {
            String known = library.models().stream().map(CompartmentModel::id).collect(Collectors.joining(", "));
            return refused("ID: there is no model \"" + name + "\"; known: " + known);
        });
    }

    private ParameterException refused(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
