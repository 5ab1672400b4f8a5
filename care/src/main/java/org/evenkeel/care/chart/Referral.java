package org.evenkeel.care.chart;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.ReferralContent.DuplicateConsidered;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.ReferralContent.RecordImported;
import org.evenkeel.care.chart.ReferralContent.ReferralAccepted;
import org.evenkeel.care.chart.ReferralContent.ReferralDeclined;
import org.evenkeel.care.chart.ReferralContent.ReferralReceived;

/** Who the patient is and how the referral stands. */
public record Referral(
        Optional<Charted<ReferralReceived>> received,
        Optional<Charted<PatientIdentified>> patient,
        List<Charted<RecordImported>> imports,
        List<Charted<DuplicateConsidered>> duplicates,
        Optional<Charted<ReferralAccepted>> accepted,
        Optional<Charted<ReferralDeclined>> declined) {
    static final Referral NONE =
            new Referral(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());

    Referral with(Entry entry, ReferralContent content) {
        return switch (content) {
            case ReferralReceived c ->
                new Referral(Optional.of(Charted.of(entry, c)), patient, imports, duplicates, accepted, declined);
            case PatientIdentified c ->
                new Referral(received, Optional.of(Charted.of(entry, c)), imports, duplicates, accepted, declined);
            case RecordImported c ->
                new Referral(
                        received, patient, Fold.plus(imports, Charted.of(entry, c)), duplicates, accepted, declined);
            case DuplicateConsidered c ->
                new Referral(
                        received, patient, imports, Fold.plus(duplicates, Charted.of(entry, c)), accepted, declined);
            case ReferralAccepted c ->
                new Referral(
                        received, patient, imports, duplicates, Optional.of(Charted.of(entry, c)), Optional.empty());
            case ReferralDeclined c ->
                new Referral(
                        received, patient, imports, duplicates, Optional.empty(), Optional.of(Charted.of(entry, c)));
        };
    }

    /** Family name, comma, given name; words that say so when the patient is not identified. */
    public String patientName() {
        return patient.map(p -> p.content().familyName() + ", " + p.content().givenName())
                .orElse("Patient not identified");
    }
}
