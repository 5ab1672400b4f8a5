package org.evenkeel.care.session;

import java.time.ZoneId;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleScope;

/**
 * The rules that are asked of the whole chart again on the day.
 *
 * @param scope the treatment to be given, and under whose law
 * @param zone the clinic's zone, for ages and dates
 */
public record ChartRules(RuleBook book, RuleScope scope, ZoneId zone) {

    /** The treatment that was ordered for a session, under the law the rules are asked for. */
    public RuleScope scope(Chart chart, SessionRecord session) {
        return DoseCheck.order(chart, session)
                .map(Charted::content)
                .map(o -> new RuleScope(scope.jurisdiction(), o.indication(), o.medicine(), o.route(), o.setting()))
                .orElse(scope);
    }
}
