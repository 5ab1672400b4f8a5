package org.evenkeel.care.candidacy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.rule.Evaluation;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Stage;

/** Asks the candidacy rules of a chart. */
public final class CandidacyAssessment {
    private CandidacyAssessment() {}

    /**
     * Findings for one treatment at one moment.
     *
     * @param scope the treatment considered, and under whose law
     * @param zone the clinic's zone, for ages and dates
     */
    public static CandidacyFindings assess(Chart chart, RuleBook book, RuleScope scope, Instant now, ZoneId zone) {
        RuleContext context = new RuleContext(chart, Optional.empty(), scope, now, zone);
        return new CandidacyFindings(Evaluation.findings(book, Stage.CANDIDACY, context), book.libraryVersion());
    }
}
