package org.evenkeel.care.followup;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;

/** The clock a patient lives by. */
public final class PatientZone {
    private PatientZone() {}

    /** The zone that was charted with the agreement to be reminded; the clinic's when there is none. */
    public static ZoneId of(Chart chart, ZoneId clinic) {
        return chart.following()
                .agreed()
                .flatMap(a -> Optional.ofNullable(a.content().zone()))
                .flatMap(PatientZone::parse)
                .orElse(clinic);
    }

    /** The zone with this name, if there is one. */
    public static Optional<ZoneId> parse(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
