package org.evenkeel.care.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.RecoveryContent.DischargeCriterionJudged;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.recovery.RecoveryRules.DischargeCriterion;
import org.evenkeel.care.recovery.RecoveryRules.Kind;
import org.evenkeel.care.recovery.RecoveryRules.RouteTime;

/**
 * How the criteria for leaving stand: each fulfilled, not fulfilled or not known, and why. Time and resolution are
 * separate criteria; no timer alone lets anybody go.
 */
public record DischargeReview(List<Standing> criteria, MinimumObservation observation) {
    public DischargeReview {
        criteria = List.copyOf(criteria);
    }

    /**
     * One criterion as it stands.
     *
     * @param answer YES: fulfilled
     * @param words why it stands so
     * @param spokenAgainst whether something charted speaks against it, so that it is looked at by itself
     */
    public record Standing(DischargeCriterion criterion, Answer answer, String words, boolean spokenAgainst) {
        Standing(DischargeCriterion criterion, Answer answer, String words) {
            this(criterion, answer, words, false);
        }

        /** Whether it may be answered in one breath with others: a person judges it, nobody has, nothing speaks against it. */
        public boolean mayBeTogether() {
            return criterion.kind() == Kind.JUDGED && answer == Answer.UNKNOWN && !spokenAgainst;
        }

        /** Whether it keeps the patient here. */
        public boolean isOpen() {
            return answer != Answer.YES;
        }
    }

    /** The criteria of a session now. */
    public static DischargeReview of(Chart chart, SessionRecord session, RecoveryRules rules, Instant now) {
        MinimumObservation observation = MinimumObservation.of(chart, session, rules.observation());
        List<Standing> standings = new ArrayList<>();
        for (DischargeCriterion c : rules.criteria()) {
            standings.add(
                    switch (c.kind()) {
                        case JUDGED -> judged(c, session);
                        case MINIMUM_TIME -> time(c, observation, now);
                        case BLOOD_PRESSURE -> RecoveryReadings.bloodPressure(c, session, rules.bloodPressure());
                        case OXYGEN -> RecoveryReadings.oxygen(c, session, rules.oxygen());
                        case ESCORT -> escort(c, session);
                        case ADVICE -> advice(c, session, rules);
                    });
        }
        return new DischargeReview(standings, observation);
    }

    /** What is not fulfilled or not known. */
    public List<Standing> open() {
        return criteria.stream().filter(Standing::isOpen).toList();
    }

    /** What is open and can't be overridden by anybody. */
    public List<Standing> hard() {
        return open().stream().filter(s -> s.criterion().hard()).toList();
    }

    /**
     * What was judged last counts, unless something was charted since that speaks against it. What was judged before the
     * last dose says nothing about recovery.
     */
    private static Standing judged(DischargeCriterion criterion, SessionRecord session) {
        Optional<Instant> end = RecoveryReadings.end(session);
        CriterionEvidence evidence = CriterionEvidence.of(criterion, session, end);
        Optional<Charted<DischargeCriterionJudged>> judgement = Optional.ofNullable(
                        session.criteria().get(criterion.id()))
                .filter(j -> end.isPresent() && !j.at().isBefore(end.get()));
        Optional<Instant> judgedAt = judgement.map(Charted::at);
        if (judgement.isPresent()
                && !isAfter(evidence.against(), judgedAt)
                && !isAfter(evidence.fulfilledAt(), judgedAt)) {
            String note = judgement.get().content().note();
            return new Standing(
                    criterion, judgement.get().content().answer(), note.isBlank() ? evidence.words() : note);
        }
        if (evidence.fulfilledAt().isPresent()) {
            return new Standing(criterion, Answer.YES, evidence.words());
        }
        boolean against = evidence.against().isPresent();
        String looked = judgement.isPresent() ? "Look again." : "Not looked at yet.";
        return new Standing(criterion, Answer.UNKNOWN, (evidence.words() + " " + looked).strip(), against);
    }

    private static boolean isAfter(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
    }

    private static Standing time(DischargeCriterion criterion, MinimumObservation observation, Instant now) {
        String because = observation.because().isEmpty() ? "" : " (" + String.join(", ", observation.because()) + ")";
        String since = observation.route().isPresent() ? "the last dose" : "the end of the infusion";
        String words = observation.minutes() + " min after " + since + because + ".";
        DischargeCriterion ofRoute =
                observation.route().map(r -> by(criterion, r)).orElse(criterion);
        if (observation.until().isEmpty()) {
            return new Standing(ofRoute, Answer.UNKNOWN, words);
        }
        boolean over = !now.isBefore(observation.until().get());
        return new Standing(ofRoute, over ? Answer.YES : Answer.NO, words);
    }

    /** The criterion with the source of the time that holds for this route. */
    private static DischargeCriterion by(DischargeCriterion c, RouteTime row) {
        return new DischargeCriterion(
                c.id(), row.ruleId(), c.label(), c.help(), c.kind(), c.hard(), c.effects(), c.scale(), row.evidence());
    }

    private static Standing escort(DischargeCriterion criterion, SessionRecord session) {
        return session.escort()
                .map(e -> new Standing(
                        criterion,
                        Answer.YES,
                        e.content().name()
                                + (e.content().relation().isBlank()
                                        ? ""
                                        : ", " + e.content().relation())))
                .orElseGet(() -> new Standing(criterion, Answer.UNKNOWN, "Nobody has taken over yet."));
    }

    private static Standing advice(DischargeCriterion criterion, SessionRecord session, RecoveryRules rules) {
        boolean patient = given(session, rules, false);
        boolean escort = given(session, rules, true);
        String words = patient && escort
                ? "Given to the patient and the escort."
                : patient
                        ? "Given to the patient, not to the escort."
                        : escort ? "Given to the escort, not to the patient." : "Not given yet.";
        return new Standing(criterion, patient && escort ? Answer.YES : Answer.NO, words);
    }

    private static boolean given(SessionRecord session, RecoveryRules rules, boolean toEscort) {
        return session.advice().stream()
                .anyMatch(a -> a.content().toEscort() == toEscort
                        && a.content().document().equals(rules.advice().id()));
    }
}
