package org.evenkeel.clinic.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.care.session.SessionRules.SideEffect;

/**
 * A side effect that has not gone.
 *
 * @param grade how strong it was when last looked at, in words
 * @param at when that was
 * @param urgent may be an emergency at any grade
 */
public record FeltEffect(String label, String grade, Instant at, boolean urgent) {

    /** Side effects that have not gone, strongest first. */
    public static List<FeltEffect> of(SessionRecord session, SessionRules rules) {
        Map<String, Charted<SideEffectObserved>> last = new LinkedHashMap<>();
        session.sideEffects().forEach(e -> last.put(e.content().effect(), e));
        List<Charted<SideEffectObserved>> felt = new ArrayList<>(last.values().stream()
                .filter(e -> e.content().grade() != Grade.NONE)
                .toList());
        felt.sort((a, b) -> b.content().grade().compareTo(a.content().grade()));
        return felt.stream()
                .map(e -> new FeltEffect(
                        rules.sideEffectLabel(e.content().effect()),
                        e.content().grade().name().toLowerCase(Locale.ROOT),
                        e.at(),
                        isUrgent(e.content().effect(), rules)))
                .toList();
    }

    private static boolean isUrgent(String effect, SessionRules rules) {
        return rules.sideEffects().stream().filter(s -> s.id().equals(effect)).anyMatch(SideEffect::urgent);
    }
}
