package org.evenkeel.clinic.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.plan.CoursePlanning;
import org.evenkeel.care.plan.LowerDose;
import org.evenkeel.care.plan.OrderCourse;
import org.evenkeel.care.plan.OrderLifting;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Lifting;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.clinic.finding.FindingView;
import org.evenkeel.clinic.finding.LiftingView;
import org.evenkeel.knowledge.library.Library;

/**
 * What the rules say of an order as it is typed, and what would change it.
 *
 * @param findings strongest first
 * @param lifting what would lift every stop
 * @param lower where no stop stands, lower doses that need no reason, in words
 */
public record OrderFindings(List<FindingView> findings, LiftingView lifting, List<String> lower) {
    /** Nothing is being ordered, or a number can't be read. */
    static final OrderFindings NONE = new OrderFindings(List.of(), LiftingView.of(Lifting.NOTHING_TO_LIFT), List.of());

    public OrderFindings {
        findings = List.copyOf(findings);
        lower = List.copyOf(lower);
    }

    static OrderFindings of(Chart chart, OrderForm form, Protocol protocol, Library library, Instant now, ZoneId zone) {
        OrderCourse order = form.command(zone, protocol.ordered().dose());
        if (!order.dose().isUsable()) {
            return NONE;
        }
        List<Finding> found =
                CoursePlanning.findings(chart, order, protocol, library.ceilings(), library.jurisdiction(), now);
        boolean stopped = found.stream().anyMatch(f -> f.fires() && f.severity() == Severity.HARD_STOP);
        Lifting lifting = stopped
                ? OrderLifting.of(
                        chart, order, protocol, library.ceilings(), library.rules(), library.jurisdiction(), now, zone)
                : Lifting.NOTHING_TO_LIFT;
        List<LowerDose> lower = stopped
                ? List.of()
                : LowerDose.of(chart, order, protocol, library.ceilings(), library.jurisdiction(), now);
        return new OrderFindings(
                found.stream().map(FindingView::of).toList(),
                LiftingView.of(lifting),
                lower.stream().map(LowerDoseWords::of).toList());
    }
}
