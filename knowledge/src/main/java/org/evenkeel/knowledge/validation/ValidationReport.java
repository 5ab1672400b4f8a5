package org.evenkeel.knowledge.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenkeel.knowledge.models.DefaultModel;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.knowledge.observations.ObservationLibrary;
import org.evenkeel.knowledge.observations.PublishedObservation;
import org.evenkeel.knowledge.observations.PublishedObservation.Use;
import org.evenkeel.knowledge.observations.Quantified;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.population.Population;

/** Writes a {@link Validation} down for people: a page in Markdown and a picture for each route. */
public final class ValidationReport {

    private final Validation validation;
    private final ModelLibrary models;

    private final List<Comparison> others;

    /**
     * A report.
     *
     * @param validation the comparison with the default models
     * @param others the comparison with the other models
     * @param models the models of both
     */
    public ValidationReport(Validation validation, List<Comparison> others, ModelLibrary models) {
        this.validation = validation;
        this.others = List.copyOf(others);
        this.models = models;
    }

    /** Compares the models that come with the application with the observations that do. */
    public static ValidationReport make() {
        ModelLibrary models = ModelLibrary.load();
        List<PublishedObservation> observations = ObservationLibrary.load();
        return new ValidationReport(
                Validation.of(models, observations, Population.standard()),
                Validation.byOtherModels(models, observations),
                models);
    }

    /** The comparison with the default models. */
    public Validation validation() {
        return validation;
    }

