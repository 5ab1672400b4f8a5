package org.evenkeel.care.rule;

import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.rule.RuleCondition.ConsentLacking;

/** Consents that stand, held against the present version of their document. */
final class Consents {
    private Consents() {}

    /** The chart is where consents are kept, so one that is not there was not given. */
    static Evaluated lacking(ConsentLacking c, RuleContext context) {
        Charted<ConsentGiven> given = context.chart().assessment().consents().get(c.document());
        if (given == null) {
            return Evaluated.yes(Trigger.of("Consent to " + c.document(), "none on file"));
        }
        String version = given.content().documentVersion();
        return Evaluated.of(
                !version.equals(c.version()),
                Trigger.of(
                        "Consent to " + c.document(),
                        "version " + version + "; the present version is " + c.version(),
                        given));
    }
}
