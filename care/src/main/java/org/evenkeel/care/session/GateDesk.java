package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.DoseChecked;
import org.evenkeel.care.chart.SessionContent.GateItemChecked;
import org.evenkeel.care.chart.SessionContent.GatePassed;
import org.evenkeel.care.chart.SessionContent.WeightMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.session.SessionCommand.CheckDose;
import org.evenkeel.care.session.SessionCommand.CheckGateItem;
import org.evenkeel.care.session.SessionCommand.CheckTogether;
import org.evenkeel.care.session.SessionCommand.MeasureWeight;
import org.evenkeel.care.session.SessionCommand.PassGate;
import org.evenkeel.care.session.SessionRules.WeightRule;

/** Decides at the gate. */
final class GateDesk {
    private static final Set<SessionState> AT_GATE = EnumSet.of(SessionState.ARRIVED, SessionState.READY);
    private static final String NOT_AT_GATE = "The gate is open between arrival and start only.";

    private GateDesk() {}

    static Decision check(SessionRecord session, CheckGateItem command, SessionRules rules) {
        Optional<Decision> elsewhere = SessionDesk.unless(session, AT_GATE, NOT_AT_GATE);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (rules.gateItem(command.item()).isEmpty()) {
            return Decision.refuse(Refusal.at("item", "gate.unknown-item", "There is no such item at the gate."));
        }
        return Decision.accept(
                command.at(),
                new GateItemChecked(
                        command.session(),
                        command.item(),
                        command.answer(),
                        command.note().strip()));
    }

    /** One entry for each item that is still open; none when all were answered meanwhile. */
    static Decision checkTogether(SessionRecord session, CheckTogether command, SessionRules rules) {
        Optional<Decision> elsewhere = SessionDesk.unless(session, AT_GATE, NOT_AT_GATE);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (!AnsweredTogether.allow(rules.together(), command.items())) {
            return Decision.refuse(
                    Refusal.at("items", "gate.one-by-one", "These are answered one by one: reload the page."));
        }
        return Decision.accept(
                command.at(),
                command.items().stream()
                        .filter(item -> rules.gateItem(item).isPresent()
                                && !session.gate().containsKey(item))
                        .map(item -> new GateItemChecked(command.session(), item, Answer.YES, ""))
                        .toList());
    }

    static Decision weigh(SessionRecord session, MeasureWeight command, SessionRules rules) {
        Optional<Decision> elsewhere = SessionDesk.unless(session, AT_GATE, NOT_AT_GATE);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        WeightRule rule = rules.weight();
        double kg = command.weightKg();
        if (!(kg >= rule.leastKg() && kg <= rule.mostKg())) {
            return Decision.refuse(Refusal.at(
                    "weightKg",
                    "weight.implausible",
                    "Weight must be between " + number(rule.leastKg()) + " and " + number(rule.mostKg()) + " kg; "
                            + number(kg) + " was entered."));
        }
        return Decision.accept(command.at(), new WeightMeasured(command.session(), kg));
    }

    static Decision checkDose(
            Chart chart, SessionRecord session, CheckDose command, SessionRules rules, Author author) {
        if (session.state() == SessionState.RUNNING && !session.pump().isEmpty()) {
            return RateCheck.decide(chart, session, command, author);
        }
        Optional<Decision> elsewhere = SessionDesk.unless(session, AT_GATE, NOT_AT_GATE);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        DoseCheck before = DoseCheck.of(chart, session);
        Optional<CourseOrdered> order = before.ordered();
        if (order.isEmpty()) {
            return SessionDesk.refuse("dose.no-order", "There is no order for this session.");
        }
        if (!(order.get().how() instanceof Administration.Infusion)) {
            return SessionDesk.refuse("dose.other-form", "This order is no infusion: check what is given by hand.");
        }
        PumpSetting setting = command.setting();
        List<Refusal> refusals = new ArrayList<>(PumpArithmetic.refusals(setting, order.get(), rules.pump()));
        if (refusals.isEmpty()) {
            session.drawn()
                    .map(d -> BagArithmetic.notOfTheBag(BagMixture.of(d.content()), setting))
                    .ifPresent(refusals::addAll);
        }
        boolean same = before.setting().filter(s -> s.sameAs(setting)).isPresent();
        if (refusals.isEmpty() && same && before.isCheckedBy(author)) {
            refusals.add(
                    Refusal.of("dose.same-person", "You have checked this already: a second person must check it."));
        }
        return Decision.of(
                refusals,
                command.at(),
                List.of(new DoseChecked(
                        command.session(), setting.doseMg(), setting.concentrationMgPerMl(), setting.rateMlPerHour())));
    }

    static Decision pass(
            Chart chart, SessionRecord session, PassGate command, SessionRules rules, Author author, Instant now) {
        Optional<Decision> elsewhere = SessionDesk.unless(session, AT_GATE, NOT_AT_GATE);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        GateReview review = GateReview.of(chart, session, rules, now);
        List<Refusal> refusals = against(review);
        List<FindingOverridden> used = new ArrayList<>();
        for (GateFinding finding : review.needingReason()) {
            Optional<FindingOverridden> override = command.overrides().stream()
                    .filter(o ->
                            o.ruleId().equals(finding.ruleId()) && !o.reason().isBlank())
                    .findFirst();
            override.ifPresent(used::add);
            if (override.isEmpty()) {
                refusals.add(Refusal.at(
                        finding.subject(), "gate.needs-reason", finding.words() + " A prescriber must give a reason."));
            }
        }
        if (!used.isEmpty() && author.capacity() != Capacity.PRESCRIBER) {
            refusals.add(Refusal.of("gate.needs-prescriber", "Only a prescriber can go on in spite of a finding."));
        }
        return Decision.of(
                refusals,
                command.at(),
                List.of(new GatePassed(
                        command.session(),
                        review.findings().stream()
                                .filter(f -> f.outcome() != GateOutcome.CLEAR)
                                .map(f -> f.recorded(rules.libraryVersion()))
                                .toList(),
                        used.stream().distinct().toList(),
                        rules.libraryVersion())));
    }

    /** What nobody can override. */
    private static List<Refusal> against(GateReview review) {
        List<Refusal> refusals = new ArrayList<>();
        for (GateFinding finding : review.findings()) {
            switch (finding.outcome()) {
                case HARD_STOP -> refusals.add(Refusal.at(finding.subject(), "gate.stop", finding.words()));
                case MISSING -> refusals.add(Refusal.at(finding.subject(), "gate.missing", finding.words()));
                case CLEAR, WARN, PRESCRIBER_DECISION, BLOCK_OVERRIDE -> {}
            }
        }
        return refusals;
    }

    /** Why a passed gate no longer holds: something has changed since it was passed. */
    static List<Refusal> since(Chart chart, SessionRecord session, SessionRules rules, Instant now) {
        GateReview review = GateReview.of(chart, session, rules, now);
        List<Refusal> refusals = against(review);
        List<String> overridden = session.gatePassed().stream()
                .flatMap(g -> g.content().overrides().stream())
                .map(FindingOverridden::ruleId)
                .toList();
        for (GateFinding finding : review.needingReason()) {
            if (!overridden.contains(finding.ruleId())) {
                refusals.add(Refusal.at(
                        finding.subject(), "gate.changed", finding.words() + " The gate must be passed again."));
            }
        }
        return refusals;
    }
}
