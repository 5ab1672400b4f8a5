package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.SessionContent.WeightMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionRules.IntervalRule;
import org.evenkeel.care.session.SessionRules.WeightRule;

/** Weight, time since the last session, and the two-person check of dose, bag and pump. */
final class DoseAtGate {
    private static final double POUNDS_PER_KG = 2.20462;
    private static final double POUNDS_TOLERANCE = 0.06;
    static final String WEIGHT = "weight";
    static final String INTERVAL = "interval";
    static final String DOSE_CHECK = "doseCheck";

    private DoseAtGate() {}

    static List<GateFinding> findings(Chart chart, SessionRecord session, SessionRules rules, Instant now) {
        List<GateFinding> findings = new ArrayList<>();
        Optional<CourseOrdered> order = DoseCheck.order(chart, session).map(Charted::content);
        findings.add(weight(chart, session, order, rules.weight(), now));
        interval(chart, session, rules.interval(), now).ifPresent(findings::add);
        findings.add(doseCheck(chart, session, rules));
        return findings;
    }

    /** The weight to reckon with: measured in this session, else lately enough in another. */
    static Optional<Charted<WeightMeasured>> latestWeight(
            Chart chart, SessionRecord session, WeightRule rule, Instant now) {
        return session.weight()
                .or(() -> chart.sessions().byId().values().stream()
                        .flatMap(s -> s.weight().stream())
                        .max(Comparator.comparing(Charted::at)))
                .filter(w -> !w.at().isBefore(now.minus(rule.validFor())));
    }

    private static GateFinding weight(
            Chart chart, SessionRecord session, Optional<CourseOrdered> order, WeightRule rule, Instant now) {
        Optional<Charted<WeightMeasured>> weight = latestWeight(chart, session, rule, now);
        if (weight.isEmpty()) {
            return new GateFinding(
                    rule.ruleId(),
                    WEIGHT,
                    GateOutcome.MISSING,
                    "No weight measured in the last " + rule.validFor().toDays() + " days"
                            + (order.filter(o -> goesByWeight(o.how())).isPresent()
                                    ? "; the dose goes by weight."
                                    : "."),
                    List.of(),
                    rule.evidence());
        }
        double kg = weight.get().content().weightKg();
        String trigger = "Weight " + number(kg) + " kg";
        if (order.isPresent()) {
            double orderedKg = order.get().weightKg();
            double changePercent = Math.abs(kg - orderedKg) / orderedKg * 100;
            if (!(changePercent <= rule.changePercent())) {
                return new GateFinding(
                        rule.ruleId(),
                        WEIGHT,
                        GateOutcome.BLOCK_OVERRIDE,
                        "The weight has changed by more than " + number(rule.changePercent())
                                + " % since the dose was ordered: confirm the dose or order anew."
                                + pounds(kg, orderedKg),
                        List.of(trigger, "Ordered for " + number(orderedKg) + " kg"),
                        rule.evidence());
            }
        }
        return new GateFinding(
                rule.ruleId(), WEIGHT, GateOutcome.CLEAR, trigger + ".", List.of(trigger), rule.evidence());
    }

    private static boolean goesByWeight(Administration how) {
        return switch (how) {
            case Administration.Infusion _, Administration.Injection _ -> true;
            case Administration.NasalDevices _, Administration.HeldInMouth _, Administration.Swallowed _ -> false;
        };
    }

    /** A weight read in pounds and written as kilograms, or the other way round. */
    private static String pounds(double kg, double orderedKg) {
        double ratio = kg / orderedKg;
        if (Math.abs(ratio / POUNDS_PER_KG - 1) <= POUNDS_TOLERANCE) {
            return " It is the ordered weight in pounds: was it read in pounds?";
        }
        return Math.abs(ratio * POUNDS_PER_KG - 1) <= POUNDS_TOLERANCE
                ? " The ordered weight is this one in pounds: was it ordered for pounds?"
                : "";
    }

    private static Optional<GateFinding> interval(Chart chart, SessionRecord session, IntervalRule rule, Instant now) {
        Optional<Instant> last = chart.sessions().byId().values().stream()
                .filter(s -> !s.id().equals(session.id()))
                .flatMap(s -> s.firstDose().map(Charted::at).stream())
                .max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Duration since = Duration.between(last.get(), now);
        GateOutcome outcome = since.compareTo(rule.stopUnder()) < 0
                ? GateOutcome.HARD_STOP
                : since.compareTo(rule.blockUnder()) < 0 ? GateOutcome.BLOCK_OVERRIDE : GateOutcome.CLEAR;
        String trigger = "Last dose began " + since.toHours() + " h ago";
        String words = outcome == GateOutcome.CLEAR
                ? trigger + "."
                : "Too soon after the last session: under "
                        + (outcome == GateOutcome.HARD_STOP ? rule.stopUnder() : rule.blockUnder()).toHours() + " h.";
        return Optional.of(new GateFinding(rule.ruleId(), INTERVAL, outcome, words, List.of(trigger), rule.evidence()));
    }

    private static GateFinding doseCheck(Chart chart, SessionRecord session, SessionRules rules) {
        DoseCheck check = DoseCheck.of(chart, session);
        boolean byHand = check.ordered()
                .filter(o -> !(o.how() instanceof Administration.Infusion))
                .isPresent();
        if (byHand) {
            PreparedCheck prepared = PreparedCheck.of(chart, session);
            boolean given = !session.doses().isEmpty();
            String stands = prepared.by().isEmpty()
                    ? "The dose has not been checked."
                    : "Checked by "
                            + String.join(
                                    " and ",
                                    prepared.by().stream()
                                            .map(Author::displayName)
                                            .distinct()
                                            .toList())
                            + (prepared.isComplete() ? "." : "; a second person must check the same.");
            return new GateFinding(
                    "P-CONC-2",
                    DOSE_CHECK,
                    prepared.isComplete() || given ? GateOutcome.CLEAR : GateOutcome.MISSING,
                    stands,
                    prepared.prepared().map(PreparedDose::working).orElse(List.of()),
                    rules.pump().concentration());
        }
        String words;
        GateOutcome outcome = GateOutcome.MISSING;
        if (check.ordered().isEmpty()) {
            outcome = GateOutcome.HARD_STOP;
            words = "There is no order for this session.";
        } else if (check.setting().isEmpty()) {
            words = "Dose, bag and pump have not been checked.";
        } else if (!check.isComplete()) {
            words = "Checked by " + check.by().getFirst().displayName() + "; a second person must check the same.";
        } else {
            outcome = GateOutcome.CLEAR;
            words = "Checked by " + check.by().getFirst().displayName() + " and "
                    + check.by().getLast().displayName() + ".";
        }
        List<String> triggers = check.setting().map(PumpSetting::working).orElse(List.of());
        return new GateFinding(
                "P-CONC-2", DOSE_CHECK, outcome, words, triggers, rules.pump().concentration());
    }
}
