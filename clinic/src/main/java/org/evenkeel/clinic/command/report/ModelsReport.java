package org.evenkeel.clinic.command.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenkeel.knowledge.models.DefaultModel;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** The models that can be simulated with, all in short or one with every parameter. */
public final class ModelsReport {

    private final ModelLibrary library;

    private ModelsReport(ModelLibrary library) {
        this.library = library;
    }

    /** A report on {@code library}. */
    public static ModelsReport of(ModelLibrary library) {
        return new ModelsReport(library);
    }

    /** All models for a terminal. */
    public String table() {
        StringBuilder text = new StringBuilder();
        Columns models = new Columns().left("model", "drug", "routes", "blood", "analytes", "people", "status");
        for (CompartmentModel model : library.models()) {
            models.left(
                    model.id(),
                    Names.of(model.drug()),
                    routes(model),
                    sites(model),
                    String.valueOf(analytes(model).size()),
                    model.description().people().group().words(),
                    model.evidence().status().words());
        }
        models.appendTo(text);
        text.append("\nThe usual model of each drug and route, and why:\n");
        for (DefaultModel usual : library.defaults()) {
            text.append("  ").append(Names.of(usual.drug())).append(' ');
            text.append(usual.route().words())
                    .append(": ")
                    .append(usual.modelId())
                    .append(". ");
            text.append(usual.reason())
                    .append(" (")
                    .append(usual.evidence().status().words())
                    .append(")\n");
        }
        text.append("\nSources:\n");
        for (CompartmentModel model : library.models()) {
            text.append("  ")
                    .append(model.id())
                    .append(": ")
                    .append(model.title())
                    .append(". ");
            text.append(model.evidence().source()).append('\n');
        }
        return text.append("\n./evenkeel models ID tells every parameter of one with its source.\n")
                .toString();
    }

    /** All models as JSON. */
    public String json() {
        StringBuilder text = new StringBuilder();
        JsonText json = new JsonText(text);
        json.object(() -> {
            json.key("models")
                    .array(() -> library.models().forEach(m -> {
                        json.line();
                        json.object(() -> head(json, m));
                    }));
            json.line();
            json.key("defaults")
                    .array(() -> library.defaults().forEach(d -> {
                        json.line();
                        json.object(() -> {
                            json.key("drug").string(Names.of(d.drug()));
                            json.key("route").string(d.route().words());
                            json.key("model").string(d.modelId());
                            json.key("reason").string(d.reason());
                            evidence(json, d.evidence());
                        });
                    }));
        });
        return text.append('\n').toString();
    }

    private void head(JsonText json, CompartmentModel model) {
        json.key("id").string(model.id());
        json.key("title").string(model.title());
        json.key("also_known_as").strings(model.description().alsoKnownAs());
        json.key("drug").string(Names.of(model.drug()));
        json.key("routes")
                .strings(model.routes().stream().map(r -> r.route().words()).toList());
        json.key("sites").strings(siteWords(model));
        json.key("analytes").strings(analytes(model));
        json.key("people").object(() -> {
            json.key("group").string(model.description().people().group().words());
            json.key("describes").string(model.description().people().describes());
        });
        json.key("default_for").strings(defaultFor(model));
        json.key("cautions").strings(model.cautions());
        evidence(json, model.evidence());
    }

    /** One model as JSON. */
    public String json(CompartmentModel model) {
        StringBuilder text = new StringBuilder();
        JsonText json = new JsonText(text);
        json.object(() -> {
            head(json, model);
            json.line().key("reference_weight_kg");
            json.number(model.parameterisation().referenceWeight().weightKg());
            json.line()
                    .key("numbers")
                    .array(() -> ModelNumbers.of(model).forEach(n -> {
                        json.line();
                        json.object(() -> {
                            json.key("kind").string(n.kind());
                            json.key("name").string(n.name());
                            json.key("value").string(n.value());
                            evidence(json, n.evidence());
                        });
                    }));
        });
        return text.append('\n').toString();
    }

    /** One model for a terminal. */
    public String table(CompartmentModel model) {
        StringBuilder text = new StringBuilder();
        text.append(model.id()).append(": ").append(model.title()).append('\n');
        text.append("  drug ")
                .append(Names.of(model.drug()))
                .append("; routes ")
                .append(routes(model));
        text.append("; blood ").append(sites(model)).append("; ").append(String.join(", ", analytes(model)));
        text.append("\n  made from ").append(model.description().people().describes());
        text.append("\n  ").append(model.evidence().status().words()).append(": ");
        text.append(model.evidence().source()).append('\n');
        defaultFor(model).forEach(d -> text.append("  usual for ").append(d).append('\n'));
        model.cautions().forEach(c -> text.append("  caution: ").append(c).append('\n'));
        text.append("\nEvery number, at ");
        text.append(NumberText.shortly(
                        model.parameterisation().referenceWeight().weightKg()))
                .append(" kg:\n");
        Columns numbers = new Columns();
        ModelNumbers.of(model)
                .forEach(n -> numbers.left(
                        n.kind(),
                        n.name(),
                        n.value(),
                        n.evidence().status().words(),
                        n.evidence().source()));
        numbers.appendTo(text);
        return text.toString();
    }

    private static void evidence(JsonText json, Evidence evidence) {
        json.key("source").string(evidence.source());
        json.key("status").string(evidence.status().words());
    }

    private List<String> defaultFor(CompartmentModel model) {
        return library.defaults().stream()
                .filter(d -> d.modelId().equals(model.id()))
                .map(d -> Names.of(d.drug()) + " " + d.route().words())
                .toList();
    }

    private static String routes(CompartmentModel model) {
        return model.routes().stream()
                .map(r -> r.route().words().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String sites(CompartmentModel model) {
        return String.join(", ", siteWords(model));
    }

    private static List<String> siteWords(CompartmentModel model) {
        return model.measurands().stream()
                .map(Measurand::site)
                .map(SamplingSite::words)
                .distinct()
                .toList();
    }

    private static List<String> analytes(CompartmentModel model) {
        return model.allMeasurands().stream()
                .map(m -> Names.key(m.analyte(), model.drug()))
                .distinct()
                .toList();
    }
}
