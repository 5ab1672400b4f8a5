package org.evenkeel.knowledge.library;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.BackgroundContent.UsePattern;
import org.evenkeel.care.document.PatientDocument;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.rule.CodeList;
import org.evenkeel.care.rule.Comparison;
import org.evenkeel.care.rule.IngredientList;
import org.evenkeel.care.rule.Measure;
import org.evenkeel.care.rule.Question;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.knowledge.library.CeilingReader.Limit;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads the condition of a rule: a map with one key, the kind, and below it what the kind needs. */
final class ConditionReader {
    private static final Pattern PRESSURE = Pattern.compile("(\\d+)/(\\d+) mmHg");
    private static final String KINDS =
            "always, all, any, not, history, answered, measured, pressure, takes, takes-unrecognised,"
                    + " age, pregnancy, instrument-total, instrument-item, fewer-adequate-trials, consent-lacking,"
                    + " doses-within, text, checklist, elsewhere";

    private final Shelves shelves;

    ConditionReader(Shelves shelves) {
        this.shelves = shelves;
    }

    RuleCondition read(YamlMap map) {
        if (map.keys().size() != 1) {
            throw new IllegalArgumentException("a condition has exactly one kind, not " + map.keys());
        }
        String kind = map.keys().iterator().next();
        return switch (kind) {
            case "always" -> {
                map.flag(kind);
                yield new RuleCondition.Always();
            }
            case "all" -> new RuleCondition.All(map.maps(kind, this::computed));
            case "any" -> new RuleCondition.Any(map.maps(kind, this::computed));
            case "not" -> new RuleCondition.Not(map.map(kind, this::computed).get());
            case "history" -> map.map(kind, this::history).get();
            case "answered" -> map.map(kind, this::answered).get();
            case "measured" -> map.map(kind, ConditionReader::measured).get();
            case "pressure" -> map.map(kind, ConditionReader::pressure).get();
            case "takes" -> map.map(kind, this::takes).get();
            case "takes-unrecognised" -> {
                map.flag(kind);
                yield new RuleCondition.TakesUnrecognised();
            }
            case "age" -> map.map(kind, ConditionReader::age).get();
            case "pregnancy" -> map.map(kind, this::pregnancy).get();
            case "instrument-total" -> map.map(kind, this::total).get();
            case "instrument-item" -> map.map(kind, this::item).get();
            case "fewer-adequate-trials" ->
                map.map(kind, ConditionReader::trials).get();
            case "consent-lacking" -> consent(map, kind);
            case "doses-within" -> map.map(kind, ConditionReader::doses).get();
            case "text" -> {
                map.flag(kind);
                yield new RuleCondition.Text();
            }
            case "checklist" -> new RuleCondition.Checklist(map.text(kind));
            case "elsewhere" -> elsewhere(map, kind);
            case String other ->
                throw new IllegalArgumentException("\"" + other + "\" is no kind of condition; known: " + KINDS);
        };
    }

    /** A part of a condition: what only a person can say can't be joined with what a chart says. */
    private RuleCondition computed(YamlMap map) {
        RuleCondition part = read(map);
        if (!part.isComputed()) {
            map.problem(map.keys().iterator().next(), "can't be part of another condition: no chart answers it");
        }
        return part;
    }

    private RuleCondition elsewhere(YamlMap map, String kind) {
        String path = map.text(kind);
        if (!path.isEmpty() && !shelves.hasFile(path)) {
            map.problem(kind, "names the file \"" + path + "\", which is not in the library");
        }
        return new RuleCondition.Elsewhere(path);
    }

    private static RuleCondition doses(YamlMap map) {
        Set<String> medicines = TreatmentWords.MEDICINE.some(map, "medicines");
        Duration within = duration(map);
        Limit limit = Limit.read(map, Unit.of("1"));
        return new RuleCondition.DosesWithin(medicines, within, limit.comparison(), (int) Math.round(limit.value()));
    }

    private RuleCondition history(YamlMap map) {
        Optional<CodeList> codes = shelves.codes.referred(map, "codes", map.text("codes"));
        Optional<Question> question = shelves.questions.referred(map, "question", map.text("question"));
        RuleCondition.Presence presence = map.choice("presence", RuleCondition.Presence.class);
        Optional<Integer> within = map.optionalQuantity("within", Unit.of("d")).map(d -> (int) Math.round(d));
        Set<UsePattern> use = Enums.among(map, "use", UsePattern.class);
        Optional<IngredientList> allergy =
                map.optionalText("allergy-to").flatMap(a -> shelves.ingredients.referred(map, "allergy-to", a));
        if (codes.isEmpty() || question.isEmpty()) {
            throw reported();
        }
        return new RuleCondition.History(codes.get(), question.get(), presence, within, use, allergy);
    }

