package org.evenkeel.knowledge.library;

import java.util.Optional;
import org.evenkeel.care.rule.Rule;

/**
 * Where a rule stands.
 *
 * @param file the file; one of the clinic's begins with {@code clinic:}
 * @param replaced the library's own rule, when the clinic's file replaces it
 */
public record RulePlace(String file, Optional<Rule> replaced) {}
