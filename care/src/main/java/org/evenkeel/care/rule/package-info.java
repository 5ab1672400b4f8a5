/**
 * Clinical rules as typed data, and what they find in a chart. A rule's condition is built from a small closed
 * vocabulary ({@link org.evenkeel.care.rule.RuleCondition}); limits, words, severity and source are data. Evaluation is
 * three-valued: a missing fact, an unknown unit, an undated event or a medicine nobody recognises is {@link
 * org.evenkeel.care.rule.Truth#UNKNOWN} and becomes a thing to ask or measure, never "normal".
 */
@NullMarked
package org.evenkeel.care.rule;

import org.jspecify.annotations.NullMarked;
