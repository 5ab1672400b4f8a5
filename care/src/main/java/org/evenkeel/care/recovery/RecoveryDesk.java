package org.evenkeel.care.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.RecoveryContent.AdviceGiven;
import org.evenkeel.care.chart.RecoveryContent.DischargeCriterionJudged;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.RecoveryContent.EscortHandedOver;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.recovery.DischargeReview.Standing;
import org.evenkeel.care.recovery.RecoveryCommand.*;
import org.evenkeel.care.recovery.RecoveryRules.DischargeCriterion;
import org.evenkeel.care.recovery.RecoveryRules.Kind;
import org.evenkeel.care.session.AnsweredTogether;

/** Decides what a command in recovery makes of a chart. Pure and total. */
public final class RecoveryDesk {
    private static final Set<Capacity> BEDSIDE = EnumSet.of(Capacity.NURSE, Capacity.PRESCRIBER);

    private RecoveryDesk() {}

    /**
     * Which entries follow from a command, or why none do.
     *
     * @param author who asks
     * @param now the present; nothing is charted after it
     */
    public static Decision decide(
            Chart chart, RecoveryCommand command, RecoveryRules rules, Author author, Instant now) {
        Optional<SessionRecord> found = chart.sessions().find(command.session());
        if (found.isEmpty() || found.get().scheduled().isEmpty()) {
            return Decision.refuse(Refusal.of("session.unknown", "There is no such session in this chart."));
        }
        SessionRecord session = found.get();
        if (!BEDSIDE.contains(author.capacity())) {
            return Decision.refuse(
                    Refusal.of("session.not-bedside", "Only a nurse or a prescriber charts at the bedside."));
        }
        if (command.at().isAfter(now)) {
            return Decision.refuse(Refusal.at("at", "time.in-future", "The time lies in the future."));
        }
        if (command instanceof LeaveAgainstAdvice c) {
            return Leaving.decide(chart, session, c, rules);
        }
        Optional<Instant> end = RecoveryReadings.end(session);
        if (session.state() != SessionState.RECOVERY || end.isEmpty()) {
            return Decision.refuse(Refusal.of("session.state", "The patient is not in recovery."));
        }
        if (command.at().isBefore(end.get())) {
            return Decision.refuse(Refusal.at("at", "time.before-end", "The time lies before the last dose was in."));
        }
        return switch (command) {
            case JudgeCriterion c -> judge(c, rules);
            case JudgeTogether c -> judge(DischargeReview.of(chart, session, rules, c.at()), c, rules);
            case HandOverEscort c -> handOver(c, rules);
            case GiveAdvice c -> Decision.accept(c.at(), advice(c.session(), rules, c.toEscort()));
            case Discharge c -> discharge(chart, session, c, rules, author);
            case LeaveAgainstAdvice c -> Leaving.decide(chart, session, c, rules);
        };
    }

    private static Decision judge(JudgeCriterion command, RecoveryRules rules) {
        Optional<DischargeCriterion> criterion = rules.criterion(command.criterion());
        if (criterion.filter(c -> c.kind() == Kind.JUDGED).isEmpty()) {
            return Decision.refuse(
                    Refusal.at("criterion", "criterion.not-judged", "This is not a criterion a person judges."));
        }
        return Decision.accept(
                command.at(),
                new DischargeCriterionJudged(
                        command.session(),
                        command.criterion(),
                        command.answer(),
                        command.note().strip()));
    }

    /** One entry for each that is still open; none when all were answered meanwhile. */
    private static Decision judge(DischargeReview review, JudgeTogether command, RecoveryRules rules) {
        if (!AnsweredTogether.allow(rules.together(), command.criteria())) {
            return Decision.refuse(
                    Refusal.at("criteria", "criterion.one-by-one", "These are judged one by one: reload the page."));
        }
        List<Refusal> refusals = new ArrayList<>();
        List<DischargeCriterionJudged> judged = new ArrayList<>();
        for (Standing standing : review.criteria()) {
            String id = standing.criterion().id();
            if (command.criteria().contains(id) && standing.mayBeTogether()) {
                judged.add(new DischargeCriterionJudged(command.session(), id, Answer.YES, ""));
            } else if (command.criteria().contains(id) && standing.spokenAgainst()) {
                refusals.add(Refusal.at(
                        "criteria",
                        "criterion.spoken-against",
                        standing.criterion().label() + ": " + standing.words() + " Judge it by itself."));
            }
        }
        return Decision.of(refusals, command.at(), judged);
    }

    private static AdviceGiven advice(ItemId session, RecoveryRules rules, boolean toEscort) {
        return new AdviceGiven(session, rules.advice().id(), rules.advice().version(), toEscort);
    }

    private static Decision handOver(HandOverEscort command, RecoveryRules rules) {
        List<Refusal> refusals = new ArrayList<>();
        if (command.name().isBlank()) {
            refusals.add(Refusal.at("name", "escort.no-name", "Who takes the patient home?"));
        }
        if (command.phone().isBlank()) {
            refusals.add(Refusal.at("phone", "escort.no-phone", "A number at which the escort can be reached."));
        }
        List<Content> contents = new ArrayList<>();
        contents.add(new EscortHandedOver(
                command.session(),
                command.name().strip(),
                command.relation().strip(),
                command.phone().strip()));
        if (command.withAdvice()) {
            contents.add(advice(command.session(), rules, false));
            contents.add(advice(command.session(), rules, true));
        }
        return Decision.of(refusals, command.at(), contents);
    }

    private static Decision discharge(
            Chart chart, SessionRecord session, Discharge command, RecoveryRules rules, Author author) {
        DischargeReview review = DischargeReview.of(chart, session, rules, command.at());
        List<Refusal> refusals = new ArrayList<>();
        List<FindingOverridden> used = new ArrayList<>();
        for (Standing open : review.open()) {
            DischargeCriterion criterion = open.criterion();
            Optional<FindingOverridden> override = command.overrides().stream()
                    .filter(o ->
                            o.ruleId().equals(criterion.id()) && !o.reason().isBlank())
                    .findFirst();
            if (criterion.hard()) {
                refusals.add(Refusal.at(
                        criterion.id(), "discharge.hard", criterion.label() + ": " + open.words() + " No override."));
            } else if (override.isEmpty()) {
                refusals.add(Refusal.at(
                        criterion.id(),
                        "discharge.open",
                        criterion.label() + ": " + open.words() + " A prescriber may override with a reason."));
            } else {
                used.add(override.get());
            }
        }
        if (!used.isEmpty() && author.capacity() != Capacity.PRESCRIBER) {
            refusals.add(Refusal.of(
                    "discharge.needs-prescriber", "Only a prescriber can discharge with criteria that are not met."));
        }
        return Decision.of(refusals, command.at(), List.of(new Discharged(command.session(), used)));
    }
}
