package org.evenkeel.clinic.session;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.RecoveryContent.EscortHandedOver;
import org.evenkeel.care.chart.SessionContent.WeightMeasured;
import org.evenkeel.care.chart.SessionRecord;

/**
 * What the patient's other sessions hold that is likely to be so again. It is shown with its date; a person says whether it
 * is.
 *
 * @param escort who took the patient home
 * @param weight measured there
 */
public record LastTime(Optional<Charted<EscortHandedOver>> escort, Optional<Charted<WeightMeasured>> weight) {

    /** Of the last session that has it. */
    public static LastTime of(BedsideView view) {
        return new LastTime(last(view, SessionRecord::escort), last(view, SessionRecord::weight));
    }

    private static <T extends Content> Optional<Charted<T>> last(
            BedsideView view, Function<SessionRecord, Optional<Charted<T>>> of) {
        return view.chart().sessions().byId().values().stream()
                .filter(s -> !s.id().equals(view.session().id()))
                .flatMap(s -> of.apply(s).stream())
                .max(Comparator.comparing(Charted::at));
    }
}
