package org.evenkeel.care.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.CandidacyContent.ConsentWithdrawn;

/** What was decided on candidacy, and which consents stand. */
public record Assessment(List<Charted<CandidacyDecided>> decisions, Map<String, Charted<ConsentGiven>> consents) {
    static final Assessment NONE = new Assessment(List.of(), Map.of());

    Assessment with(Entry entry, CandidacyContent content) {
        return switch (content) {
            case CandidacyDecided c -> new Assessment(Fold.plus(decisions, Charted.of(entry, c)), consents);
            case ConsentGiven c -> new Assessment(decisions, Fold.put(consents, c.document(), Charted.of(entry, c)));
            case ConsentWithdrawn c -> new Assessment(decisions, without(c.document()));
        };
    }

    private Map<String, Charted<ConsentGiven>> without(String document) {
        Map<String, Charted<ConsentGiven>> standing = new java.util.LinkedHashMap<>(consents);
        standing.remove(document);
        return java.util.Collections.unmodifiableMap(standing);
    }

    /** The last decision, if there is one. */
    public Optional<Charted<CandidacyDecided>> current() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }
}
