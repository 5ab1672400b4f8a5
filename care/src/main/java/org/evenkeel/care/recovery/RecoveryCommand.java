package org.evenkeel.care.recovery;

import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.ItemId;

/** What a person in recovery asks for. {@code at} is when it was so: now, or back-charted. */
public sealed interface RecoveryCommand {
    /** Which session. */
    ItemId session();

    /** When it was so. */
    Instant at();

    /** A criterion was looked at. */
    record JudgeCriterion(ItemId session, Instant at, String criterion, Answer answer, String note)
            implements RecoveryCommand {}

    /** These criteria, looked at in one go, are fulfilled. What was answered before stays as it was answered. */
    record JudgeTogether(ItemId session, Instant at, List<String> criteria) implements RecoveryCommand {
        public JudgeTogether {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * The person who takes the patient home is here and has taken over.
     *
     * @param withAdvice patient and escort were given the written advice then
     */
    record HandOverEscort(ItemId session, Instant at, String name, String relation, String phone, boolean withAdvice)
            implements RecoveryCommand {
        /** Without a word of the advice. */
        public HandOverEscort(ItemId session, Instant at, String name, String relation, String phone) {
            this(session, at, name, relation, phone, false);
        }
    }

    /** Written advice was given and explained. */
    record GiveAdvice(ItemId session, Instant at, boolean toEscort) implements RecoveryCommand {}

    /** The patient goes home; a prescriber's reasons for criteria that are not met. */
    record Discharge(ItemId session, Instant at, List<FindingOverridden> overrides) implements RecoveryCommand {
        public Discharge {
            overrides = List.copyOf(overrides);
        }
    }

    /**
     * The patient leaves, or has left, before the criteria are met. Never refused for want of words: an empty text says
     * that it is not charted.
     *
     * @param informed which prescriber was informed; empty when none could be reached
     */
    record LeaveAgainstAdvice(ItemId session, Instant at, String said, String toldOf, String transport, String informed)
            implements RecoveryCommand {}
}
