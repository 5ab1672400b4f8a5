package org.evenkeel.clinic.today;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.journal.read.PatientRow;

/**
 * The charts behind the board, read again only when one has new entries: a board in every room must not read every chart
 * at every tap. The board itself is audited under the person who looks; these reads under the board's own name.
 */
final class ChartsOfTheDay {
    private static final int MOST = 200;
    private static final Author BOARD = new Author("system", "Today board", Capacity.SYSTEM);

    private final ChartDesk desk;
    private final Map<UUID, Chart> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Chart> eldest) {
            return size() > MOST;
        }
    };

    ChartsOfTheDay(ChartDesk desk) {
        this.desk = desk;
    }

    /** The chart at least as new as the row says. */
    Optional<Chart> chart(PatientRow patient) {
        synchronized (known) {
            Chart chart = known.get(patient.chartId());
            if (chart != null && chart.sequence() >= patient.sequence()) {
                return Optional.of(chart);
            }
        }
        Optional<Chart> read = desk.openFor(BOARD, patient.chart(), "today-board");
        read.ifPresent(chart -> {
            synchronized (known) {
                known.put(patient.chartId(), chart);
            }
        });
        return read;
    }
}
