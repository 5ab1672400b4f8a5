package org.evenkeel.clinic.page;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who the chart is about, on top of every chart page.
 *
 * @param name as the patient is called
 * @param birth birth date and age as shown, {@code 3 May 1986 · 40}
 * @param identifiers short facts that tell two people apart, such as a record number
 * @param warnings allergies and alerts, in words, shown with an icon
 * @param station where the patient is on the way; null hides the stepper
 */
public record PatientHeader(
        UUID chartId,
        String name,
        String birth,
        List<String> identifiers,
        List<String> warnings,
        @Nullable Station station) {

    public PatientHeader {
        identifiers = List.copyOf(identifiers);
        warnings = List.copyOf(warnings);
    }
}
