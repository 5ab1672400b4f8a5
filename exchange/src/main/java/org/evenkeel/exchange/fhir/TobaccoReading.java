package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.SubstanceUseRecorded;
import org.evenkeel.care.chart.BackgroundContent.UsePattern;
import org.evenkeel.care.chart.NewEntry;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/** Smoking status: the latest answer becomes one fact about tobacco. */
final class TobaccoReading {
    /** LOINC, with the words "Tobacco smoking status" in records made by Synthea. */
    static final String SMOKING_STATUS = "72166-2";

    private final ItemIds ids;
    private final Asides asides;
    private final Instant now;
    private @Nullable Observation latest;
    private Instant latestAt = Instant.MIN;
    private String words = "";
    private UsePattern pattern = UsePattern.UNKNOWN;
    private int seen;

    TobaccoReading(ItemIds ids, Asides asides, Instant now) {
        this.ids = ids;
        this.asides = asides;
        this.now = now;
    }

    void see(Observation observation, CodeableConcept answer, Instant at) {
        String given = Codes.words(answer);
        Optional<UsePattern> known = pattern(given);
        if (known.isEmpty()) {
            asides.add(observation, "an answer in words that is not understood");
            return;
        }
        seen++;
        if (at.isAfter(latestAt)) {
            latest = observation;
            latestAt = at;
            words = given;
            pattern = known.get();
        }
    }

    private static Optional<UsePattern> pattern(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("never")) {
            return Optional.of(UsePattern.NEVER);
        }
        if (lower.contains("ex-smoker") || lower.contains("former")) {
            return Optional.of(UsePattern.PAST);
        }
        if (lower.contains("daily") || lower.contains("every day") || lower.equals("smoker")) {
            return Optional.of(UsePattern.REGULAR);
        }
        return lower.contains("some day") || lower.contains("occasional")
                ? Optional.of(UsePattern.OCCASIONAL)
                : Optional.empty();
    }

    Optional<Understood> understood() {
        if (latest == null) {
            return Optional.empty();
        }
        SubstanceUseRecorded content = new SubstanceUseRecorded(
                ids.of("SubstanceUse", "tobacco"), "tobacco", pattern, null, words, RecordReading.source(latest));
        String when = latestAt.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return Optional.of(new Understood(
                new NewEntry(content, now), Group.SOCIAL_HISTORY, "Tobacco: " + words, when, List.of(), seen));
    }
}
