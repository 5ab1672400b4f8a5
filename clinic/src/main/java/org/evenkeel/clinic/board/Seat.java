package org.evenkeel.clinic.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.session.SessionRules.Level;
import org.evenkeel.clinic.session.FeltEffect;
import org.evenkeel.clinic.session.ReadingTile;

/**
 * A patient in the clinic as the chart says, with no present in it: it changes only when something is charted.
 *
 * @param name family name, given name
 * @param number {@code Session 2 of 6}
 * @param since when the present phase began
 * @param doseInAt when the dose is or was in, if the pump goes on as it runs
 * @param readings blood pressure, heart rate, oxygen saturation
 * @param due when vital signs are due next
 * @param advisory the worst advisory that holds
 * @param nurse who of the nurses charted last; empty when none has
 * @param homeFrom the end of the least observation; empty before the infusion has ended
 * @param openCriteria criteria for leaving that are open, time not counted
 */
public record Seat(
        ItemId session,
        ChartId chart,
        String name,
        String chair,
        String number,
        SessionState state,
        Optional<Instant> since,
        Optional<Instant> doseInAt,
        List<ReadingTile> readings,
        List<FeltEffect> effects,
        Optional<Instant> due,
        Optional<Told> advisory,
        String nurse,
        Optional<Instant> homeFrom,
        int openCriteria) {
    public Seat {
        readings = List.copyOf(readings);
        effects = List.copyOf(effects);
    }

    /** What an advisory says and how serious it is. */
    public record Told(Level level, String words) {}
}
