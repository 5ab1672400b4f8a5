package org.evenkeel.care.rule;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.DoseChecked;
import org.evenkeel.care.chart.SessionContent.GateItemChecked;
import org.evenkeel.care.rule.RuleCondition.ConsentLacking;
import org.evenkeel.care.rule.RuleCondition.FewerDoseChecks;
import org.evenkeel.care.rule.RuleCondition.GateItemUnmet;

/** What is charted of the session at the gate, and the consents that stand. */
final class SessionFacts {
    private SessionFacts() {}

    static Evaluated gateItem(GateItemUnmet c, RuleContext context) {
        Optional<Charted<GateItemChecked>> checked = context.sessionRecord()
                .flatMap(s -> Optional.ofNullable(s.gate().get(c.item())))
                .filter(g -> g.content().answer() != Answer.UNKNOWN);
        return checked.map(g -> Evaluated.of(
                        g.content().answer() == Answer.NO,
                        Trigger.of(c.words() + ": " + (g.content().answer() == Answer.NO ? "no" : "yes"), g)))
                .orElseGet(
                        () -> Evaluated.unknown(new Missing(Missing.Kind.GATE_ITEM, c.item(), "Check: " + c.words())));
    }

    /** The chart is where consents are kept, so one that is not there was not given. */
    static Evaluated consent(ConsentLacking c, RuleContext context) {
        Charted<ConsentGiven> given = context.chart().assessment().consents().get(c.document());
        if (given == null) {
            return Evaluated.yes(Trigger.of("No consent to " + c.document() + " is on file"));
        }
        String version = given.content().documentVersion();
        return Evaluated.of(
                !version.equals(c.version()),
                Trigger.of("Consent to version " + version + "; the present version is " + c.version(), given));
    }

    /** Counts the different people who checked what the last check says. */
    static Evaluated doseChecks(FewerDoseChecks c, RuleContext context) {
        List<Charted<DoseChecked>> checks =
                context.sessionRecord().map(s -> s.doseChecks()).orElse(List.of());
        if (checks.isEmpty()) {
            return Evaluated.yes(Trigger.of("Nobody has checked dose and pump settings"));
        }
        DoseChecked last = checks.getLast().content();
        long people = checks.stream()
                .filter(k -> k.content().equals(last))
                .map(k -> k.by().account())
                .distinct()
                .count();
        return Evaluated.of(
                people < c.people(),
                Trigger.of(
                        people + (people == 1 ? " person has" : " people have") + " checked " + last.doseMg()
                                + " mg at " + last.rateMlPerHour() + " mL/h",
                        checks.getLast()));
    }
}
