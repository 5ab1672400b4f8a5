package org.evenkeel.clinic.session;

import java.util.Optional;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.EventContent.InterventionDone;
import org.evenkeel.care.chart.EventContent.MedicineGiven;
import org.evenkeel.care.chart.EventContent.ScaleRated;
import org.evenkeel.care.chart.EventContent.StateObserved;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.event.EventCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * What the form that corrects an entry shows.
 *
 * @param line the line as it stands
 * @param content what was charted
 * @param kind which fields are asked; empty when it can only be struck out
 */
public record CorrectionForm(BedsideEvent line, Content content, Optional<String> kind, EventCatalogue catalogue) {

    static Optional<CorrectionForm> of(BedsideView view, EntryId id) {
        Optional<Entry> entry =
                view.chart().entries().stream().filter(e -> e.id().equals(id)).findFirst();
        return BedsideEvent.of(view).stream()
                .filter(l -> l.entry().equals(id) && l.correctable())
                .findFirst()
                .flatMap(line -> entry.map(e -> new CorrectionForm(
                        line, e.content(), EventCommands.formOf(e), view.lists().events())));
    }

    /** The vital signs; to be called when these are corrected. */
    public VitalSignsMeasured vitals() {
        return (VitalSignsMeasured) content;
    }

    /** The side effect; to be called when one is corrected. */
    public SideEffectObserved effect() {
        return (SideEffectObserved) content;
    }

    /** The intervention; to be called when one is corrected. */
    public InterventionDone intervention() {
        return (InterventionDone) content;
    }

    /** The medicine; to be called when one is corrected. */
    public MedicineGiven medicine() {
        return (MedicineGiven) content;
    }

    /** The state; to be called when one is corrected. */
    public StateObserved state() {
        return (StateObserved) content;
    }

    /** The rating; to be called when one is corrected. */
    public ScaleRated rating() {
        return (ScaleRated) content;
    }

    /** A number for a field; empty when there is none. */
    public String number(@Nullable Number value) {
        return value == null ? "" : VitalsText.number(value.doubleValue());
    }
}
