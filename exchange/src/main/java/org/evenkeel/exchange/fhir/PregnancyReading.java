package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.NewEntry;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/** Pregnancy status as an observation. Only "pregnant" stays true by itself; "not pregnant" was true on its day. */
final class PregnancyReading {
    /** LOINC: pregnancy status. */
    private static final String STATUS = "82810-3";

    private final Asides asides;
    private @Nullable Understood latest;
    private Instant latestAt = Instant.MIN;

    PregnancyReading(Asides asides) {
        this.asides = asides;
    }

    boolean see(Observation observation, Instant measured) {
        boolean coded = observation.getCode().getCoding().stream()
                .anyMatch(c -> STATUS.equals(c.getCode()) && Coding.LOINC.equals(c.getSystem()));
        if (!coded || !(observation.getValue() instanceof CodeableConcept answer)) {
            return false;
        }
        String words = Codes.words(answer);
        Optional<PregnancyStatus> status = status(words);
        if (status.isEmpty()) {
            asides.add(observation, "an answer in words that is not understood");
            return true;
        }
        String when = measured.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        PregnancyStatusRecorded content = new PregnancyStatusRecorded(
                status.get(), "\"" + words + "\" in the record on " + when, RecordReading.source(observation));
        Understood told = new Understood(
                new NewEntry(content, measured), Group.PREGNANCY, "Pregnancy: " + words, when, List.of(), 1);
        if (latest != null) {
            asides.add(observation, "a newer pregnancy status is in the record");
        }
        if (!measured.isBefore(latestAt)) {
            latest = told;
            latestAt = measured;
        }
        return true;
    }

    private static Optional<PregnancyStatus> status(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (!lower.contains("pregnan")) {
            return Optional.empty();
        }
        boolean denied = lower.contains("not ") || lower.contains("no ") || lower.contains("possible");
        return Optional.of(denied ? PregnancyStatus.UNKNOWN : PregnancyStatus.PREGNANT);
    }

    Optional<Understood> understood() {
        return Optional.ofNullable(latest);
    }
}
