package org.evenkeel.clinic.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.candidacy.CandidacyAssessment;
import org.evenkeel.care.candidacy.CandidacyDesk;
import org.evenkeel.care.candidacy.CandidacyFindings;
import org.evenkeel.care.candidacy.SignCandidacy;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Alerts.Alert;
import org.evenkeel.care.chart.BackgroundContent.IntakeSigned;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.evenkeel.care.chart.ReferralContent.Channel;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.ReferralContent.ReferralAccepted;
import org.evenkeel.care.chart.ReferralContent.ReferralReceived;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.document.PatientDocument;
import org.evenkeel.care.followup.FollowUp;
import org.evenkeel.care.followup.FollowUpCommand;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.plan.CoursePlanning;
import org.evenkeel.care.plan.OrderCourse;
import org.evenkeel.care.plan.OrderCourse.PlannedSession;
import org.evenkeel.care.rule.Severity;

/** One invented patient's way through the clinic, station by station, at past instants. */
final class WayOfAPatient {
    static final String CONSENT = "consent-ketamine-intravenous";
    private static final Duration ROUND = Duration.ofDays(2);

    private final InventedPerson person;
    private final DemoChart chart;
    private final DemoKnowledge knowledge;
    private final InventedBackground background;
    private final InventedCourseOfSymptoms symptoms;

    WayOfAPatient(InventedPerson person, DemoChart chart, DemoKnowledge knowledge) {
        this.person = person;
        this.chart = chart;
        this.knowledge = knowledge;
        this.background = new InventedBackground(person, chart, knowledge);
        this.symptoms = new InventedCourseOfSymptoms(person);
    }

    void referred(Instant at) {
        chart.chart(
                at,
                DemoTeam.FRONT_DESK,
                List.of(
                        new ReferralReceived(
                                Channel.FORM,
                                "Depression since years, two antidepressants without enough effect.",
                                "Dr Lena Whitlock"),
                        new PatientIdentified(
                                person.givenName(),
                                person.familyName(),
                                PartialDate.of(person.birthDate()),
                                person.sex(),
                                "555 02" + (10 + person.number()),
                                "",
                                List.of(),
                                true)));
    }

    void accepted(Instant at) {
        chart.chart(at, DemoTeam.PRESCRIBER, List.of(new ReferralAccepted("")));
        List<FollowUpCommand.NewLink> links = knowledge.followUp().schedule().baseline().instruments().stream()
                .map(instrument ->
                        new FollowUpCommand.NewLink(chart.newItem(), instrument, fingerprint(chart.newItem())))
                .toList();
        followUp(at.plusSeconds(60), new FollowUpCommand.SendBaseline(links));
    }

    void intakeBegun(Instant at) {
        chart.chart(at, DemoTeam.NURSE, background.first());
        chart.chart(at.plusSeconds(600), DemoTeam.NURSE, background.measured());
        chart.chart(at.plusSeconds(780), DemoTeam.NURSE, background.measuredAgain());
    }

    void intakeSigned(Instant at) {
        chart.chart(at, DemoTeam.NURSE, background.rest());
        chart.chart(at.plusSeconds(1200), DemoTeam.PRESCRIBER, List.of(new IntakeSigned("")));
    }

    void signedAsCandidate(Instant at) {
        chart.decide(at, DemoTeam.PRESCRIBER, (seen, author, now) -> {
            CandidacyFindings findings = CandidacyAssessment.assess(
                    seen, knowledge.library().rules(), knowledge.library().scope(), now, knowledge.zone());
            Map<String, String> reasons = new HashMap<>();
            Map<String, String> deferred = new HashMap<>();
            findings.firing(Severity.OVERRIDE_WITH_REASON)
                    .forEach(f -> reasons.put(f.ruleId(), "Weighed with the patient; watched closely."));
            findings.unknown().forEach(f -> deferred.put(f.ruleId(), "To be asked again at the first session's gate."));
            return CandidacyDesk.decide(
                    seen,
                    new SignCandidacy(
                            CandidacyDecision.CANDIDATE,
                            "depression",
                            "Two adequate trials, moderate to severe episode; options talked through.",
                            reasons,
                            deferred),
                    findings,
                    now);
        });
    }

    void consented(Instant at) {
        PatientDocument document = knowledge.library().document(CONSENT);
        chart.chart(
                at,
                DemoTeam.NURSE,
                List.of(new ConsentGiven(
                        document.id(),
                        document.version(),
                        person.givenName() + " " + person.familyName(),
                        DemoTeam.NURSE.displayName())));
    }

    /** Orders a course whose sessions start at these instants. */
    void ordered(Instant at, List<Instant> starts, String chair) {
        chart.chart(at.minusSeconds(900), DemoTeam.NURSE, background.measured());
        List<PlannedSession> planned = starts.stream()
                .map(start -> new PlannedSession(chart.newItem(), start, chair))
                .toList();
        InventedTreatment treatment = InventedTreatment.of(person.number());
        OrderCourse order = new OrderCourse(chart.newItem(), treatment.dose(), planned, Map.of());
        chart.decide(
                at,
                DemoTeam.PRESCRIBER,
                (seen, author, now) -> CoursePlanning.decide(
                        seen,
                        order,
                        knowledge.library().protocol(treatment.protocol()),
                        knowledge.library().ceilings(),
                        knowledge.library().jurisdiction(),
                        knowledge.library().version(),
                        now));
    }

