package org.evenkeel.clinic.session;

import java.util.Map;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.effect.Driver;
import org.evenkeel.pharmacology.effect.DrivingConcentrations;
import org.evenkeel.pharmacology.effect.EffectParameter;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.evidence.Evidence;

/** What the number of a session means for dissociation, in words. */
final class SessionTolerance {

    /** Any concentration will do: tolerance multiplies the whole curve. */
    private static final double SOME_NG_PER_ML = 100;

    private SessionTolerance() {}

    static String words(SessionNumber session, AcuteEffects effects) {
        if (session.number() == 1) {
            return "First session in this chart.";
        }
        long percent = Math.round(100 * cadss(session, effects) / cadss(SessionNumber.first(), effects));
        Evidence evidence = effects.knowledge()
                .parameter(EffectParameter.TOLERANCE_SESSIONS)
                .evidence();
        return "Session " + session.number()
                + " in this chart. Dissociation falls with repetition: typical CADSS scores are at about "
                + percent + " % of those in a first session ("
                + evidence.status().words()
                + "). For the rating from 0 to 10 no tolerance was published, so its curve does not fall.";
    }

    private static double cadss(SessionNumber session, AcuteEffects effects) {
        DrivingConcentrations driving =
                DrivingConcentrations.of(Map.of(Driver.S_KETAMINE_AT_EFFECT_SITE, new double[] {SOME_NG_PER_ML}));
        return effects.curveInKindUnit(AcuteEffect.CADSS_MEAN, effects.typical(), session, driving)[0];
    }
}
