package org.evenkeel.clinic.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.recovery.RecoveryCommand;
import org.evenkeel.care.recovery.RecoveryDesk;
import org.evenkeel.care.recovery.RecoveryRules.Kind;
import org.evenkeel.care.session.GateReview;
import org.evenkeel.care.session.PumpSetting;
import org.evenkeel.care.session.SessionCommand;
import org.evenkeel.care.session.SessionDesk;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.clinic.desk.ChartCommand.Decider;

/**
 * The steps of one session in their order. Charting them up to an instant leaves the session as it would stand then.
 */
final class InventedSession {
    private static final double CONCENTRATION_MG_PER_ML = 1;
    private static final double INFUSION_MINUTES = 40;
    private static final double LONGER_BY_HAND_MINUTES = 35;
    private static final Source BY_HAND = Source.CLINIC;

    /** One thing somebody charts. */
    record Step(Instant at, Author author, Decider decider) {}

    private final InventedPerson person;
    private final ItemId session;
    private final String chair;
    private final Instant pumpStart;
    private final DemoKnowledge knowledge;
    private final InventedVitals vitals;
    private final InventedTreatment treatment;
    private final SplittableRandom random;
    private final List<Step> steps = new ArrayList<>();

    InventedSession(InventedPerson person, ItemId session, String chair, Instant pumpStart, DemoKnowledge knowledge) {
        this.person = person;
        this.session = session;
        this.chair = chair;
        this.pumpStart = pumpStart;
        this.knowledge = knowledge;
        this.treatment = InventedTreatment.of(person.number());
        this.vitals =
                new InventedVitals(person, knowledge.predictor(), person.weightKg() * 0.5, INFUSION_MINUTES, pumpStart);
        this.random = new SplittableRandom(person.seed() ^ pumpStart.getEpochSecond());
    }

    /** When the pump starts, for a session that begins at its scheduled time. */
    static Instant pumpStart(Instant scheduled) {
        return scheduled.plus(Duration.ofMinutes(22));
    }

