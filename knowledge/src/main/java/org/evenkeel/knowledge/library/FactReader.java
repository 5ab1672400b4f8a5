package org.evenkeel.knowledge.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.AllergyRecorded;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.SubstanceUseRecorded;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.BackgroundContent.UsePattern;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.document.PatientDocument;
import org.evenkeel.care.rule.Measure;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Reads one fact of an example into the entries that would record it. */
final class FactReader {
    private static final Pattern PRESSURE = Pattern.compile("(\\d{1,3})/(\\d{1,3})");
    private static final Pattern VALUE = Pattern.compile("(-?\\d+(?:\\.\\d+)?) (\\S+)");
    private static final Set<String> KINDS = new TreeSet<>(Set.of(
            "condition",
            "procedure",
            "allergy",
            "substance",
            "answer",
            "pressure",
            "measured",
            "takes",
            "born",
            "pregnancy",
            "total",
            "item",
            "trial",
            "consent",
            "dose"));

    private final Shelves shelves;
    private long next;

    FactReader(Shelves shelves) {
        this.shelves = shelves;
    }

    Set<String> kinds() {
        return KINDS;
    }

    Set<String> kindsIn(YamlMap map) {
        Set<String> found = new LinkedHashSet<>(map.keys());
        found.retainAll(KINDS);
        return found;
    }

    List<Content> read(String kind, YamlMap map) {
        return switch (kind) {
            case "condition" -> List.of(condition(map));
            case "procedure" ->
                List.of(new ProcedureRecorded(item(), coding(map, kind), date(map, "on"), Source.CLINIC));
            case "allergy" ->
                List.of(new AllergyRecorded(item(), coding(map, kind), "", ClinicalStatus.ACTIVE, Source.CLINIC));
            case "substance" ->
                List.of(new SubstanceUseRecorded(
                        item(), map.text(kind), map.choice("use", UsePattern.class), null, "", Source.CLINIC));
            case "answer" -> List.of(answer(map));
            case "pressure" -> List.of(pressure(map));
            case "measured" -> List.of(measured(map));
            case "takes" -> List.of(takes(map));
            case "born" -> List.of(born(map));
            case "pregnancy" ->
                List.of(new PregnancyStatusRecorded(map.choice(kind, PregnancyStatus.class), "", Source.CLINIC));
            case "total" -> List.of(total(map));
            case "item" -> List.of(questionnaireItem(map));
            case "trial" -> List.of(trial(map));
            case "consent" -> List.of(consent(map));
            case "dose" -> Doses.of(map.text(kind), item(), item());
            default -> throw new IllegalArgumentException("no such kind of fact: " + kind);
        };
    }

    private Content condition(YamlMap map) {
        ClinicalStatus status =
                map.optionalChoice("status", ClinicalStatus.class).orElse(ClinicalStatus.ACTIVE);
        return new ConditionRecorded(item(), coding(map, "condition"), status, date(map, "since"), "", Source.CLINIC);
    }

    /** By its words alone, unless a code is given too: {@code code: "233985008"}. */
    private static Coding coding(YamlMap map, String key) {
        return new Coding(Coding.SNOMED_CT, map.optionalText("code").orElse("0"), map.text(key));
    }

    private Content answer(YamlMap map) {
        String question = map.text("answer");
        shelves.questions.referred(map, "answer", question);
        return new QuestionAnswered(question, map.choice("is", Answer.class), date(map, "on"), "", Source.CLINIC);
    }

    private Content pressure(YamlMap map) {
        Matcher written = PRESSURE.matcher(map.text("pressure"));
        if (!written.matches()) {
            throw new IllegalArgumentException("a pressure is written as 120/80");
        }
        return new BloodPressureRecorded(
                item(), Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)), Source.CLINIC);
    }

    /** The unit is kept as written: a value in a unit nobody can convert is an example too. */
    private Content measured(YamlMap map) {
        Measure measure = map.choice("measured", Measure.class);
        Matcher written = VALUE.matcher(map.text("value"));
        if (!written.matches()) {
            throw new IllegalArgumentException("a value is a number, a space and a unit, such as \"91 %\"");
        }
        String loinc = new TreeSet<>(measure.loinc()).first();
        return new ObservationRecorded(
                item(),
                new Coding(Coding.LOINC, loinc, measure.words()),
                Double.parseDouble(written.group(1)),
                written.group(2),
                Source.CLINIC);
    }

    private Content takes(YamlMap map) {
        String name = map.text("takes");
        return new MedicationRecorded(
                item(),
                new Coding(Coding.RXNORM, "0", name),
                "",
                map.optionalText("route").orElse(""),
                amount(map, "daily", "mg"),
                map.optionalChoice("status", MedicationStatus.class).orElse(MedicationStatus.TAKING),
                null,
                "",
                Source.CLINIC);
    }

    private static Content born(YamlMap map) {
        return new PatientIdentified(
                "An", "Example", new PartialDate(map.text("born")), AdministrativeSex.UNKNOWN, "", "", List.of(), true);
    }

    private Content total(YamlMap map) {
        String instrument = map.text("total");
        shelves.instruments.referred(map, "total", instrument);
        return new QuestionnaireAnswered(item(), instrument, "1", Map.of(), map.wholeNumber("is"));
    }

    private Content questionnaireItem(YamlMap map) {
        String[] written = map.text("item").split("/", -1);
        if (written.length != 2) {
            throw new IllegalArgumentException("an item is written as phq-9/item-9");
        }
        String code = written[1].matches("\\d+") ? "item-" + written[1] : written[1];
        shelves.instruments
                .referred(map, "item", written[0])
                .filter(i -> i.items().stream().noneMatch(known -> known.code().equals(code)))
                .ifPresent(i -> map.problem("item", "names the item \"" + code + "\", which it does not have"));
        return new QuestionnaireAnswered(item(), written[0], "1", Map.of(code, map.wholeNumber("is")), null);
    }

    private Content trial(YamlMap map) {
        boolean current = map.optionalText("current").map(c -> c.equals("true")).orElse(true);
        return new AntidepressantTrialRecorded(
                item(),
                map.text("trial"),
                amount(map, "daily", "mg"),
                amount(map, "weeks", "1"),
                map.choice("outcome", TrialOutcome.class),
                current,
                Source.CLINIC);
    }

    private Content consent(YamlMap map) {
        String id = map.text("consent");
        Optional<PatientDocument> document = shelves.documents.referred(map, "consent", id);
        String version = map.optionalText("version")
                .or(() -> document.map(PatientDocument::version))
                .orElse("");
        return new ConsentGiven(id, version, "An Example", "A nurse");
    }

    private static @Nullable Double amount(YamlMap map, String key, String unit) {
        return map.optionalQuantity(key, Unit.of(unit)).orElse(null);
    }

    private static @Nullable PartialDate date(YamlMap map, String key) {
        return map.optionalText(key).map(PartialDate::new).orElse(null);
    }

    private ItemId item() {
        return new ItemId(new UUID(3, next++));
    }
}
