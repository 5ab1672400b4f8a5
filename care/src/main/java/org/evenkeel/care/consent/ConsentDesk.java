package org.evenkeel.care.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.CandidacyContent.ConsentWithdrawn;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.document.PatientDocument;
import org.evenkeel.care.document.PatientDocument.Sentence;

/** Where a consent is signed and withdrawn. */
public final class ConsentDesk {
    private ConsentDesk() {}

    /** Records the consent to the present version of the document, or says everything that is missing. */
    public static Decision give(Chart chart, PatientDocument document, GiveConsent command, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        if (chart.referral().patient().isEmpty()) {
            refusals.add(Refusal.of("consent.patient-not-identified", "The patient is not identified yet."));
        }
        if (!document.version().equals(command.version())) {
            refusals.add(Refusal.of(
                    "consent.other-version",
                    "The text has changed while it was being read. Please read the present version."));
        }
        for (Sentence sentence : document.sentences()) {
            if (sentence.mustBeAcknowledged() && !command.acknowledged().contains(sentence.code())) {
                refusals.add(Refusal.at(
                        "ack." + sentence.code(),
                        "consent.not-acknowledged",
                        "Tick this when you have understood it."));
            }
        }
        if (command.signedName().isBlank()) {
            refusals.add(Refusal.at("signedName", "consent.name-missing", "Sign with your full name."));
        }
        if (command.witness().isBlank()) {
            refusals.add(Refusal.at("witness", "consent.witness-missing", "A witness must be named."));
        }
        return Decision.of(
                refusals,
                now,
                List.of(new ConsentGiven(
                        document.id(),
                        document.version(),
                        command.signedName().strip(),
                        command.witness().strip())));
    }

    /** Records that the patient withdraws; no reason is needed. */
    public static Decision withdraw(Chart chart, String document, String reason, Instant now) {
        if (!chart.assessment().consents().containsKey(document)) {
            return Decision.refuse(Refusal.of("consent.none", "There is no standing consent to withdraw."));
        }
        String words = reason.strip();
        return Decision.accept(now, new ConsentWithdrawn(document, words.isEmpty() ? null : words));
    }
}