    private RuleCondition answered(YamlMap map) {
        Optional<Question> question = shelves.questions.referred(map, "question", map.text("question"));
        Answer answer = map.choice("answer", Answer.class);
        return new RuleCondition.Answered(question.orElseThrow(ConditionReader::reported), answer);
    }

    private static RuleCondition measured(YamlMap map) {
        Measure measure = map.choice("what", Measure.class);
        Duration within = duration(map);
        Limit limit = Limit.read(map, measure.unit());
        return new RuleCondition.Measured(measure, limit.comparison(), limit.value(), within);
    }

    private static RuleCondition pressure(YamlMap map) {
        int readings = map.wholeNumber("readings");
        Duration within = duration(map);
        Optional<String> above = map.optionalText("above");
        String written = above.or(() -> map.optionalText("from")).orElse("");
        Matcher limits = PRESSURE.matcher(written);
        if (!limits.matches()) {
            throw new IllegalArgumentException("a pressure is above or from a limit such as \"140/90 mmHg\"");
        }
        return new RuleCondition.Pressure(
                above.isPresent() ? Comparison.ABOVE : Comparison.FROM,
                Integer.parseInt(limits.group(1)),
                Integer.parseInt(limits.group(2)),
                readings,
                within);
    }

    private RuleCondition takes(YamlMap map) {
        Optional<IngredientList> list = shelves.ingredients.referred(map, "ingredients", map.text("ingredients"));
        Set<String> routes = TreatmentWords.ROUTE_OF_ANY_MEDICINE.some(map, "routes");
        Optional<Double> daily = map.optionalQuantity("daily-above", Unit.of("mg"));
        return new RuleCondition.Takes(list.orElseThrow(ConditionReader::reported), routes, daily);
    }

    private static RuleCondition age(YamlMap map) {
        Limit limit = Limit.read(map, Unit.of("a"));
        return new RuleCondition.AgeYears(limit.comparison(), (int) Math.round(limit.value()));
    }

    private RuleCondition pregnancy(YamlMap map) {
        Set<PregnancyStatus> statuses = Enums.among(map, "status", PregnancyStatus.class);
        Optional<CodeList> codes = shelves.codes.referred(map, "codes", map.text("codes"));
        return new RuleCondition.Pregnancy(statuses, codes.orElseThrow(ConditionReader::reported));
    }

    private RuleCondition total(YamlMap map) {
        String instrument = map.text("instrument");
        shelves.instruments.referred(map, "instrument", instrument);
        Duration within = duration(map);
        Limit limit = Limit.read(map, Unit.of("1"));
        return new RuleCondition.InstrumentTotal(
                instrument, limit.comparison(), (int) Math.round(limit.value()), within);
    }

    private RuleCondition item(YamlMap map) {
        String id = map.text("instrument");
        String item = map.text("item");
        Optional<Instrument> instrument = shelves.instruments.referred(map, "instrument", id);
        if (instrument.isPresent()
                && instrument.get().items().stream().noneMatch(i -> i.code().equals(item))) {
            map.problem("item", "names the item \"" + item + "\", which " + id + " does not have");
        }
        return new RuleCondition.InstrumentItem(id, item, map.wholeNumber("at-least"), duration(map));
    }

    private static RuleCondition trials(YamlMap map) {
        return new RuleCondition.FewerAdequateTrials(
                map.wholeNumber("than"),
                map.quantity("at-least", Unit.of("wk")),
                Enums.among(map, "failed", TrialOutcome.class));
    }

    private RuleCondition consent(YamlMap map, String kind) {
        Optional<PatientDocument> document = shelves.documents.referred(map, kind, map.text(kind));
        return document.map(d -> new RuleCondition.ConsentLacking(d.id(), d.version()))
                .orElseThrow(ConditionReader::reported);
    }

    private static Duration duration(YamlMap map) {
        double minutes = map.quantity("within", Unit.of("min"));
        return Duration.ofMinutes(Math.round(minutes));
    }

    private static IllegalArgumentException reported() {
        return new IllegalArgumentException("refers to something that does not exist");
    }
}
