package org.evenkeel.care.followup;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;

/** An answer that makes the clinic ask more, and when that is due. */
record Triggered(Trigger trigger, ItemId answer, Instant dueAt) {
    static List<Triggered> all(Chart chart, FollowUpSchedule schedule, Instant now) {
        return schedule.triggers().stream().flatMap(t -> of(chart, t, now)).toList();
    }

    private static Stream<Triggered> of(Chart chart, Trigger trigger, Instant now) {
        return chart.questionnaires().answersTo(trigger.instrument()).stream()
                .filter(a -> reaches(a, trigger))
                .map(a -> new Triggered(
                        trigger, a.content().questionnaire(), trigger.asks().dueAt(a.at())))
                .filter(t -> now.isBefore(t.dueAt().plus(trigger.asks().closesAfter())));
    }

    private static boolean reaches(Charted<QuestionnaireAnswered> answer, Trigger trigger) {
        Integer total = answer.content().total();
        return total != null && total >= trigger.atLeast();
    }
}
