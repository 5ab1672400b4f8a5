package org.evenkeel.pharmacology.bridge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** Chooses what both sides of a bridge predict alike: like is compared with like, or nothing is compared. */
final class ComparedConcentrations {

    private ComparedConcentrations() {}

    /** The concentrations to add and compare, venous if possible; empty when the models have none in common. */
    static Optional<List<Measurand>> of(BridgeEnd from, BridgeEnd to, MatchedMoiety moiety) {
        boolean racemic = from.drug() == Drug.RACEMIC_KETAMINE && to.drug() == Drug.RACEMIC_KETAMINE;
        Analyte parent = racemic ? Analyte.KETAMINE : Analyte.S_KETAMINE;
        Analyte metabolite = racemic ? Analyte.NORKETAMINE : Analyte.S_NORKETAMINE;
        List<Analyte> analytes = switch (moiety) {
            case PARENT -> List.of(parent);
            case PARENT_AND_NORKETAMINE -> List.of(parent, metabolite);
        };
        return Stream.of(SamplingSite.VENOUS, SamplingSite.ARTERIAL)
                .map(site -> analytes.stream().map(a -> new Measurand(a, site)).toList())
                .filter(wanted -> predicts(from, wanted) && predicts(to, wanted))
                .findFirst();
    }

    private static boolean predicts(BridgeEnd end, List<Measurand> wanted) {
        return end.model().forDrug(end.drug()).allMeasurands().containsAll(wanted);
    }
}
