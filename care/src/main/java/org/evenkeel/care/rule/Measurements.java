package org.evenkeel.care.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.rule.RuleCondition.Measured;
import org.evenkeel.care.rule.RuleCondition.Pressure;
import org.evenkeel.pharmacology.quantity.Unit;

/** Measured values, from sessions and from outside, each with its age. */
final class Measurements {
    /** Two seated readings further apart than this say that neither is settled. Site policy, as P-BP-5. */
    private static final int READINGS_AGREE_WITHIN_MM_HG = 10;

    private Measurements() {}

    /** A value in the measure's own unit; NaN when its unit can't be converted. */
    private record Value(double value, String written, Charted<?> charted) {
        Instant at() {
            return charted.at();
        }
    }

    private record Reading(int systolicMmHg, int diastolicMmHg, Charted<?> charted) {
        /** Systolic above diastolic and both within what a cuff can read of a living adult. Site policy, as P-BP-5. */
        boolean isPlausible() {
            return systolicMmHg > diastolicMmHg
                    && systolicMmHg >= 60
                    && systolicMmHg <= 260
                    && diastolicMmHg >= 30
                    && diastolicMmHg <= 160;
        }

        String words() {
            return systolicMmHg + "/" + diastolicMmHg;
        }
    }

    static Evaluated measured(Measured c, RuleContext context) {
        Measure measure = c.measure();
        Optional<Value> latest = values(measure, context.chart()).stream().reduce(Measurements::later);
        Missing toMeasure = new Missing(
                Missing.Kind.MEASUREMENT,
                measure.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "Measure " + measure.words());
        if (latest.isEmpty()) {
            return Evaluated.unknown(toMeasure);
        }
        Value value = latest.get();
        Trigger trigger = Trigger.of(
                capital(measure.words()), value.written() + " (" + context.ago(value.at()) + ")", value.charted());
        if (!context.isWithin(value.at(), c.within()) || !measure.isPlausible(value.value())) {
            return Evaluated.unknown(toMeasure, trigger);
        }
        return Evaluated.of(c.comparison().holds(value.value(), c.limit()), trigger);
    }

    /** Of two values of one moment the one charted last stands. */
    private static Value later(Value a, Value b) {
        return b.at().isBefore(a.at()) ? a : b;
    }

    static Optional<BodyWeight> latestWeight(Chart chart) {
        return values(Measure.WEIGHT, chart).stream()
                .filter(v -> Measure.WEIGHT.isPlausible(v.value()))
                .reduce(Measurements::later)
                .map(v -> new BodyWeight(v.value(), v.at(), v.charted().entry()));
    }

    static Evaluated pressure(Pressure c, RuleContext context) {
        List<Reading> all = readings(context).stream()
                .filter(r -> context.isWithin(r.charted().at(), c.within()))
                .toList();
        List<Reading> valid = all.stream().filter(Reading::isPlausible).toList();
        List<Reading> used = valid.subList(Math.max(0, valid.size() - c.readings()), valid.size());
        if (used.isEmpty()) {
            return all.isEmpty()
                    ? Evaluated.unknown(again("Measure blood pressure, seated"))
                    : Evaluated.unknown(
                            again("Measure blood pressure again: "
                                    + all.getLast().words() + " can't be right"),
                            Trigger.of("Blood pressure", all.getLast().words() + ", implausible, not used"));
        }
        double systolic =
                used.stream().mapToInt(Reading::systolicMmHg).average().orElse(Double.NaN);
        double diastolic =
                used.stream().mapToInt(Reading::diastolicMmHg).average().orElse(Double.NaN);
        Trigger trigger = Trigger.of(
                "Blood pressure",
                words(used, systolic, diastolic, context),
                used.getLast().charted());
        if (c.comparison().holds(systolic, c.systolicMmHg()) || c.comparison().holds(diastolic, c.diastolicMmHg())) {
            return Evaluated.yes(trigger);
        }
        if (used.size() < c.readings()) {
            return Evaluated.unknown(
                    again("Measure blood pressure once more, at least 1 minute later: the mean of " + c.readings()
                            + " readings counts"),
                    trigger);
        }
        return spread(used) > READINGS_AGREE_WITHIN_MM_HG
                ? Evaluated.unknown(
                        again("Measure blood pressure again: the readings differ by more than 10 mmHg"), trigger)
                : Evaluated.no(trigger);
    }

