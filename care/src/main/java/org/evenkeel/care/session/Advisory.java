package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionRules.AdvisoryRule;
import org.evenkeel.care.session.SessionRules.Level;
import org.evenkeel.care.session.SessionRules.Trigger;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Information for the person at the bedside, from what was charted since the start. Not an alarm: the bedside monitor
 * alarms. Names no drug.
 *
 * @param words what it means
 * @param trigger what was charted that says so
 */
public record Advisory(String ruleId, Level level, String words, String trigger, Evidence evidence) {

    /** The advisories that hold now, worst first. */
    public static List<Advisory> of(SessionRecord session, SessionRules rules) {
        Optional<Instant> start = session.firstDose().map(Charted::at);
        if (start.isEmpty()) {
            return List.of();
        }
        List<Charted<VitalSignsMeasured>> baseline = MeasuredAtGate.before(session);
        List<Charted<VitalSignsMeasured>> since = session.vitals().stream()
                .filter(v -> v.at().isAfter(start.get()))
                .toList();
        List<Advisory> advisories = new ArrayList<>();
        for (AdvisoryRule rule : rules.advisories()) {
            rule.triggers().stream()
                    .flatMap(t -> holds(t, session, baseline, since).stream())
                    .findFirst()
                    .ifPresent(words -> advisories.add(
                            new Advisory(rule.ruleId(), rule.level(), rule.words(), words, rule.evidence())));
        }
        advisories.sort((a, b) -> b.level().compareTo(a.level()));
        return List.copyOf(advisories);
    }

    private static Optional<String> holds(
            Trigger trigger,
            SessionRecord session,
            List<Charted<VitalSignsMeasured>> baseline,
            List<Charted<VitalSignsMeasured>> since) {
        return switch (trigger) {
            case Trigger.Value t -> value(t, since);
            case Trigger.Rise t -> {
                OptionalDouble before = last(t.sign(), baseline);
                OptionalDouble now = last(t.sign(), since);
                yield before.isPresent() && now.isPresent() && now.getAsDouble() - before.getAsDouble() >= t.by()
                        ? Optional.of(change(t.sign(), before.getAsDouble(), now.getAsDouble()))
                        : Optional.empty();
            }
            case Trigger.Fall t -> {
                OptionalDouble before = last(t.sign(), baseline);
                OptionalDouble now = last(t.sign(), since);
                yield before.isPresent()
                                && now.isPresent()
                                && now.getAsDouble() <= before.getAsDouble() * (1 - t.percent() / 100)
                        ? Optional.of(change(t.sign(), before.getAsDouble(), now.getAsDouble()))
                        : Optional.empty();
            }
            case Trigger.Effect t ->
                session.sideEffects().reversed().stream()
                        .filter(e -> e.content().effect().equals(t.effect()))
                        .findFirst()
                        .filter(e -> e.content().grade() != Grade.NONE)
                        .map(e -> "Charted: " + t.effect().replace('-', ' '));
        };
    }

    private static Optional<String> value(Trigger.Value t, List<Charted<VitalSignsMeasured>> since) {
        List<Charted<VitalSignsMeasured>> measured = since.stream()
                .filter(v -> t.sign().usable(v.content()).isPresent())
                .toList();
        if (measured.size() < t.confirmations()) {
            return Optional.empty();
        }
        List<Charted<VitalSignsMeasured>> run = measured.subList(measured.size() - t.confirmations(), measured.size());
        Duration span = Duration.between(run.getFirst().at(), run.getLast().at());
        boolean all = run.stream()
                .allMatch(v -> t.comparison().holds(t.sign().usable(v.content()).orElseThrow(), t.limit()));
        return all && span.compareTo(t.within()) <= 0
                ? Optional.of(t.sign().label() + " "
                        + number(t.sign().usable(run.getLast().content()).orElseThrow()) + " "
                        + t.sign().unit())
                : Optional.empty();
    }

    private static OptionalDouble last(VitalSign sign, List<Charted<VitalSignsMeasured>> readings) {
        return readings.reversed().stream()
                .map(v -> sign.usable(v.content()))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static String change(VitalSign sign, double before, double now) {
        return sign.label() + " from " + number(before) + " to " + number(now) + " " + sign.unit();
    }
}
