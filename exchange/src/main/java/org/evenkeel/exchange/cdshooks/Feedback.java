package org.evenkeel.exchange.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one card.
 *
 * @param card the card's id
 * @param acceptedSuggestions ids of the suggestions that were taken; none unless accepted
 * @param reason why it was overridden, when somebody chose a reason
 * @param comment what somebody wrote about it; it may name a patient, so it is never logged
 * @param at when somebody decided
 */
public record Feedback(
        UUID card,
        Outcome outcome,
        List<UUID> acceptedSuggestions,
        Optional<Reason> reason,
        String comment,
        Instant at) {
    private static final int LIMIT_ITEMS = 500;
    private static final int LIMIT_SUGGESTIONS = 50;
    private static final int LIMIT_TEXT = 4_000;
    private static final int LIMIT_CODE = 300;

    public Feedback {
        acceptedSuggestions = List.copyOf(acceptedSuggestions);
    }

    /** What somebody did with a card. */
    public enum Outcome {
        ACCEPTED,
        OVERRIDDEN
    }

    /** A coded reason. */
    public record Reason(String system, String code) {}

    /** What came of reading. */
    public sealed interface Result {
        /** It was read. */
        record Read(List<Feedback> feedback) implements Result {
            public Read {
                feedback = List.copyOf(feedback);
            }
        }

        /** It can't be read; the words repeat nothing of it. */
        record Malformed(String words) implements Result {}
    }

    /** Reads the body of a call to a feedback address: all of it or nothing. */
    public static Result read(byte[] body) {
        return switch (HookJson.object(body)) {
            case HookJson.Read.Broken(String words) -> new Result.Malformed(words);
            case HookJson.Read.Whole(ObjectNode object) -> all(object.path("feedback"));
        };
    }

    private static Result all(JsonNode list) {
        if (!list.isArray() || list.isEmpty() || list.size() > LIMIT_ITEMS) {
            return new Result.Malformed("\"feedback\" must be a list of 1 to " + LIMIT_ITEMS + " items.");
        }
        List<Feedback> all = new ArrayList<>();
        try {
            for (JsonNode item : list) {
                all.add(one(item));
            }
        } catch (Wrong wrong) {
            return new Result.Malformed("Item " + (all.size() + 1) + " of \"feedback\": " + wrong.words);
        }
        return new Result.Read(all);
    }

    private static Feedback one(JsonNode item) throws Wrong {
        UUID card = HookJson.text(item, "card")
                .flatMap(HookRequest::uuid)
                .orElseThrow(() -> new Wrong("\"card\" is missing or no UUID."));
        Outcome outcome = switch (HookJson.text(item, "outcome").orElse("")) {
            case "accepted" -> Outcome.ACCEPTED;
            case "overridden" -> Outcome.OVERRIDDEN;
            default -> throw new Wrong("\"outcome\" must be \"accepted\" or \"overridden\".");
        };
        List<UUID> accepted = outcome == Outcome.ACCEPTED ? accepted(item.path("acceptedSuggestions")) : List.of();
        JsonNode override = item.path("overrideReason");
        if (HookJson.isThere(override) && !override.isObject()) {
            throw new Wrong("\"overrideReason\" is no object.");
        }
        return new Feedback(card, outcome, accepted, reason(override.path("reason")), comment(override), at(item));
    }

    private static List<UUID> accepted(JsonNode list) throws Wrong {
        if (!list.isArray() || list.isEmpty() || list.size() > LIMIT_SUGGESTIONS) {
            throw new Wrong("\"acceptedSuggestions\" must list what was accepted.");
        }
        List<UUID> ids = new ArrayList<>();
        for (JsonNode suggestion : list) {
            ids.add(HookJson.text(suggestion, "id")
                    .flatMap(HookRequest::uuid)
                    .orElseThrow(() -> new Wrong("an accepted suggestion has no \"id\" that is a UUID.")));
        }
        return ids;
    }

    private static Optional<Reason> reason(JsonNode reason) throws Wrong {
        if (!HookJson.isThere(reason)) {
            return Optional.empty();
        }
        String code = HookJson.text(reason, "code").orElseThrow(() -> new Wrong("\"reason\" has no \"code\"."));
        String system = HookJson.text(reason, "system").orElse("");
        if (code.length() > LIMIT_CODE || system.length() > LIMIT_CODE) {
            throw new Wrong("\"reason\" is too long.");
        }
        return Optional.of(new Reason(system, code));
    }

    private static String comment(JsonNode override) throws Wrong {
        String comment = HookJson.text(override, "userComment").orElse("").strip();
        if (comment.length() > LIMIT_TEXT || comment.indexOf('\0') >= 0) {
            throw new Wrong("\"userComment\" is too long, or holds what no text holds.");
        }
        return comment;
    }

    private static Instant at(JsonNode item) throws Wrong {
        Optional<String> written = HookJson.text(item, "outcomeTimestamp");
        try {
            return written.map(w -> OffsetDateTime.parse(w).toInstant())
                    .orElseThrow(() -> new Wrong("\"outcomeTimestamp\" is missing."));
        } catch (DateTimeException notATime) {
            throw new Wrong("\"outcomeTimestamp\" is no date and time as RFC 3339 writes it.");
        }
    }

    /** Leaves the reading of one item. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final String words;

        Wrong(String words) {
            super(words, null, false, false);
            this.words = words;
        }
    }
}
