package org.evenkeel.journal.read;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.InfusionRateChanged;
import org.evenkeel.care.chart.SessionContent.InfusionResumed;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.jspecify.annotations.Nullable;

/** When a pump will have given its dose, if it goes on as it does. */
final class PumpHistory {
    private static final double MS_PER_MINUTE = 60_000;
    private static final double LONGEST_MINUTES = 7 * 24 * 60;

    private double doseMg;
    private double givenMg;
    private double rateMgPerMin;
    private boolean running;
    private @Nullable Instant since;

    private PumpHistory() {}

    /** The end at the present rate; null when the pump does not run or the history names no rate or dose. */
    static @Nullable Instant endsAt(List<? extends Charted<? extends SessionContent>> pump) {
        PumpHistory history = new PumpHistory();
        pump.forEach(history::take);
        return history.end();
    }

    private void take(Charted<? extends SessionContent> step) {
        if (running && since != null) {
            givenMg += rateMgPerMin * Duration.between(since, step.at()).toMillis() / MS_PER_MINUTE;
        }
        since = step.at();
        switch (step.content()) {
            case InfusionStarted c -> {
                doseMg = c.doseMg();
                rateMgPerMin = c.rateMgPerMin();
                givenMg = 0;
                running = true;
            }
            case InfusionRateChanged c -> rateMgPerMin = c.rateMgPerMin();
            case InfusionPaused _ -> running = false;
            case InfusionResumed _ -> running = true;
            case InfusionStopped _ -> running = false;
            default ->
                throw new IllegalArgumentException(
                        "not a step of a pump: " + step.content().getClass());
        }
    }

    private @Nullable Instant end() {
        double minutes = Math.max(0, doseMg - givenMg) / rateMgPerMin;
        if (!running || since == null || !(rateMgPerMin > 0) || !(minutes <= LONGEST_MINUTES)) {
            return null;
        }
        return since.plusMillis(Math.round(minutes * MS_PER_MINUTE));
    }
}
