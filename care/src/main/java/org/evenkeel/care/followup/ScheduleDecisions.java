package org.evenkeel.care.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireCancelled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.followup.FollowUpCommand.ScheduleDue;

/** What the calendar brings: questionnaires that come near, and those that nobody answered. */
final class ScheduleDecisions {
    private static final String CALLED_OFF = "The session it belongs to does not take place.";
    private static final String REPLACED = "A later session took place; its follow-up replaces this one.";

    private ScheduleDecisions() {}

    static Decision schedule(Chart chart, FollowUpSchedule schedule, ScheduleDue command, Instant now) {
        Announcements announced = new Announcements(chart, schedule, command.fingerprintOf(), now);
        Optional<GivenSession> latest =
                GivenSession.latest(chart).filter(s -> !s.endedAt().isAfter(now));
        chart.questionnaires().byId().values().stream()
                .filter(sent -> isWaiting(sent))
                .forEach(sent -> withdrawn(chart, schedule, sent, latest).ifPresent(announced::add));
        planned(chart, now)
                .forEach(session -> schedule.beforeSession().forEach(o -> {
                    Instant startsAt =
                            session.scheduled().orElseThrow().content().startsAt();
                    announced.announce(o, session.id(), session.id(), o.dueBefore(startsAt));
                }));
        latest.ifPresent(last -> {
            ItemId session = last.session().id();
            schedule.afterSession().forEach(o -> announced.announce(o, session, session, o.dueAt(last.endedAt())));
        });
        RunningCourse.of(chart, now)
                .ifPresent(course -> schedule.inCourse()
                        .forEach(o -> announced.announce(o, null, course.id(), o.dueAt(course.firstEndedAt()))));
        Triggered.all(chart, schedule, now)
                .forEach(t -> announced.announce(t.trigger().asks(), null, t.answer(), t.dueAt()));
        schedule.daily().ifPresent(daily -> announced.day(daily, command.clinicZone()));
        return Decision.accept(now, announced.contents());
    }

    /** Why a questionnaire that waits is no longer wanted, if it is not. */
    private static Optional<Content> withdrawn(
            Chart chart, FollowUpSchedule schedule, Sent sent, Optional<GivenSession> latest) {
        QuestionnaireDue due = sent.due().orElseThrow().content();
        ItemId session = due.session();
        if (session == null) {
            return Optional.empty();
        }
        if (schedule.beforeSession().stream().anyMatch(o -> o.code().equals(due.occasion()))) {
            SessionRecord record = chart.sessions().byId().get(session);
            return record != null && record.state() == SessionState.CANCELLED
                    ? Optional.of(new QuestionnaireCancelled(sent.id(), CALLED_OFF))
                    : Optional.empty();
        }
        return latest.filter(last ->
                        !session.equals(last.session().id()) && due.dueAt().isAfter(last.endedAt()))
                .map(_ -> new QuestionnaireCancelled(sent.id(), REPLACED));
    }

    private static boolean isWaiting(Sent sent) {
        return sent.due().isPresent()
                && sent.answered().isEmpty()
                && sent.cancelled().isEmpty();
    }

    /** Sessions still to come. */
    static List<SessionRecord> planned(Chart chart, Instant now) {
        return chart.sessions().byId().values().stream()
                .filter(s -> s.state() == SessionState.SCHEDULED)
                .filter(s -> s.scheduled()
                        .filter(p -> p.content().startsAt().isAfter(now))
                        .isPresent())
                .toList();
    }

    static Decision raiseOverdue(Chart chart, FollowUpKnowledge knowledge, Instant now) {
        List<Content> contents = new ArrayList<>();
        for (Sent sent : chart.questionnaires().byId().values()) {
            ItemId alert = DerivedIds.alert(AlertKinds.QUESTIONNAIRE_OVERDUE, sent.id());
            if (isOverdue(sent, knowledge.schedule(), now)
                    && !chart.alerts().byId().containsKey(alert)) {
                QuestionnaireDue due = sent.due().orElseThrow().content();
                contents.add(new AlertRaised(
                        alert,
                        AlertKinds.QUESTIONNAIRE_OVERDUE,
                        Urgency.THIS_WEEK,
                        knowledge.title(due.instrument()) + ", "
                                + knowledge.schedule().words(due.occasion()) + ": no answer yet",
                        sent.id()));
            }
        }
        return Decision.accept(now, contents);
    }

    /** Whether it was due long enough ago that somebody must be told. */
    static boolean isOverdue(Sent sent, FollowUpSchedule schedule, Instant now) {
        return sent.isOverdue(now)
                && sent.due()
                        .map(d -> d.content())
                        .filter(d -> {
                            Occasion occasion = schedule.find(d.occasion()).orElse(schedule.baseline());
                            return occasion.alertsWhenOverdue()
                                    && !now.isBefore(d.dueAt().plus(occasion.overdueAfter()));
                        })
                        .isPresent();
    }
}
