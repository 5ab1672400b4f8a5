package org.evenkeel.knowledge.library;

import java.util.List;

/**
 * Examples written beside a rule.
 *
 * @param fires patients in whom it fires
 * @param clear patients in whom it is known not to
 * @param unknown patients in whom a fact is missing
 */
public record RuleExamples(List<Example> fires, List<Example> clear, List<Example> unknown) {
    public RuleExamples {
        fires = List.copyOf(fires);
        clear = List.copyOf(clear);
        unknown = List.copyOf(unknown);
    }
}