    /** The page, and beside it the pictures it shows, each by its file name. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pharmacology.md", page());
        for (Route route : routes()) {
            List<Comparison> points = concentrations(route);
            if (!points.isEmpty()) {
                files.put(picture(route), LogScatter.svg(capital(route.words()), points));
            }
        }
        return files;
    }

    private String page() {
        Markdown page = new Markdown();
        page.heading(1, "Pharmacology against published measurements");
        page.paragraph(INTRODUCTION);
        page.heading(2, "In one look");
        agreements(page, "route", c -> c.observation().given().route().words());
        page.paragraph(
                "Goal: a geometric mean fold error of at most 1.15 and nine rows of ten within 1.5-fold by vein, within"
                        + " 2-fold by the other routes.");
        page.heading(2, "By model");
        agreements(page, "model", Comparison::modelId);
        others(page);
        misses(page);
        page.heading(2, "Defaults and their reasons");
        for (DefaultModel chosen : models.defaults()) {
            page.item(capital(chosen.drug().words()) + ", " + chosen.route().words() + ": `" + chosen.modelId() + "`. "
                    + chosen.reason() + " (" + chosen.evidence().status().words() + ": "
                    + chosen.evidence().source() + ").");
        }
        page.gap();
        for (Route route : routes()) {
            page.heading(2, capital(route.words()));
            if (!concentrations(route).isEmpty()) {
                page.paragraph("![Predicted against published concentrations](" + picture(route) + ")");
            }
            rows(page, where(c -> c.observation().given().route() == route));
        }
        leftOut(page);
        return page.text();
    }

    private static final String INTRODUCTION = """
            Written by `./evenkeel validate`; a test computes it again on every build and fails when a number differs.
            Every published observation in `knowledge/observations` is compared with the model that answers for its drug
            and route when nobody chooses one. "Predicted" is the typical person of the study's weight (70 kg when none
            was given); "ratio" is predicted over published; "mean" is that of 1,000 virtual people, and "90 % of means"
            is where nine of ten means of as many people as the study had would lie, from the spread between people alone.

            - **validation**: nothing of the default models was made from the row. This is the test.
            - **choice**: something of a default model was chosen with the row; agreement proves little.
            - **same people**: the publication of the model was made from these people; checks the transcription.
            - **model output**: not measured, but printed by the authors from their own model; checks the transcription.
            - **not counted**: compared and shown; the reason stands beside it.

            Arterial and venous blood are never compared with each other. Norketamine of the composite models is in mass
            of norketamine as it was measured; the flow that forms it is carried in mass of ketamine, as published. Whether
            the people of Kamp 2020 (Br J Anaesth) were among the 14 data sets of Kamp 2020 (Anesthesiology), on which the
            arterial core rests, could not be read.""";

    private void agreements(Markdown page, String what, Function<Comparison, String> group) {
        page.row(what, "rows", "mean fold error", "within 1.5", "within 2", "of which validation", "mean fold error");
        page.row("---", "---:", "---:", "---:", "---:", "---:", "---:");
        Map<String, List<Comparison>> groups = new LinkedHashMap<>();
        where(Comparison::counts)
                .forEach(c -> groups.computeIfAbsent(group.apply(c), g -> new ArrayList<>())
                        .add(c));
        groups.put("all", where(Comparison::counts));
        groups.forEach((name, rows) -> {
            List<Comparison> tests = rows.stream()
                    .filter(c -> c.observation().use() == Use.VALIDATION)
                    .toList();
            Agreement all = Agreement.of(rows);
            page.row(
                    name,
                    String.valueOf(all.rows()),
                    Numbers.ratio(all.meanFoldErrorDimensionless()),
                    Numbers.percent(all.within1Point5Fraction()),
                    Numbers.percent(all.within2Fraction()),
                    String.valueOf(tests.size()),
                    tests.isEmpty() ? "-" : Numbers.ratio(Agreement.of(tests).meanFoldErrorDimensionless()));
        });
        page.gap();
    }

    private void others(Markdown page) {
        page.heading(2, "The other models on the same rows");
        page.paragraph(
                "Counted rows that another model of adults can predict, and how near the default is on just those.");
        page.row(
                "drug and route",
                "model",
                "rows",
                "mean fold error",
                "within 1.5",
                "within 2",
                "default's mean fold error");
        page.row("---", "---", "---:", "---:", "---:", "---:", "---:");
        Map<String, Comparison> defaults = new LinkedHashMap<>();
        validation.comparisons().forEach(c -> defaults.put(c.observation().id(), c));
        Map<List<String>, List<Comparison>> groups = new LinkedHashMap<>();
        for (Comparison c : others) {
            PublishedObservation.Given given = c.observation().given();
            String where = given.drug().words() + ", " + given.route().words();
            groups.computeIfAbsent(List.of(where, c.modelId()), g -> new ArrayList<>())
                    .add(c);
        }
        groups.forEach((name, rows) -> {
            Agreement other = Agreement.of(rows);
            Agreement chosen = Agreement.of(rows.stream()
                    .map(c ->
                            Objects.requireNonNull(defaults.get(c.observation().id())))
                    .toList());
            page.row(
                    name.getFirst(),
                    "`" + name.getLast() + "`",
                    String.valueOf(other.rows()),
                    Numbers.ratio(other.meanFoldErrorDimensionless()),
                    Numbers.percent(other.within1Point5Fraction()),
                    Numbers.percent(other.within2Fraction()),
                    Numbers.ratio(chosen.meanFoldErrorDimensionless()));
        });
        page.gap();
    }

    private void misses(Markdown page) {
        page.heading(2, "Misses");
        page.paragraph("Counted rows further off than the goal, and what we think is wrong.");
        list(page, where(Comparison::misses));
        page.paragraph("Rows that are shown and not counted, further off than the goal.");
        list(page, where(c -> !c.counts() && !c.isWithinGoal()));
    }

    private static void list(Markdown page, List<Comparison> misses) {
        for (Comparison miss : misses) {
            PublishedObservation row = miss.observation();
            String think = row.miss().isEmpty() ? row.why() : row.miss();
            page.item("`" + row.id() + "`: " + what(miss) + " after " + given(row) + ": published " + published(miss)
                    + ", predicted " + Numbers.three(miss.predicted().typicalInOwnUnit()) + ", ratio "
                    + Numbers.ratio(miss.ratioDimensionless()) + ". " + (think.isEmpty() ? "Not explained" : think)
                    + ".");
        }
        if (misses.isEmpty()) {
            page.item("None.");
        }
        page.gap();
    }

    private void rows(Markdown page, List<Comparison> rows) {
        page.row(
                "row",
                "given",
                "what",
                "published",
                "n",
                "predicted",
                "ratio",
                "mean",
                "90 % of means",
                "model",
                "use");
        page.row("---", "---", "---", "---:", "---:", "---:", "---:", "---:", "---:", "---", "---");
        for (Comparison c : rows) {
            PublishedObservation row = c.observation();
            page.row(
                    row.id(),
                    given(row),
                    what(c),
                    published(c),
                    row.people().map(String::valueOf).orElse("-"),
                    Numbers.three(c.predicted().typicalInOwnUnit()),
                    Numbers.ratio(c.ratioDimensionless()),
                    c.predicted()
                            .spread()
                            .map(s -> Numbers.three(s.meanInOwnUnit()))
                            .orElse("-"),
                    c.intervalOfMean().map(i -> interval(c, i)).orElse("-"),
                    "`" + c.modelId() + "`",
                    row.use().words() + (row.why().isEmpty() ? "" : ": " + row.why()));
        }
        page.gap();
    }

    private static String interval(Comparison c, Predicted.Interval interval) {
        return Numbers.three(interval.lowInOwnUnit()) + " to " + Numbers.three(interval.highInOwnUnit())
                + (c.isWithinInterval().orElse(false) ? "" : " (outside)");
    }

    private void leftOut(Markdown page) {
        page.heading(2, "Not compared");
        page.row("row", "given", "use", "why");
        page.row("---", "---", "---", "---");
        for (PublishedObservation row : validation.leftOut()) {
            page.row(
                    row.id(),
                    given(row) + ", " + row.given().route().words(),
                    row.use().words(),
                    row.why());
        }
        page.gap();
        page.heading(2, "Sources");
        Set<String> sources = new LinkedHashSet<>();
        validation.comparisons().forEach(c -> sources.add(source(c.observation())));
        validation.leftOut().forEach(o -> sources.add(source(o)));
        sources.forEach(page::item);
    }

    private static String source(PublishedObservation row) {
        return row.evidence().source() + " (" + row.evidence().status().words() + ")";
    }

    private List<Comparison> where(Predicate<Comparison> condition) {
        return validation.comparisons().stream().filter(condition).toList();
    }

    private List<Comparison> concentrations(Route route) {
        return where(c -> c.observation().given().route() == route
                && c.counts()
                && (c.value().of() instanceof Quantified.Concentration
                        || c.value().of() instanceof Quantified.Peak));
    }

    private List<Route> routes() {
        return validation.comparisons().stream()
                .map(c -> c.observation().given().route())
                .distinct()
                .toList();
    }

    private static String given(PublishedObservation row) {
        return row.given().drug().words() + " "
                + row.given().regimen().items().stream()
                        .map(i -> Numbers.amount(i.amount()) + Numbers.span(i.span()))
                        .collect(Collectors.joining("; "));
    }

    private static String published(Comparison c) {
        String value = Numbers.three(c.value().valueInOwnUnit());
        return c.value()
                        .upToInOwnUnit()
                        .map(u -> value + " to " + Numbers.three(u))
                        .orElse(value)
                + c.value()
                        .sdInOwnUnit()
                        .map(sd -> " (SD " + Numbers.three(sd) + ")")
                        .orElse("");
    }

    private static String what(Comparison c) {
        String measured = c.observation().measurand().words();
        Quantified of = c.value().of();
        String quantity = switch (of) {
            case Quantified.Concentration at -> "at " + Numbers.plain(at.atMinutes()) + " min";
            case Quantified.Peak p -> "peak";
            case Quantified.PeakTime p -> "time of the peak";
            case Quantified.WholeArea a -> "area";
            case Quantified.AreaUntil a -> "area until " + Numbers.plain(a.untilMinutes() / 60) + " h";
            case Quantified.MetaboliteRatio r ->
                "area over that of " + r.parent().words();
            case Quantified.HalfLife h -> "half-life";
            case Quantified.Bioavailability b -> "bioavailability";
            case Quantified.Clearance cl -> "clearance";
            case Quantified.SteadyStateVolume v -> "volume at steady state";
        };
        String unit =
                of.unit().ucum().equals("1") ? "" : ", " + of.unit().ucum().replace('.', '·');
        return measured + ", " + quantity + unit;
    }

    private static String picture(Route route) {
        return "pharmacology-" + route.words() + ".svg";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
