package org.evenkeel.care.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.evenkeel.care.instrument.Instrument.Band;

/**
 * Where follow-up of one patient stands.
 *
 * @param sendings every questionnaire of the chart, the latest due first
 * @param planned what the schedule will ask later and is not in the chart yet, the nearest first
 */
public record FollowUpView(List<Sending> sendings, List<Planned> planned) {
    public FollowUpView {
        sendings = List.copyOf(sendings);
        planned = List.copyOf(planned);
    }

    /** Where one questionnaire stands. */
    public enum State {
        /** Its time has not come. */
        NOT_YET,
        /** The patient can answer it. */
        OPEN,
        /** The patient can answer it, and it is late. */
        OVERDUE,
        /** Nobody answered and the link works no more. */
        EXPIRED,
        /** Answered. */
        ANSWERED,
        /** Taken back. */
        CANCELLED;

        /** Whether an answer can still come. */
        public boolean isWaiting() {
            return switch (this) {
                case NOT_YET, OPEN, OVERDUE, EXPIRED -> true;
                case ANSWERED, CANCELLED -> false;
            };
        }
    }

    /**
     * One questionnaire.
     *
     * @param title of the instrument
     * @param occasion in words
     * @param band of the total, when it was answered in full
     */
    public record Sending(
            Sent sent, QuestionnaireDue due, String title, String occasion, State state, Optional<Band> band) {
        /** Which sending. */
        public ItemId id() {
            return sent.id();
        }
    }

    /** An occasion that will come. */
    public record Planned(Occasion occasion, Instant dueAt) {}

    /** Follow-up of this chart as it stands now. */
    public static FollowUpView of(Chart chart, FollowUpKnowledge knowledge, Instant now) {
        List<Sending> sendings = chart.questionnaires().byId().values().stream()
                .filter(sent -> sent.due().isPresent())
                .map(sent -> sending(sent, knowledge, now))
                .sorted(Comparator.comparing((Sending s) -> s.due().dueAt()).reversed())
                .toList();
        return new FollowUpView(sendings, planned(chart, knowledge.schedule(), now));
    }

    private static Sending sending(Sent sent, FollowUpKnowledge knowledge, Instant now) {
        QuestionnaireDue due = sent.due().orElseThrow().content();
        Optional<Band> band = sent.answered()
                .flatMap(a -> Optional.ofNullable(a.content().total()))
                .flatMap(total -> knowledge.instrument(due.instrument()).flatMap(i -> i.band(total)));
        return new Sending(
                sent,
                due,
                knowledge.title(due.instrument()),
                knowledge.schedule().words(due.occasion()),
                state(sent, due, knowledge.schedule(), now),
                band);
    }

    private static State state(Sent sent, QuestionnaireDue due, FollowUpSchedule schedule, Instant now) {
        if (sent.answered().isPresent()) {
            return State.ANSWERED;
        }
        if (sent.cancelled().isPresent()) {
            return State.CANCELLED;
        }
        if (!now.isBefore(sent.expiresAt())) {
            return State.EXPIRED;
        }
        if (sent.isOverdue(now)) {
            return State.OVERDUE;
        }
        return now.isBefore(schedule.opensAt(due)) ? State.NOT_YET : State.OPEN;
    }

    private static List<Planned> planned(Chart chart, FollowUpSchedule schedule, Instant now) {
        List<Planned> planned = new ArrayList<>();
        FollowedCourse course = FollowedCourse.of(chart);
        GivenSession.latest(chart).ifPresent(latest -> {
            for (Occasion occasion : schedule.afterSession()) {
                Instant dueAt = occasion.dueAt(latest.endedAt());
                List<String> instruments = occasion.instruments(course);
                boolean inChart = instruments.stream()
                        .map(i -> DerivedIds.questionnaire(
                                chart.id(), latest.session().id(), occasion.code(), i))
                        .anyMatch(chart.questionnaires().byId()::containsKey);
                if (!instruments.isEmpty() && !inChart && dueAt.isAfter(now)) {
                    planned.add(new Planned(occasion, dueAt));
                }
            }
        });
        return planned;
    }

    /** Questionnaires of one occasion that one link opens: those that can still be answered, in the order of the chart. */
    public static List<Sent> openTogether(Chart chart, Sent link, Instant now) {
        QuestionnaireDue of = link.due().orElseThrow().content();
        return chart.questionnaires().byId().values().stream()
                .filter(sent -> sent.isOpen(now))
                .filter(sent -> sent.due()
                        .map(d -> d.content())
                        .filter(d -> d.occasion().equals(of.occasion())
                                && java.util.Objects.equals(d.session(), of.session()))
                        .isPresent())
                .toList();
    }
}
