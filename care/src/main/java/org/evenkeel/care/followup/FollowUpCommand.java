package org.evenkeel.care.followup;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenkeel.care.chart.FollowingContent.ContactChannel;
import org.evenkeel.care.chart.ItemId;
import org.jspecify.annotations.Nullable;

/** What somebody or something wants done in follow-up. */
public sealed interface FollowUpCommand {

    /**
     * Sends the baseline questionnaires now.
     *
     * @param links one new link for each instrument that is sent
     */
    record SendBaseline(List<NewLink> links) implements FollowUpCommand {
        public SendBaseline {
            links = List.copyOf(links);
        }
    }

    /**
     * A questionnaire with a link of its own.
     *
     * @param questionnaire identity of the sending
     * @param tokenSha256 fingerprint of the link's secret
     */
    record NewLink(ItemId questionnaire, String instrument, String tokenSha256) {}

    /**
     * Puts into the chart what the schedule asks for after the latest session, as far as it is near; replaces what is not
     * yet due of earlier sessions. Harmless to repeat.
     *
     * @param fingerprintOf fingerprint of a new secret for a questionnaire; nobody has seen that secret, so a person who
     *     wants the link renews it first
     * @param clinicZone the clock of patients whose own zone is not charted
     */
    record ScheduleDue(Function<ItemId, String> fingerprintOf, ZoneId clinicZone) implements FollowUpCommand {}

    /** Raises an alert for each questionnaire that nobody has answered in time. Harmless to repeat. */
    record RaiseOverdue() implements FollowUpCommand {}

    /** Replaces the link of a questionnaire; the old one stops working. */
    record RenewLink(ItemId questionnaire, String tokenSha256) implements FollowUpCommand {}

    /** Takes a questionnaire back, with a reason. */
    record CancelQuestionnaire(
            ItemId questionnaire, @Nullable String reason) implements FollowUpCommand {}

    /**
     * Answers a questionnaire, all questions at once.
     *
     * @param answers value by item code
     */
    record AnswerQuestionnaire(ItemId questionnaire, Map<String, Integer> answers, Channel channel)
            implements FollowUpCommand {
        public AnswerQuestionnaire {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * One answer was saved on a form that is not finished. Only an answer that somebody must know of at once leaves a
     * trace in the chart.
     */
    record SaveAnswer(ItemId questionnaire, String item, int value, Channel channel) implements FollowUpCommand {}

    /** Which way answers came in. */
    enum Channel {
        /** By private link; stops when the link expires. */
        LINK("by private link"),
        /** Typed in by staff, read aloud or from paper. */
        STAFF("taken by staff");

        private final String words;

        Channel(String words) {
            this.words = words;
        }

        /** For a person, such as {@code by private link}. */
        public String words() {
            return words;
        }
    }

    /** Somebody takes an alert on. */
    record TakeAlert(ItemId alert) implements FollowUpCommand {}

    /** What was tried; the alert stays open. */
    record NoteAlert(ItemId alert, @Nullable String words) implements FollowUpCommand {}

    /** It is dealt with, with the outcome in words. */
    record CloseAlert(ItemId alert, @Nullable String outcome) implements FollowUpCommand {}

    /**
     * Chooses what the patient rates every day.
     *
     * @param reason needed when something was chosen before
     */
    record ChooseDailyRatings(
            List<String> instruments, @Nullable String reason) implements FollowUpCommand {
        public ChooseDailyRatings {
            instruments = List.copyOf(instruments);
        }
    }

    /**
     * The patient agrees to be reminded.
     *
     * @param zone their time zone; empty for the clinic's
     * @param agreement how they agreed, in words
     */
    record AgreeContact(
            ContactChannel channel,
            @Nullable String address,
            @Nullable String zone,
            @Nullable String agreement) implements FollowUpCommand {}

    /** No more messages. */
    record StopContact(@Nullable String reason) implements FollowUpCommand {}
}