    /** How far a session has come by now. */
    enum Progress {
        TO_DISCHARGE,
        TO_A_PAUSE
    }

    /** Charts one session as far as it would have come until an instant. */
    void session(ItemId session, Progress progress, Instant until) {
        SessionRecord record = chart.chart().sessions().find(session).orElseThrow();
        Instant scheduled = record.scheduled().orElseThrow().content().startsAt();
        InventedSession invented =
                new InventedSession(person, session, record.chair(), InventedSession.pumpStart(scheduled), knowledge);
        List<InventedSession.Step> steps =
                progress == Progress.TO_A_PAUSE ? invented.toAPause() : invented.toDischarge();
        for (InventedSession.Step step : steps) {
            if (!step.at().isAfter(until)) {
                chart.decide(step.at(), step.author(), step.decider());
            }
        }
    }

    /** When a session was planned to start. */
    Instant startOf(ItemId session) {
        return chart.chart()
                .sessions()
                .find(session)
                .flatMap(SessionRecord::scheduled)
                .orElseThrow()
                .content()
                .startsAt();
    }

    /** Sessions of the course in order. */
    List<ItemId> sessions() {
        return chart.chart().courses().current().stream()
                .flatMap(course -> chart.chart().sessions().ofCourse(course.id()).stream())
                .map(SessionRecord::id)
                .toList();
    }

    /** Answers whatever became due since, and lets the clinic work on what comes back. */
    void answersUntil(Instant from, Instant until) {
        for (Instant t = from; t.isBefore(until); t = t.plus(ROUND)) {
            Instant end = t.plus(ROUND).isBefore(until) ? t.plus(ROUND) : until;
            if (given().findAny().isPresent()) {
                followUp(t, new FollowUpCommand.ScheduleDue(WayOfAPatient::fingerprint, knowledge.zone()));
            }
            answerBetween(t, end);
        }
    }

    private void answerBetween(Instant from, Instant until) {
        record Reply(Instant at, Sent sent) {}
        List<Reply> replies = new ArrayList<>();
        for (Sent sent : chart.chart().questionnaires().byId().values()) {
            if (sent.answered().isPresent()
                    || sent.cancelled().isPresent()
                    || sent.due().isEmpty()) {
                continue;
            }
            Instant wanted = sent.due().get().content().dueAt().plus(Duration.ofMinutes(40 + 13L * person.number()));
            Instant at = wanted.isBefore(from) ? from.plusSeconds(60) : wanted;
            if (at.isBefore(until) && at.isBefore(sent.expiresAt())) {
                replies.add(new Reply(at, sent));
            }
        }
        replies.sort(Comparator.comparing(Reply::at));
        for (Reply reply : replies) {
            answer(reply.at(), reply.sent());
        }
    }

    private void answer(Instant at, Sent sent) {
        Instrument instrument = knowledge
                .library()
                .instrument(sent.due().orElseThrow().content().instrument());
        Map<String, Integer> answers = symptoms.answers(instrument, at, given().toList());
        chart.decide(
                at,
                DemoTeam.PATIENT,
                (seen, author, now) -> FollowUp.decide(
                        seen,
                        new FollowUpCommand.AnswerQuestionnaire(sent.id(), answers, FollowUpCommand.Channel.LINK),
                        knowledge.followUp(),
                        now));
    }

    /** Alerts of the past were dealt with the same day; those of the last hours wait. */
    void alertsDealtWith(Instant until) {
        for (Alert alert : chart.chart().alerts().open()) {
            Charted<?> raised = alert.raised().orElseThrow();
            boolean now = alert.raised().orElseThrow().content().urgency() == Urgency.NOW;
            Instant taken = raised.at().plus(Duration.ofMinutes(now ? 9 : 90));
            Instant closed = taken.plus(Duration.ofMinutes(50));
            if (closed.isBefore(until)) {
                followUpBy(taken, new FollowUpCommand.TakeAlert(alert.id()));
                followUpBy(
                        closed,
                        new FollowUpCommand.CloseAlert(
                                alert.id(), "Called and talked: passing thoughts, no plan, safety plan gone through."));
            }
        }
    }

    private void followUp(Instant at, FollowUpCommand command) {
        chart.decide(
                at, DemoTeam.SYSTEM, (seen, author, now) -> FollowUp.decide(seen, command, knowledge.followUp(), now));
    }

    private void followUpBy(Instant at, FollowUpCommand command) {
        chart.decide(
                at, DemoTeam.NURSE, (seen, author, now) -> FollowUp.decide(seen, command, knowledge.followUp(), now));
    }

    private java.util.stream.Stream<Instant> given() {
        Chart seen = chart.chart();
        return seen.sessions().byId().values().stream()
                .filter(s -> s.state() == SessionState.DISCHARGED || s.state() == SessionState.RECOVERY)
                .flatMap(s -> s.firstDose().stream())
                .map(Charted::at)
                .sorted();
    }

    /** A fingerprint that no secret has: these links were "sent" in a past that did not happen. */
    private static String fingerprint(ItemId questionnaire) {
        return "invented-" + questionnaire;
    }
}
