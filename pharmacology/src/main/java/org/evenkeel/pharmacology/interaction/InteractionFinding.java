package org.evenkeel.pharmacology.interaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.pharmacology.evidence.Evidence;

/** What is known of one name that was typed and one route. */
public sealed interface InteractionFinding {

    /** One sentence for a person. */
    String words();

    /** Its source and status; empty when the finding is that nothing is known. */
    Optional<Evidence> evidence();

    /** The curve includes the change. */
    record Applied(
            Perpetrator perpetrator,
            RouteEffect effect,
            Map<String, Double> factorsDimensionless,
            String words,
            List<String> cautions)
            implements InteractionFinding {
        public Applied {
            factorsDimensionless = Map.copyOf(factorsDimensionless);
            cautions = List.copyOf(cautions);
        }

        @Override
        public Optional<Evidence> evidence() {
            return Optional.of(effect.evidence());
        }
    }

    /** It was measured that nothing changes. */
    record Unchanged(Perpetrator perpetrator, RouteEffect effect, String words) implements InteractionFinding {
        @Override
        public Optional<Evidence> evidence() {
            return Optional.of(effect.evidence());
        }
    }

    /** A change is known, and the curve leaves it out: it was not checked, or the model cannot show it. */
    record LeftOut(Perpetrator perpetrator, RouteEffect effect, String words) implements InteractionFinding {
        @Override
        public Optional<Evidence> evidence() {
            return Optional.of(effect.evidence());
        }
    }

    /** A direction without a size, or information; the curve leaves it out. */
    record Remarked(Perpetrator perpetrator, InteractionRemark remark) implements InteractionFinding {
        @Override
        public String words() {
            return remark.words();
        }

        @Override
        public Optional<Evidence> evidence() {
            return Optional.of(remark.evidence());
        }
    }

    /** Nothing is known of this substance by this route. */
    record NotKnown(Perpetrator perpetrator, String words) implements InteractionFinding {
        @Override
        public Optional<Evidence> evidence() {
            return Optional.empty();
        }
    }

    /** The name is not in the catalogue, which says nothing about what it does. */
    record UnknownName(String typed, String words) implements InteractionFinding {
        @Override
        public Optional<Evidence> evidence() {
            return Optional.empty();
        }
    }
}
