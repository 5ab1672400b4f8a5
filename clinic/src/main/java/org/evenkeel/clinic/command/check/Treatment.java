package org.evenkeel.clinic.command.check;

import java.util.Optional;
import org.evenkeel.care.rule.RuleScope;

/**
 * The treatment that is asked about.
 *
 * @param dose absent when only the person is asked about
 * @param weightKg weight measured now, when it was typed
 */
record Treatment(RuleScope scope, Optional<Dose> dose, Optional<Double> weightKg) {

    /**
     * A dose as typed.
     *
     * @param perKg whether {@code value} is mg/kg; else it is mg
     * @param overMinutes length of the infusion
     */
    record Dose(double value, boolean perKg, Optional<Double> overMinutes) {
        String words() {
            String amount = (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value))
                    + (perKg ? " mg/kg" : " mg");
            return amount
                    + overMinutes.map(m -> " over " + Math.round(m) + " min").orElse("");
        }
    }

    /** The treatment in words. */
    String words() {
        return dose.map(d -> d.words() + " ").orElse("") + scope.medicine() + ", " + scope.route() + ", for "
                + scope.indication() + " (" + scope.setting() + ", " + scope.jurisdiction() + ")";
    }
}
