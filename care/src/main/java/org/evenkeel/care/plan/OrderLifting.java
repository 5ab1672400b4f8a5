package org.evenkeel.care.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.plan.OrderCourse.PlannedSession;
import org.evenkeel.care.rule.Lifting;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.WhatWouldChange;

/** Finds what would lift the stops that the ceilings hold against an order. */
public final class OrderLifting {
    private OrderLifting() {}

    /**
     * The smallest sets that would lift every stop: a lower dose, a weight, later days, or another treatment, whose dose
     * is then chosen anew.
     *
     * @param zone the clinic's, for calendar days
     */
    public static Lifting of(
            Chart chart,
            OrderCourse order,
            Protocol protocol,
            CeilingTable table,
            RuleBook book,
            String jurisdiction,
            Instant now,
            ZoneId zone) {
        RuleContext context =
                new RuleContext(chart, Optional.empty(), CoursePlanning.scope(protocol, jurisdiction), now, zone);
        List<Instant> planned =
                order.sessions().stream().map(PlannedSession::startsAt).toList();
        AskedDose asked = AskedDose.of(order.dose(), CoursePlanning.isFirst(chart, protocol));
        DoseStops stops = new DoseStops(table, asked, CoursePlanning.starts(chart), planned);
        return WhatWouldChange.ofStops(book, Set.of(), context, table.treatmentsBeside(context.scope()), stops);
    }
}
