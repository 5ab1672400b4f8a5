package org.evenkeel.care.rule;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.Change.Kind;
import org.evenkeel.care.rule.Change.NewFact;
import org.evenkeel.care.rule.RuleCondition.Measured;
import org.evenkeel.care.rule.RuleCondition.Pressure;

/** New readings just on the wanted side of a limit. */
final class MeasurementChanges {
    private MeasurementChanges() {}

    static List<Change> measured(Measured c, Comparison wanted) {
        Measure measure = c.measure();
        double value = nearest(wanted, c.limit(), step(measure));
        if (!measure.isPlausible(value)) {
            return List.of();
        }
        String name = measure.words();
        String words = Character.toUpperCase(name.charAt(0)) + name.substring(1) + " measured again: "
                + words(wanted, number(c.limit()) + unit(measure));
        Content content = new ObservationRecorded(
                Changes.supposedItem(0),
                new Coding(Coding.LOINC, measure.loinc().iterator().next(), name),
                value,
                measure.unit().ucum(),
                Source.CLINIC);
        return List.of(new NewFact(Kind.MEASURED, "measure " + measure, words, content));
    }

    /** As many readings as the rule asks for, all just within its limits. */
    static List<Change> pressure(Pressure c, RuleContext context) {
        Comparison wanted = Changes.negated(c.comparison());
        int systolic = (int) nearest(wanted, c.systolicMmHg(), 1);
        int diastolic = (int) nearest(wanted, c.diastolicMmHg(), 1);
        Content reading = context.session()
                .<Content>map(s -> new VitalSignsMeasured(
                        s, systolic, diastolic, null, null, null, null, List.of(), Source.CLINIC))
                .orElseGet(
                        () -> new BloodPressureRecorded(Changes.supposedItem(0), systolic, diastolic, Source.CLINIC));
        String words = "Blood pressure measured again, seated: "
                + words(wanted, c.systolicMmHg() + "/" + c.diastolicMmHg() + " mmHg")
                + (c.readings() > 1 ? ", as the mean of " + c.readings() + " readings" : "");
        return List.of(
                new NewFact(Kind.MEASURED, "blood pressure", words, "", Collections.nCopies(c.readings(), reading)));
    }

    /** The value nearest to a limit that lies on the side the comparison names. */
    static double nearest(Comparison side, double limit, double step) {
        return switch (side) {
            case FROM, UP_TO -> limit;
            case ABOVE -> limit + step;
            case BELOW -> limit - step;
        };
    }

    static String words(Comparison side, String limit) {
        return switch (side) {
            case FROM -> limit + " or more";
            case UP_TO -> limit + " or less";
            case ABOVE -> "above " + limit;
            case BELOW -> "below " + limit;
        };
    }

    private static double step(Measure measure) {
        return switch (measure.unit().ucum()) {
            case "/min", "%" -> 1;
            case String _ -> 0.1;
        };
    }

    private static String unit(Measure measure) {
        return switch (measure.unit().ucum()) {
            case Measure.TIMES_UPPER_LIMIT -> " times";
            case "Cel" -> " °C";
            case "kg/m2" -> " kg/m²";
            case "/min" -> "/min";
            case String ucum -> " " + ucum;
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
