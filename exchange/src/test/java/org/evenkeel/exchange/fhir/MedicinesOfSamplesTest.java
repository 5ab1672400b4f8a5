package org.evenkeel.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.rule.Formulary;
import org.evenkeel.care.rule.MedicineReading;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.testkit.SamplePatients;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MedicinesOfSamplesTest {
    private static final Formulary FORMULARY =
            KnowledgeLibrary.load(Optional.empty()).rules().formulary();

    @ParameterizedTest
    @EnumSource(SamplePatients.class)
    void every_medicine_of_a_record_is_known_by_its_name(SamplePatients sample) {
        ReadResult read = new ReferralBundleReader().read(sample.json(), Instant.parse("2026-11-24T10:00:00Z"));
        ((ReadResult.Read) read)
                .draft().entries().stream()
                        .map(e -> e.content())
                        .filter(MedicationRecorded.class::isInstance)
                        .map(MedicationRecorded.class::cast)
                        .forEach(m -> assertThat(FORMULARY.read(m))
                                .as(m.code().display())
                                .isInstanceOf(MedicineReading.Known.class));
    }
}
