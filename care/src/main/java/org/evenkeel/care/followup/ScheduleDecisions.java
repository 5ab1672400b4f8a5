package org.evenkeel.care.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireCancelled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.Questionnaires.Sent;

/** What the calendar brings: questionnaires that come near, and those that nobody answered. */
final class ScheduleDecisions {
    private static final String REPLACED = "A later session took place; its follow-up replaces this one.";

    private ScheduleDecisions() {}

    static Decision schedule(
            Chart chart, FollowUpSchedule schedule, Function<ItemId, String> fingerprintOf, Instant now) {
        List<Content> contents = new ArrayList<>();
        GivenSession.latest(chart).filter(s -> !s.endedAt().isAfter(now)).ifPresent(latest -> {
            ItemId session = latest.session().id();
            chart.questionnaires().byId().values().stream()
                    .filter(sent -> isReplaced(sent, latest))
                    .forEach(sent -> contents.add(new QuestionnaireCancelled(sent.id(), REPLACED)));
            for (Occasion occasion : schedule.afterSession()) {
                Instant dueAt = occasion.dueAt(latest.endedAt());
                Instant expiresAt = dueAt.plus(occasion.closesAfter());
                boolean near = !now.isBefore(dueAt.minus(schedule.announcedAhead()));
                if (!near || !now.isBefore(expiresAt)) {
                    continue;
                }
                for (String instrument : occasion.instruments()) {
                    ItemId id = DerivedIds.questionnaire(chart.id(), session, occasion.code(), instrument);
                    if (!chart.questionnaires().byId().containsKey(id)) {
                        contents.add(new QuestionnaireDue(
                                id, instrument, occasion.code(), session, dueAt, expiresAt, fingerprintOf.apply(id)));
                    }
                }
            }
        });
        return Decision.accept(now, contents);
    }

    /** Whether it belongs to an earlier session, was not yet due when the latest one ended, and is not answered. */
    private static boolean isReplaced(Sent sent, GivenSession latest) {
        return sent.answered().isEmpty()
                && sent.cancelled().isEmpty()
                && sent.due()
                        .map(d -> d.content())
                        .filter(d -> d.session() != null
                                && !d.session().equals(latest.session().id())
                                && d.dueAt().isAfter(latest.endedAt()))
                        .isPresent();
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
                        .filter(d -> !now.isBefore(d.dueAt()
                                .plus(schedule.find(d.occasion())
                                        .orElse(schedule.baseline())
                                        .overdueAfter())))
                        .isPresent();
    }
}
