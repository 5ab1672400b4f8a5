package org.evenkeel.clinic.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Lifting;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.WhatWouldChange;
import org.evenkeel.knowledge.library.Library;

/**
 * Findings of one chart explained.
 *
 * @param whys for each rule why its finding is there
 * @param stops what would lift every stop that fires
 */
public record Explained(Map<String, WhyView> whys, LiftingView stops) {
    public Explained {
        whys = Map.copyOf(whys);
    }

    /** Explains findings that the library's rules made in this context. */
    public static Explained of(List<Finding> findings, Library library, Stage stage, RuleContext context) {
        List<RuleScope> treatments = library.ceilings().treatmentsBeside(context.scope());
        Map<EntryId, Entry> entries = WhyView.entries(context.chart());
        Map<String, WhyView> whys = new HashMap<>();
        for (Finding finding : findings) {
            Lifting lifting = finding.fires()
                    ? WhatWouldChange.ofRule(finding.ruleId(), library.rules(), stage, context, treatments)
                    : Lifting.NOTHING_TO_LIFT;
            whys.put(finding.ruleId(), WhyView.of(finding, entries, lifting, library));
        }
        return new Explained(
                whys, LiftingView.of(WhatWouldChange.ofStops(library.rules(), stage, context, treatments)));
    }
}
