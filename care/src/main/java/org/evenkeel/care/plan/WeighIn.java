package org.evenkeel.care.plan;

import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.BodyWeight;

/** A body weight measured at the clinic while a course is planned. */
public final class WeighIn {
    private static final Coding BODY_WEIGHT = new Coding(Coding.LOINC, "29463-7", "Body weight");

    private WeighIn() {}

    /** Records the weight, unless no adult can have it: then a slip of the hand or of the unit is likely. */
    public static Decision decide(ItemId item, double weightKg, Instant now) {
        if (!BodyWeight.isPlausible(weightKg)) {
            return Decision.refuse(
                    Refusal.at("weightKg", "plan.weight-implausible", "Enter the weight in kg, between 30 and 250."));
        }
        return Decision.accept(now, List.of(new ObservationRecorded(item, BODY_WEIGHT, weightKg, "kg", Source.CLINIC)));
    }
}
