package org.evenkeel.care.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.EventContent.ScaleRated;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.recovery.RecoveryRules.DischargeCriterion;
import org.evenkeel.care.recovery.RecoveryRules.FullScore;

/**
 * What the chart holds on a criterion that a person judges. What was never charted says nothing.
 *
 * @param words what is charted; empty when nothing is
 * @param against when something was charted that speaks against it and still stands
 * @param fulfilledAt when a rating after the last dose fulfilled it; empty while something speaks against it
 */
record CriterionEvidence(String words, Optional<Instant> against, Optional<Instant> fulfilledAt) {

    private record Rating(Instant at, int score) {}

    static CriterionEvidence of(DischargeCriterion criterion, SessionRecord session, Optional<Instant> end) {
        List<String> words = new ArrayList<>();
        Optional<Instant> effect = effects(criterion, session, words);
        Optional<Rating> rating = criterion.scale().flatMap(scale -> rating(scale, session, end));
        criterion
                .scale()
                .ifPresent(scale -> rating.ifPresent(r -> words.add(scale.label() + " " + r.score() + " rated.")));
        boolean full = rating.isPresent()
                && rating.get().score() == criterion.scale().orElseThrow().score();
        Optional<Instant> low = full ? Optional.empty() : rating.map(Rating::at);
        return new CriterionEvidence(
                String.join(" ", words),
                effect.isPresent() && low.isPresent() && low.get().isAfter(effect.get()) ? low : effect.or(() -> low),
                full && effect.isEmpty() ? rating.map(Rating::at) : Optional.empty());
    }

    /** When the last of the effects that are still there was charted. */
    private static Optional<Instant> effects(DischargeCriterion criterion, SessionRecord session, List<String> words) {
        Optional<Instant> against = Optional.empty();
        for (String effect : criterion.effects()) {
            List<Charted<SideEffectObserved>> seen = session.sideEffects().stream()
                    .filter(s -> s.content().effect().equals(effect))
                    .toList();
            if (seen.stream().allMatch(s -> s.content().grade() == Grade.NONE)) {
                continue;
            }
            Charted<SideEffectObserved> last = seen.getLast();
            String name = effect.replace('-', ' ');
            String shown = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            if (last.content().grade() == Grade.NONE) {
                words.add(shown + " was charted and has gone.");
                continue;
            }
            String grade = last.content().grade().name().toLowerCase(Locale.ROOT);
            words.add(shown + ", " + grade + ", is charted and not as gone.");
            against = against.filter(at -> at.isAfter(last.at())).or(() -> Optional.of(last.at()));
        }
        return against;
    }

    private static Optional<Rating> rating(FullScore scale, SessionRecord session, Optional<Instant> end) {
        return session.events().all().reversed().stream()
                .filter(e -> e.content() instanceof ScaleRated r
                        && r.scale().equals(scale.id())
                        && r.scaleVersion().equals(scale.version())
                        && end.isPresent()
                        && !e.at().isBefore(end.get()))
                .findFirst()
                .map(e -> new Rating(e.at(), ((ScaleRated) e.content()).score()));
    }
}
