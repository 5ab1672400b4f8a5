package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.BackgroundContent.AllergyRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PartialDate;
import org.hl7.fhir.r4.model.AllergyIntolerance;

/** Allergies and intolerances, refuted ones as refuted. */
final class AllergyReading {
    private final ItemIds ids;
    private final Asides asides;
    private final Instant now;
    private final List<Understood> understood = new ArrayList<>();

    AllergyReading(ItemIds ids, Asides asides, Instant now) {
        this.ids = ids;
        this.asides = asides;
        this.now = now;
    }

    List<Understood> understood() {
        return understood;
    }

    void see(AllergyIntolerance allergy) {
        if (Codes.code(allergy.getVerificationStatus()).equals("entered-in-error")) {
            asides.add(allergy, "entered in error, as the source says");
            return;
        }
        Codes.coding(allergy.getCode())
                .ifPresentOrElse(code -> see(allergy, code), () -> asides.add(allergy, "neither a code nor words"));
    }

    private void see(AllergyIntolerance allergy, Coding code) {
        ClinicalStatus status = status(allergy);
        String reaction = allergy.getReaction().stream()
                .flatMap(r -> r.getManifestation().stream())
                .map(Codes::words)
                .filter(w -> !w.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        List<String> cautions = new ArrayList<>();
        switch (status) {
            case REFUTED -> cautions.add("refuted: the patient does not have it");
            case RESOLVED, INACTIVE -> cautions.add("no longer present, as the source says");
            case UNKNOWN -> cautions.add("the source does not say whether it is present");
            case ACTIVE, ENTERED_IN_ERROR -> {} // nothing to add
        }
        PartialDate since = Dates.partial(allergy.getOnset());
        PartialDate recorded = Dates.partial(allergy.getRecordedDateElement());
        String when = since != null ? since.iso() : recorded != null ? recorded.iso() : "";
        String words = reaction.isBlank() ? code.display() : code.display() + ": " + reaction;
        AllergyRecorded content =
                new AllergyRecorded(ids.of(allergy), code, reaction, status, RecordReading.source(allergy));
        understood.add(new Understood(new NewEntry(content, now), Group.ALLERGIES, words, when, cautions, 1));
    }

    private static ClinicalStatus status(AllergyIntolerance allergy) {
        if (Codes.code(allergy.getVerificationStatus()).equals("refuted")) {
            return ClinicalStatus.REFUTED;
        }
        return switch (Codes.code(allergy.getClinicalStatus())) {
            case "active" -> ClinicalStatus.ACTIVE;
            case "inactive" -> ClinicalStatus.INACTIVE;
            case "resolved" -> ClinicalStatus.RESOLVED;
            default -> ClinicalStatus.UNKNOWN;
        };
    }
}
