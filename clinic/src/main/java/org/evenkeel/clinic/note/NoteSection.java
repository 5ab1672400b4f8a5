package org.evenkeel.clinic.note;

import java.util.Optional;
import org.evenkeel.care.chart.AlarmContent;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.EmergencyContent;
import org.evenkeel.care.chart.EventContent;
import org.evenkeel.care.chart.RecoveryContent;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.*;

/** The parts of a session note, in the order of the session. */
public enum NoteSection {
    BEFORE("Before the start"),
    ADMINISTRATION("Administration record"),
    VITAL_SIGNS("Vital signs"),
    OBSERVED("What was seen and done"),
    RECOVERY("Recovery and leaving");

    private final String words;

    NoteSection(String words) {
        this.words = words;
    }

    /** The heading. */
    public String words() {
        return words;
    }

    /** Where something that was charted stands in the note; empty when it stands nowhere, as a signature does. */
    static Optional<NoteSection> of(Content content) {
        return switch (content) {
            case SessionContent c -> Optional.of(session(c));
            case RecoveryContent _ -> Optional.of(RECOVERY);
            case AlarmContent _, EventContent _, EmergencyContent _ -> Optional.of(OBSERVED);
            default -> Optional.empty(); // planning, and the note itself
        };
    }

    private static NoteSection session(SessionContent content) {
        return switch (content) {
            case PatientArrived _,
                    GateItemChecked _,
                    WeightMeasured _,
                    DoseChecked _,
                    PreparedDoseChecked _,
                    GatePassed _ -> BEFORE;
            case InfusionStarted _, InfusionRateChanged _, InfusionPaused _, InfusionResumed _, InfusionStopped _ ->
                ADMINISTRATION;
            case DoseGiven _, MouthEmptied _, DosingEnded _, MedicineDrawn _, MedicineWasted _ -> ADMINISTRATION;
            case VitalSignsMeasured _ -> VITAL_SIGNS;
            case SideEffectObserved _, SessionNoteWritten _ -> OBSERVED;
        };
    }
}