    /** Every step from arrival to discharge, in time. */
    List<Step> toDischarge() {
        beforeTheDose();
        during();
        afterwards();
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    /** As far as a pause in the middle, with nausea. */
    List<Step> toAPause() {
        beforeTheDose();
        at(0, DemoTeam.NURSE, new SessionCommand.StartInfusion(session, when(0)));
        vitalsAt(10);
        effect(12, "nausea", Grade.MODERATE);
        at(13, DemoTeam.NURSE, new SessionCommand.PauseInfusion(session, when(13), "Nausea, patient asks for a break"));
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private void beforeTheDose() {
        at(-20, DemoTeam.NURSE, new SessionCommand.Arrive(session, when(-20), chair));
        double minute = -19;
        for (var item : knowledge.bedside().session().gateItems()) {
            at(
                    minute,
                    DemoTeam.NURSE,
                    new SessionCommand.CheckGateItem(session, when(minute), item.id(), Answer.YES, ""));
            minute += 0.7;
        }
        at(-11, DemoTeam.NURSE, new SessionCommand.MeasureWeight(session, when(-11), person.weightKg()));
        vitalsAt(-9);
        vitalsAt(-7);
        at(-5, DemoTeam.NURSE, check(-5));
        at(-4, DemoTeam.SECOND_NURSE, check(-4));
        steps.add(new Step(when(-2), DemoTeam.PRESCRIBER, this::passGate));
    }

    /** The prescriber says why for whatever needs a reason, such as passing thoughts that were talked through. */
    private Decision passGate(Chart chart, Author who, Instant now) {
        SessionRules rules = knowledge.bedside().session();
        List<FindingOverridden> reasons = chart.sessions().find(session).stream()
                .flatMap(record -> GateReview.of(chart, record, rules, now).needingReason().stream())
                .map(f -> new FindingOverridden(f.ruleId(), "Talked through today; benefit weighed against it."))
                .distinct()
                .toList();
        return SessionDesk.decide(chart, new SessionCommand.PassGate(session, when(-2), reasons), rules, who, now);
    }

    private SessionCommand check(double minute) {
        return treatment.isInfusion()
                ? new SessionCommand.CheckDose(
                        session,
                        when(minute),
                        PumpSetting.giving(person.weightKg() * 0.5, CONCENTRATION_MG_PER_ML, INFUSION_MINUTES))
                : new SessionCommand.CheckPrepared(session, when(minute), treatment.prepared(person.weightKg()));
    }

    /** Doses by hand: given, then watched for longer than an infusion. */
    private void byHand() {
        treatment.given(session, when(0)).forEach(c -> steps.add(step(c.at(), DemoTeam.NURSE, c)));
        for (int minute : new int[] {5, 10, 15, 20, 30, 40, 60, 80}) {
            vitalsAt(minute);
        }
        effect(14, "dissociation", Grade.MILD);
        effect(75, "dissociation", Grade.NONE);
    }

    private void during() {
        if (!treatment.isInfusion()) {
            byHand();
            return;
        }
        at(0, DemoTeam.NURSE, new SessionCommand.StartInfusion(session, when(0)));
        for (int minute = 10; minute <= 30; minute += 10) {
            vitalsAt(minute);
        }
        effect(14, "dissociation", Grade.MILD);
        effect(26, "dissociation", random.nextInt(100) < 40 ? Grade.MODERATE : Grade.MILD);
        if (random.nextInt(100) < 28) {
            effect(24, "nausea", Grade.MILD);
            effect(62, "nausea", Grade.NONE);
        }
        vitalsAt(39.5);
        at(40.5, DemoTeam.NURSE, new SessionCommand.StopInfusion(session, when(40.5), ""));
        effect(75, "dissociation", Grade.NONE);
    }

    private void afterwards() {
        double later = treatment.isInfusion() ? 0 : LONGER_BY_HAND_MINUTES;
        for (int minute = 55; minute <= 100; minute += 15) {
            vitalsAt(minute + later);
        }
        double minute = 102 + later;
        for (var criterion : knowledge.bedside().recovery().criteria()) {
            if (criterion.kind() == Kind.JUDGED) {
                recover(
                        minute,
                        new RecoveryCommand.JudgeCriterion(session, when(minute), criterion.id(), Answer.YES, ""));
                minute += 0.3;
            }
        }
        recover(106 + later, new RecoveryCommand.GiveAdvice(session, when(106 + later), false));
        recover(107 + later, new RecoveryCommand.GiveAdvice(session, when(107 + later), true));
        recover(
                108 + later,
                new RecoveryCommand.HandOverEscort(
                        session,
                        when(108 + later),
                        "Kim " + person.familyName(),
                        "partner",
                        "555 01" + (10 + person.number())));
        recover(109 + later, new RecoveryCommand.Discharge(session, when(109 + later), List.of()));
    }

    private void vitalsAt(double minute) {
        at(
                minute,
                DemoTeam.NURSE,
                new SessionCommand.RecordVitals(
                        session,
                        when(minute),
                        vitals.at(minute, pumpStart.getEpochSecond() + (long) (minute * 10)),
                        BY_HAND));
    }

    private void effect(double minute, String effect, Grade grade) {
        at(minute, DemoTeam.NURSE, new SessionCommand.ObserveSideEffect(session, when(minute), effect, grade, ""));
    }

    private void at(double minute, Author author, SessionCommand command) {
        steps.add(step(when(minute), author, command));
    }

    private Step step(Instant at, Author author, SessionCommand command) {
        return new Step(
                at,
                author,
                (chart, who, now) ->
                        SessionDesk.decide(chart, command, knowledge.bedside().session(), who, now));
    }

    private void recover(double minute, RecoveryCommand command) {
        steps.add(new Step(
                when(minute),
                DemoTeam.NURSE,
                (chart, who, now) ->
                        RecoveryDesk.decide(chart, command, knowledge.bedside().recovery(), who, now)));
    }

    private Instant when(double minute) {
        return pumpStart.plusSeconds(Math.round(minute * 60));
    }
}