    private static int spread(List<Reading> used) {
        int lowest = used.stream().mapToInt(Reading::systolicMmHg).min().orElse(0);
        return used.stream().mapToInt(Reading::systolicMmHg).max().orElse(0) - lowest;
    }

    private static String words(List<Reading> used, double systolic, double diastolic, RuleContext context) {
        String age = context.ago(used.getLast().charted().at());
        return used.size() == 1
                ? used.getFirst().words() + " (one reading, " + age + ")"
                : number(systolic) + "/" + number(diastolic) + ", mean of "
                        + String.join(" and ", used.stream().map(Reading::words).toList()) + " (" + age + ")";
    }

    private static Missing again(String words) {
        return new Missing(Missing.Kind.BLOOD_PRESSURE, "blood-pressure", words);
    }

    /** At a gate only this session's readings count; at candidacy those from outside and of every session. */
    private static List<Reading> readings(RuleContext context) {
        List<Reading> readings = new ArrayList<>();
        if (context.session().isEmpty()) {
            context.chart()
                    .background()
                    .bloodPressures()
                    .forEach(b -> readings.add(
                            new Reading(b.content().systolicMmHg(), b.content().diastolicMmHg(), b)));
        }
        for (SessionRecord session : sessions(context)) {
            for (Charted<VitalSignsMeasured> vitals : session.vitals()) {
                Integer systolic = vitals.content().systolicMmHg();
                Integer diastolic = vitals.content().diastolicMmHg();
                if (systolic != null && diastolic != null) {
                    readings.add(new Reading(systolic, diastolic, vitals));
                }
            }
        }
        readings.sort(Comparator.comparing(r -> r.charted().at()));
        return readings;
    }

    private static List<SessionRecord> sessions(RuleContext context) {
        return context.session().isPresent()
                ? context.sessionRecord().stream().toList()
                : List.copyOf(context.chart().sessions().byId().values());
    }

    private static List<Value> values(Measure measure, Chart chart) {
        List<Value> values = new ArrayList<>();
        Set<String> loinc = measure.loinc();
        for (Charted<ObservationRecorded> o : chart.background().observations()) {
            if (loinc.contains(o.content().code().code())) {
                values.add(value(measure, o));
            }
        }
        for (SessionRecord session : chart.sessions().byId().values()) {
            if (measure == Measure.WEIGHT) {
                session.weight()
                        .ifPresent(w -> values.add(new Value(
                                w.content().weightKg(), number(w.content().weightKg()) + " kg", w)));
            }
            session.vitals()
                    .forEach(v -> vital(measure, v.content())
                            .ifPresent(x -> values.add(new Value(
                                    x, number(x) + " " + measure.unit().ucum(), v))));
        }
        return values;
    }

    private static Value value(Measure measure, Charted<ObservationRecorded> o) {
        double number = o.content().value();
        String written = number(number) + " " + o.content().unitUcum();
        try {
            if (measure.isTimesUpperLimit() && !o.content().unitUcum().equals(Measure.TIMES_UPPER_LIMIT)) {
                return new Value(Double.NaN, written + " (not as times the upper limit)", o);
            }
            double factor = Unit.of(o.content().unitUcum()).factorTo(measure.unit());
            return new Value(number * factor, written, o);
        } catch (IllegalArgumentException unknownUnit) {
            // a unit we can't convert makes the value unknown, never harmless
            return new Value(Double.NaN, written + " (unit not understood)", o);
        }
    }

    private static Optional<Double> vital(Measure measure, VitalSignsMeasured v) {
        return switch (measure) {
            case HEART_RATE -> Optional.ofNullable(v.heartRatePerMin()).map(Integer::doubleValue);
            case SPO2 -> Optional.ofNullable(v.spo2Percent()).map(Integer::doubleValue);
            case BREATHING_RATE ->
                Optional.ofNullable(v.respiratoryRatePerMin()).map(Integer::doubleValue);
            case TEMPERATURE -> Optional.ofNullable(v.temperatureCelsius());
            case WEIGHT, BMI, ALT, AST, ALP, GGT, BILIRUBIN -> Optional.empty();
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
