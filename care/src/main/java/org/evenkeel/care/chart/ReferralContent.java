package org.evenkeel.care.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a patient came to the clinic, and who the patient is. */
public sealed interface ReferralContent extends Content {
    /**
     * A referral arrived.
     *
     * @param channel by form, by file, by the patient
     * @param reason why the patient is referred, in the referrer's words; may be empty
     * @param referrer who referred; may be empty for a self-referral
     */
    record ReferralReceived(Channel channel, String reason, String referrer) implements ReferralContent {}

    /** How a referral came in. */
    enum Channel {
        FORM,
        FHIR_BUNDLE,
        SELF
    }

    /**
     * Who the patient is. A later entry of this kind replaces the earlier.
     *
     * @param birthDate may be known to the month or year only
     * @param identifiers identifiers in other systems, never shown in addresses or logs
     */
    record PatientIdentified(
            String givenName,
            String familyName,
            @Nullable PartialDate birthDate,
            AdministrativeSex sex,
            String phone,
            String email,
            List<Identifier> identifiers,
            boolean invented)
            implements ReferralContent {
        public PatientIdentified {
            identifiers = List.copyOf(identifiers);
        }
    }

    /** Administrative sex as FHIR has it. */
    enum AdministrativeSex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    /** An identifier of the patient in another system. */
    record Identifier(String system, String value) {}

    /**
     * A record from another system was taken over.
     *
     * @param fileSha256 fingerprint of the file, so that the same file offered again is recognised
     * @param understood how many resources became entries
     * @param notUnderstood what was left aside, by kind of resource and why
     */
    record RecordImported(String fileSha256, int understood, List<LeftAside> notUnderstood) implements ReferralContent {
        public RecordImported {
            notUnderstood = List.copyOf(notUnderstood);
        }
    }

    /** A kind of resource that was not taken over. */
    record LeftAside(String resourceType, int count, String reason) {}

    /** Somebody looked at a possible duplicate and judged. */
    record DuplicateConsidered(ChartId other, boolean samePerson, String reason) implements ReferralContent {}

    /** The clinic takes the patient on for assessment. */
    record ReferralAccepted(String words) implements ReferralContent {}

    /** The clinic does not take the patient on. */
    record ReferralDeclined(String reason) implements ReferralContent {}
}
