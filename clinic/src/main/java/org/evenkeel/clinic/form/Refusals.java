package org.evenkeel.clinic.form;

import java.util.List;
import org.evenkeel.care.chart.Refusal;

/** Why a command was refused, as pages show it: all on top ({@code component/refusals}), those with a field beside it. */
public final class Refusals {
    private Refusals() {}

    /** The words that belong beside a field. */
    public static FormErrors beside(List<Refusal> refusals) {
        FormErrors errors = FormErrors.none();
        for (Refusal refusal : refusals) {
            String field = refusal.field();
            if (field != null) {
                errors = errors.with(field, refusal.words());
            }
        }
        return errors;
    }
}
