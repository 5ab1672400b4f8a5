package org.evenkeel.exchange.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.NewEntry;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Measured values, with the instant of measuring. A value that can't be one is never shown as valid. */
final class ObservationReading {
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final ItemIds ids;
    private final Asides asides;
    private final Instant now;
    private final List<Understood> understood = new ArrayList<>();
    private final TobaccoReading tobacco;
    private final PressureReading pressures;
    private final PregnancyReading pregnancies;
    private final FormReading forms;

    ObservationReading(ItemIds ids, Asides asides, Instant now, FormReading forms) {
        this.forms = forms;
        this.pressures = new PressureReading(ids, asides);
        this.pregnancies = new PregnancyReading(asides);
        this.ids = ids;
        this.asides = asides;
        this.now = now;
        this.tobacco = new TobaccoReading(ids, asides, now);
    }

    List<Understood> understood() {
        pressures.join(this::addBloodPressure);
        List<Understood> all = new ArrayList<>(understood);
        tobacco.understood().ifPresent(all::add);
        pregnancies.understood().ifPresent(all::add);
        return all;
    }

    void see(Observation observation) {
        Instant measured = measuredAt(observation);
        String reason = reasonAgainst(observation, measured);
        Optional<Coding> code = Codes.coding(observation.getCode());
        if (reason != null || code.isEmpty() || measured == null) {
            asides.add(observation, reason == null ? "neither a code nor words" : reason);
            return;
        }
        String loinc = code.get().system().equals(Coding.LOINC) ? code.get().code() : "";
        if (pressures.see(observation, measured, this::addBloodPressure)
                || forms.see(observation, measured)
                || pregnancies.see(observation, measured)) {
            return;
        }
        if (observation.getValue() instanceof Quantity quantity) {
            seeQuantity(observation, quantity, code.get(), loinc, measured);
        } else if (loinc.equals(TobaccoReading.SMOKING_STATUS)
                && observation.getValue() instanceof CodeableConcept answer) {
            tobacco.see(observation, answer, measured);
        } else {
            asides.add(
                    observation,
                    observation.hasComponent()
                            ? "a form of several answers; only single measured values are taken"
                            : "an answer in words; only measured values are taken");
        }
    }

    private static @Nullable Instant measuredAt(Observation observation) {
        Instant effective = Dates.instant(observation.getEffective());
        return effective != null ? effective : Dates.instant(observation.getIssuedElement());
    }

    private @Nullable String reasonAgainst(Observation observation, @Nullable Instant measured) {
        if (measured == null) {
            return "no date: a value without its time can mislead";
        }
        if (measured.isAfter(now.plus(CLOCKS_DIFFER))) {
            return "dated in the future";
        }
        if (observation.getStatus() == null) {
            return "it does not say whether the result is final";
        }
        return switch (observation.getStatus()) {
            case FINAL, AMENDED, CORRECTED -> null;
            case ENTEREDINERROR -> "entered in error, as the source says";
            case CANCELLED -> "cancelled, as the source says";
            case REGISTERED, PRELIMINARY, UNKNOWN, NULL -> "not a final result";
        };
    }

    private void addBloodPressure(BloodPressureRecorded content, Instant measured, int observations) {
        String words = "Blood pressure " + content.systolicMmHg() + "/" + content.diastolicMmHg() + " mmHg";
        String when = measured.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        understood.add(new Understood(
                new NewEntry(content, measured), Group.VITAL_SIGNS, words, when, List.of(), observations));
    }

    private void seeQuantity(Observation o, Quantity quantity, Coding code, String loinc, Instant measured) {
        double value = quantity.hasValue() ? quantity.getValue().doubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            asides.add(o, "no number, or none that can be right");
            return;
        }
        if (quantity.hasComparator()) {
            asides.add(o, "a result with \"less than\" or \"more than\", not a number");
            return;
        }
        String unit = Units.ucum(quantity).orElse("");
        Measure measure = Measure.of(loinc);
        if (measure != null && measure.factors().containsKey(unit)) {
            value = value * measure.factors().getOrDefault(unit, Double.NaN);
            unit = measure.unitUcum();
        }
        List<String> cautions = new ArrayList<>();
        if (unit.isEmpty()) {
            cautions.add("unit not known (\"" + Units.written(quantity) + "\"): not used for any decision");
        }
        Integer highest = Measure.SCORES.get(loinc);
        boolean wrong = (measure != null && unit.equals(measure.unitUcum()) && !measure.isPlausible(value))
                || (highest != null && !(value >= 0 && value <= highest));
        if (wrong) {
            asides.add(o, "a value that can't be right (" + code.display() + " " + number(value) + "): measure again");
            return;
        }
        if (measure != null && !unit.isEmpty() && !unit.equals(measure.unitUcum())) {
            cautions.add("unit " + unit + " is not the usual " + measure.unitUcum());
        }
        ObservationRecorded content = new ObservationRecorded(ids.of(o), code, value, unit, RecordReading.source(o));
        forms.total(loinc, content, measured);
        String shown = code.display() + " " + number(value) + (unit.isEmpty() ? "" : " " + readable(unit));
        add(content, group(o, highest != null), shown, measured, cautions);
    }

    private void add(
            org.evenkeel.care.chart.Content content,
            Group group,
            String words,
            Instant measured,
            List<String> cautions) {
        String when = measured.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        understood.add(new Understood(new NewEntry(content, measured), group, words, when, cautions, 1));
    }

    private static Group group(Observation observation, boolean score) {
        if (score || hasCategory(observation, "survey")) {
            return Group.SCORES;
        }
        return hasCategory(observation, "vital-signs") ? Group.VITAL_SIGNS : Group.LABORATORY;
    }

    private static boolean hasCategory(Observation observation, String category) {
        return observation.getCategory().stream().anyMatch(c -> Codes.code(c).equals(category));
    }

    private static String readable(String unit) {
        return unit.startsWith("{") ? "" : unit.replace("mm[Hg]", "mmHg").replace("Cel", "°C");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
