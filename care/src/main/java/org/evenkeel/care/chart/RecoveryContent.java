package org.evenkeel.care.chart;

import java.util.List;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.jspecify.annotations.Nullable;

/** From the end of the infusion until the patient has left. */
public sealed interface RecoveryContent extends Content {
    /** The session an entry belongs to. */
    ItemId session();

    /** One criterion for leaving was judged. YES: fulfilled. */
    record DischargeCriterionJudged(ItemId session, String criterion, Answer answer, String note)
            implements RecoveryContent {}

    /** The patient was handed over to the person who takes them home. */
    record EscortHandedOver(ItemId session, String name, String relation, String phone) implements RecoveryContent {}

    /** Written advice was given and explained. */
    record AdviceGiven(ItemId session, String document, String documentVersion, boolean toEscort)
            implements RecoveryContent {}

    /** The patient left with all criteria met, or with overrides by a prescriber. */
    record Discharged(ItemId session, List<FindingOverridden> overrides) implements RecoveryContent {
        public Discharged {
            overrides = List.copyOf(overrides);
        }
    }

    /**
     * The patient left before the criteria were met.
     *
     * @param said what the patient said
     * @param toldOf what staff told the patient about the risks
     * @param openCriteria criteria that were not met or not known
     * @param transport how the patient left and with whom
     * @param informed which prescriber was informed, null when none could be reached
     */
    record LeftAgainstAdvice(
            ItemId session,
            String said,
            String toldOf,
            List<String> openCriteria,
            String transport,
            @Nullable String informed)
            implements RecoveryContent {
        public LeftAgainstAdvice {
            openCriteria = List.copyOf(openCriteria);
        }
    }
}
