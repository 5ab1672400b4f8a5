package org.evenkeel.care.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.jspecify.annotations.Nullable;

/**
 * How the totals of one instrument moved over time. It shows what was answered; it predicts nothing.
 *
 * @param instrument which instrument
 * @param points answers in order of time
 * @param baseline the last answer before the first dose, if there is one
 */
public record Trajectory(String instrument, List<Point> points, Optional<Point> baseline) {
    public Trajectory {
        points = List.copyOf(points);
    }

    /**
     * One answered questionnaire.
     *
     * @param questionnaire which sending
     * @param occasion code of the occasion, empty when it was answered without one
     * @param at when it was answered
     * @param total sum of its items; null when items are missing
     * @param soonAfterDose whether a dose was given so shortly before that the two weeks it asks about can't show its
     *     effect
     */
    public record Point(
            ItemId questionnaire,
            String occasion,
            Instant at,
            @Nullable Integer total,
            boolean soonAfterDose) {}

    /** PHQ-9 and GAD-7 ask about two weeks: asked a day after a dose they can't measure what a day changed. */
    private static final Duration SOON = Duration.ofDays(2);

    /** The trajectory of one instrument in this chart. */
    public static Trajectory of(Chart chart, String instrument) {
        List<Instant> doses =
                GivenSession.all(chart).stream().map(GivenSession::endedAt).toList();
        List<Point> points = new ArrayList<>();
        for (Sent sent : chart.questionnaires().byId().values()) {
            sent.answered()
                    .filter(a -> a.content().instrument().equals(instrument))
                    .ifPresent(a -> points.add(point(sent, a, doses)));
        }
        points.sort(java.util.Comparator.comparing(Point::at));
        Optional<Instant> firstDose = GivenSession.firstDoseAt(chart);
        Optional<Point> baseline = points.stream()
                .filter(p -> p.total() != null
                        && firstDose.map(d -> p.at().isBefore(d)).orElse(true))
                .reduce((_, later) -> later);
        return new Trajectory(instrument, points, baseline);
    }

    private static Point point(Sent sent, Charted<QuestionnaireAnswered> answered, List<Instant> doses) {
        String occasion =
                sent.due().map(d -> d.content()).map(QuestionnaireDue::occasion).orElse("");
        boolean soon = doses.stream()
                .anyMatch(d -> !d.isAfter(answered.at()) && answered.at().isBefore(d.plus(SOON)));
        return new Point(sent.id(), occasion, answered.at(), answered.content().total(), soon);
    }

    /**
     * Change of a point against the baseline as a fraction of it: -0.5 is half. Empty when there is no baseline, the
     * baseline is zero, the total is not defined, or the point is not later than the baseline.
     */
    public Optional<Double> changeFraction(Point point) {
        Integer total = point.total();
        if (total == null || baseline.isEmpty()) {
            return Optional.empty();
        }
        Integer from = baseline.get().total();
        if (from == null || from == 0 || !point.at().isAfter(baseline.get().at())) {
            return Optional.empty();
        }
        return Optional.of((total - from) / (double) from);
    }

    /** The last point, if there is one. */
    public Optional<Point> latest() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }
}
