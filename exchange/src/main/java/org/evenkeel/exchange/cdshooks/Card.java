package org.evenkeel.exchange.cdshooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One card, as CDS Hooks 2.0 has it.
 *
 * @param summary one sentence of plain text, shorter than 140 characters
 * @param detail GitHub flavoured Markdown
 * @param selectionBehavior there when there are suggestions
 * @param rules ids of the rules it speaks of; not sent
 */
@JsonInclude(Include.NON_EMPTY)
public record Card(
        UUID uuid,
        String summary,
        String detail,
        Indicator indicator,
        Source source,
        List<Suggestion> suggestions,
        @Nullable String selectionBehavior,
        List<Code> overrideReasons,
        List<Link> links,
        @JsonIgnore List<String> rules) {
    /** The longest summary. */
    public static final int LIMIT_SUMMARY = 139;

    public Card {
        suggestions = List.copyOf(suggestions);
        overrideReasons = List.copyOf(overrideReasons);
        links = List.copyOf(links);
        rules = List.copyOf(rules);
        if (summary.isBlank() || summary.length() > LIMIT_SUMMARY) {
            throw new IllegalArgumentException("a summary has 1 to " + LIMIT_SUMMARY + " characters");
        }
    }

    /** How urgent it is. */
    public enum Indicator {
        INFO("info"),
        WARNING("warning"),
        CRITICAL("critical");

        private final String code;

        Indicator(String code) {
            this.code = code;
        }

        /** The word of the specification. */
        @JsonValue
        public String code() {
            return code;
        }
    }

    /** What the advice rests on. */
    @JsonInclude(Include.NON_EMPTY)
    public record Source(String label, @Nullable URI url) {}

    /** Where to read more. */
    public record Link(String label, URI url, String type) {
        static Link to(String label, URI url) {
            return new Link(label, url, "absolute");
        }
    }

    /** A coded reason. */
    public record Code(String system, String code, String display) {}

    /** Something that can be done about it. */
    @JsonInclude(Include.NON_EMPTY)
    public record Suggestion(String label, UUID uuid, List<Action> actions) {
        public Suggestion {
            actions = List.copyOf(actions);
        }
    }

    /** A change in the other system. */
    @JsonInclude(Include.NON_EMPTY)
    public record Action(
            String type,
            String description,
            @Nullable Map<String, Object> resource,
            @Nullable String resourceId) {
        static Action create(String description, Map<String, Object> resource) {
            return new Action("create", description, resource, null);
        }

        static Action delete(String description, String reference) {
            return new Action("delete", description, null, reference);
        }
    }
}
