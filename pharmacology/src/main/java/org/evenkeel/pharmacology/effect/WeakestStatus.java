package org.evenkeel.pharmacology.effect;

import java.util.Comparator;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** A curve is worth what its weakest part is worth. */
final class WeakestStatus {

    private WeakestStatus() {}

    /** The weakest status among the relation and everything it uses. */
    static EvidenceStatus of(EffectKnowledge knowledge, EffectDescription description) {
        Stream<Evidence> parts = description.uses().stream()
                .map(knowledge::parameter)
                .flatMap(p -> Stream.concat(
                        Stream.of(p.evidence()), p.spreads().stream().map(EffectSpread::evidence)));
        return Stream.concat(Stream.of(description.evidence()), parts)
                .map(Evidence::status)
                .max(Comparator.comparingInt(WeakestStatus::weakness))
                .orElseThrow();
    }

    private static int weakness(EvidenceStatus status) {
        return switch (status) {
            case VERIFIED -> 0;
            case VERIFIED_IN_PART -> 1;
            case VERIFIED_IN_TRANSCRIPTION -> 2;
            case SECONDARY -> 3;
            case DERIVED -> 4;
            case SITE_POLICY -> 5;
            case ASSUMED -> 6;
            case UNCERTAIN -> 7;
            case RECALLED -> 8;
        };
    }
}
