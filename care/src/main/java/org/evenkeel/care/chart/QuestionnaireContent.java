package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Questionnaires on their way to the patient and back. */
public sealed interface QuestionnaireContent extends Content {
    /**
     * A questionnaire is due and has a private link of its own.
     *
     * @param questionnaire identity of this sending
     * @param instrument such as {@code phq-9}
     * @param occasion such as {@code baseline}, {@code 24-hours}, {@code 7-days}, {@code month-1}
     * @param session the session it follows, null for baseline
     * @param dueAt when it becomes due
     * @param expiresAt when the link stops working
     * @param tokenSha256 fingerprint of the link's secret; the secret itself is stored nowhere
     */
    record QuestionnaireDue(
            ItemId questionnaire,
            String instrument,
            String occasion,
            @Nullable ItemId session,
            Instant dueAt,
            Instant expiresAt,
            String tokenSha256)
            implements QuestionnaireContent {}

    /** A new link replaces the old one, which stops working. */
    record QuestionnaireLinkRenewed(ItemId questionnaire, Instant expiresAt, String tokenSha256)
            implements QuestionnaireContent {}

    /** The questionnaire is no longer wanted; the link stops working. */
    record QuestionnaireCancelled(ItemId questionnaire, String reason) implements QuestionnaireContent {}

    /**
     * The patient answered.
     *
     * @param instrumentVersion version of the instrument's data
     * @param answers value by item code; an item that was not answered is absent
     * @param total sum as recomputed by us, null when items are missing and no total is defined
     */
    record QuestionnaireAnswered(
            ItemId questionnaire,
            String instrument,
            String instrumentVersion,
            Map<String, Integer> answers,
            @Nullable Integer total)
            implements QuestionnaireContent {
        public QuestionnaireAnswered {
            answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
        }
    }
}
