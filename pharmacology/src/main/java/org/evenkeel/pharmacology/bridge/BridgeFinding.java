package org.evenkeel.pharmacology.bridge;

import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.prediction.Applicability;
import org.evenkeel.pharmacology.substance.Measurand;

/** The answer for one kind of exposure. */
public sealed interface BridgeFinding {

    /** What was to be made equal. */
    ExposureMatch match();

    /** Of which substance. */
    MatchedMoiety moiety();

    /**
     * There is a dose.
     *
     * @param compared the concentrations that were compared; two are added
     * @param dose the dose by the other route, over people
     * @param published the typical person's dose at the ends of the published bioavailabilities; empty when no range was
     *     published
     * @param margin the dose with the margin of a bridge to or from the nose; empty for other bridges
     * @param applicability whether the other route's model was made for this person and the typical dose
     */
    record Bridged(
            ExposureMatch match,
            MatchedMoiety moiety,
            List<Measurand> compared,
            DoseInterval dose,
            Optional<DoseRange> published,
            Optional<DoseRange> margin,
            Applicability applicability)
            implements BridgeFinding {

        private static final double NO_SPREAD_FRACTION = 1e-6;

        public Bridged {
            compared = List.copyOf(compared);
        }

        /** Whether all people come out at one dose: no spread is known of anything that differs between the routes. */
        public boolean isWithoutSpread() {
            return dose.p95Mg() - dose.p05Mg() < NO_SPREAD_FRACTION * dose.p50Mg();
        }
    }

    /** There is none, and {@code words} say why. */
    record NotBridged(ExposureMatch match, MatchedMoiety moiety, String words) implements BridgeFinding {}
}
