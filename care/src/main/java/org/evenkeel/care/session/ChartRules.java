package org.evenkeel.care.session;

import java.time.ZoneId;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleScope;

/**
 * The rules that are asked of the whole chart again on the day.
 *
 * @param scope the treatment to be given, and under whose law
 * @param zone the clinic's zone, for ages and dates
 */
public record ChartRules(RuleBook book, RuleScope scope, ZoneId zone) {}
