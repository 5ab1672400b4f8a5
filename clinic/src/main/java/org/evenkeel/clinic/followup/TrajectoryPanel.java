package org.evenkeel.clinic.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.care.followup.GivenSession;
import org.evenkeel.care.followup.OutcomeMeasure;
import org.evenkeel.care.followup.Trajectory;
import org.evenkeel.care.followup.Trajectory.Point;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.instrument.Instrument.Band;
import tools.jackson.databind.json.JsonMapper;

/**
 * One instrument's curve with everything said beside it.
 *
 * @param rows the points as a table, oldest first
 * @param measure what is called response and remission, when that is known
 * @param curve what the browser draws, as JSON
 */
public record TrajectoryPanel(
        Instrument instrument, Trajectory trajectory, List<Row> rows, Optional<OutcomeMeasure> measure, String curve) {
    public TrajectoryPanel {
        rows = List.copyOf(rows);
    }

    /**
     * One point in words.
     *
     * @param band in words; empty when no total is defined
     * @param change against the baseline, such as {@code −56 %}; empty when none can be stated
     * @param called {@code response}, {@code remission}, both or nothing
     */
    public record Row(Point point, String occasion, String total, Optional<Band> band, String change, String called) {}

    static TrajectoryPanel of(Chart chart, Instrument instrument, FollowUpKnowledge knowledge, JsonMapper json) {
        Trajectory trajectory = Trajectory.of(chart, instrument.id());
        Optional<OutcomeMeasure> measure = knowledge.measure(instrument.id());
        List<Row> rows = trajectory.points().stream()
                .map(p -> row(p, trajectory, instrument, knowledge, measure))
                .toList();
        String curve = json.writeValueAsString(curve(chart, instrument, trajectory, rows, measure));
        return new TrajectoryPanel(instrument, trajectory, rows, measure, curve);
    }

    private static Row row(
            Point point,
            Trajectory trajectory,
            Instrument instrument,
            FollowUpKnowledge knowledge,
            Optional<OutcomeMeasure> measure) {
        Integer total = point.total();
        Optional<Double> change = trajectory.changeFraction(point);
        return new Row(
                point,
                knowledge.schedule().words(point.occasion()),
                total == null ? "not defined" : total.toString(),
                total == null ? Optional.empty() : instrument.band(total),
                change.map(TrajectoryPanel::percent).orElse(""),
                measure.filter(_ -> change.isPresent() && total != null)
                        .map(m -> called(m, change.orElseThrow(), total == null ? 0 : total))
                        .orElse(""));
    }

    private static String called(OutcomeMeasure measure, double change, int total) {
        List<String> words = new ArrayList<>();
        if (measure.isResponse(change)) {
            words.add("response");
        }
        if (measure.isRemission(total)) {
            words.add("remission");
        }
        return String.join(", ", words);
    }

    private static String percent(double fraction) {
        long percent = Math.round(100 * fraction);
        return (percent > 0 ? "+" : percent < 0 ? "\u2212" : "") + Math.abs(percent) + " %";
    }

    private static Map<String, Object> curve(
            Chart chart,
            Instrument instrument,
            Trajectory trajectory,
            List<Row> rows,
            Optional<OutcomeMeasure> measure) {
        Map<String, Object> curve = new LinkedHashMap<>();
        curve.put("title", instrument.title());
        curve.put("highest", instrument.highestTotal());
        curve.put(
                "bands",
                instrument.bands().stream()
                        .map(b -> Map.of("from", b.from(), "to", b.to(), "words", b.words()))
                        .toList());
        curve.put(
                "points",
                rows.stream()
                        .filter(r -> r.point().total() != null)
                        .map(r -> Map.of(
                                "t", seconds(r.point().at()),
                                "total", r.total(),
                                "band", r.band().map(Band::words).orElse(""),
                                "occasion", r.occasion(),
                                "soon", r.point().soonAfterDose()))
                        .toList());
        curve.put(
                "doses",
                GivenSession.all(chart).stream()
                        .map(s -> Map.of("t", seconds(s.endedAt()), "number", s.number(), "mg", s.givenMg()))
                        .toList());
        measure.ifPresent(m -> curve.put("remissionBelow", m.remissionBelow()));
        trajectory.baseline().map(Point::total).ifPresent(total -> {
            curve.put("baseline", total);
            measure.ifPresent(m -> curve.put("responseAt", total * (1 - m.responseFraction())));
        });
        return curve;
    }

    private static long seconds(Instant at) {
        return at.getEpochSecond();
    }

    /** The last point in words, if there is one. */
    public Optional<Row> latest() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    /** Whether any point was answered so soon after a dose that it can't show what the dose did. */
    public boolean hasPointSoonAfterDose() {
        return rows.stream().anyMatch(r -> r.point().soonAfterDose());
    }
}
