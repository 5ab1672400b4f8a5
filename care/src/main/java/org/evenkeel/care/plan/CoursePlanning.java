package org.evenkeel.care.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Courses;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.plan.OrderCourse.PlannedSession;
import org.evenkeel.care.rule.BodyWeight;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Trigger;

/** Decides what follows from ordering a course: the order and its sessions, or why not. */
public final class CoursePlanning {
    private CoursePlanning() {}

    /**
     * What the rules say of an order, strongest first. Pages show it while the dose or the dates are being chosen.
     *
     * @param order values above 0; see {@link #decide} for what is refused before that
     */
    public static List<Finding> findings(
            Chart chart, OrderCourse order, Protocol protocol, CeilingTable table, String jurisdiction, Instant now) {
        RuleScope scope = scope(protocol, jurisdiction);
        Optional<Double> weightKg = recentWeight(chart, now).map(BodyWeight::weightKg);
        List<Finding> findings = new ArrayList<>();
        // Without a weight there is no dose in mg; the per-kg row then stops for want of it.
        DoseOrder dose = DoseOrder.of(order.dose().at(weightKg.orElse(1.0)), weightKg, isFirst(chart, protocol));
        findings.addAll(DoseCheck.findings(table, scope, dose));
        table.row(scope).ifPresent(row -> findings.addAll(DoseCheck.spacing(row, starts(chart, order))));
        number(order, protocol).ifPresent(findings::add);
        findings.sort(Comparator.comparing(Finding::outcome).thenComparing(Finding::severity));
        return List.copyOf(findings);
    }

    /** Records the order and schedules its sessions, or says everything that stands against it. */
    public static Decision decide(
            Chart chart,
            OrderCourse order,
            Protocol protocol,
            CeilingTable table,
            String jurisdiction,
            String libraryVersion,
            Instant now) {
        List<Refusal> refusals = new ArrayList<>(unusable(chart, order, protocol, now));
        Optional<BodyWeight> weight = recentWeight(chart, now);
        if (!refusals.isEmpty()) {
            return new Decision.Refused(refusals);
        }
        List<Finding> findings = findings(chart, order, protocol, table, jurisdiction, now);
        List<FindingOverridden> overrides = weigh(order, findings, refusals);
        if (!refusals.isEmpty() || weight.isEmpty()) {
            return refusals.isEmpty()
                    ? Decision.refuse(Refusal.at("weight", "plan.weight", "Measure the weight first."))
                    : new Decision.Refused(refusals);
        }
        double weightKg = weight.get().weightKg();
        Administration how = order.dose().at(weightKg);
        List<Content> contents = new ArrayList<>();
        contents.add(new CourseOrdered(
                order.course(),
                protocol.indication(),
                protocol.id(),
                protocol.version(),
                protocol.medicine(),
                protocol.route(),
                protocol.setting(),
                order.dose() instanceof WantedDose.Infusion i
                        ? i.doseMgPerKg()
                        : order.dose() instanceof WantedDose.Injection j ? j.doseMgPerKg() : how.doseMg() / weightKg,
                how.doseMg(),
                weightKg,
                how instanceof Administration.Infusion i ? i.minutes() : 0,
                order.sessions().size(),
                protocol.ordered().course().minimumHoursBetween(),
                findings.stream().map(Finding::recorded).toList(),
                overrides,
                libraryVersion,
                how));
        int ordinal = 1;
        for (PlannedSession session : inTime(order)) {
            contents.add(new SessionScheduled(
                    session.session(), order.course(), ordinal++, session.startsAt(), session.chair()));
        }
        return Decision.accept(now, contents);
    }

    private static List<Refusal> unusable(Chart chart, OrderCourse order, Protocol protocol, Instant now) {
        List<Refusal> refusals = new ArrayList<>(DoseNumbers.refusals(order.dose()));
        if (refusals.isEmpty()) {
            recentWeight(chart, now)
                    .map(w -> order.dose().at(w.weightKg()))
                    .flatMap(DoseNumbers::nothingLeft)
                    .ifPresent(refusals::add);
        }
        boolean candidate = chart.assessment()
                .current()
                .filter(d -> d.content().decision() == CandidacyDecision.CANDIDATE)
                .isPresent();
        if (!candidate) {
            refusals.add(Refusal.of("plan.no-candidacy", "Nobody has signed that this patient is a candidate."));
        }
        if (chart.courses().current().isPresent()) {
            refusals.add(Refusal.of("plan.course-open", "A course is under way: end it before ordering another."));
        }
        if (!order.dose().fits(protocol.ordered().dose())) {
            refusals.add(Refusal.of("plan.other-form", "This protocol is not given this way: choose it again."));
        }
        if (order.sessions().isEmpty()) {
            refusals.add(Refusal.at("sessions", "plan.no-session", "Plan at least one session."));
        }
        if (order.sessions().stream().anyMatch(s -> s.startsAt().isBefore(now))) {
            refusals.add(Refusal.at("sessions", "plan.session-past", "A session can't be planned for the past."));
        }
        return refusals;
    }

    /** Whether nothing of this medicine by this route was ever given here. */
    static boolean isFirst(Chart chart, Protocol protocol) {
        return chart.sessions().byId().values().stream()
                .filter(s -> s.firstDose().isPresent())
                .flatMap(s -> s.scheduled().stream())
                .flatMap(
                        s -> Optional.ofNullable(
                                chart.courses().byId().get(s.content().course()))
                                .flatMap(Courses.Course::ordered)
                                .stream())
                .noneMatch(o -> o.content().medicine().equals(protocol.medicine())
                        && o.content().route().equals(protocol.route()));
    }

    private static List<FindingOverridden> weigh(OrderCourse order, List<Finding> findings, List<Refusal> refusals) {
        List<FindingOverridden> overrides = new ArrayList<>();
        for (Finding finding : findings) {
            String reason = order.reasons().getOrDefault(finding.ruleId(), "").strip();
            boolean stops = finding.severity() == Severity.HARD_STOP;
            if (stops || (!finding.fires() && finding.severity().mustBeKnown())) {
                refusals.add(Refusal.of("plan.stop", finding.title() + ". " + finding.words()));
            } else if (finding.severity().needsReason() && reason.isEmpty()) {
                refusals.add(Refusal.at(
                        "reason." + finding.ruleId(),
                        "plan.reason-missing",
                        finding.title() + ": say why this is right here."));
            } else if (finding.severity().needsReason()) {
                overrides.add(new FindingOverridden(finding.ruleId(), reason));
            }
        }
        return overrides;
    }

    private static Optional<Finding> number(OrderCourse order, Protocol protocol) {
        int sessions = order.sessions().size();
        Protocol.Course course = protocol.ordered().course();
        if (sessions <= course.reasonAboveSessions()) {
            return Optional.empty();
        }
        Severity severity = sessions > course.stopAboveSessions() ? Severity.HARD_STOP : Severity.OVERRIDE_WITH_REASON;
        return Optional.of(new Finding(
                "D-FREQ-1",
                protocol.version(),
                severity,
                Outcome.FIRES,
                sessions + " sessions",
                "The protocol has " + course.sessions() + " sessions; more than " + course.reasonAboveSessions()
                        + " need a reason, more than " + course.stopAboveSessions() + " are a stop.",
                List.of(new Trigger(
                        "Sessions planned", Integer.toString(sessions), Optional.empty(), Optional.empty())),
                List.of(),
                course.evidence(),
                Optional.empty(),
                Rule.Origin.LIBRARY));
    }

    static RuleScope scope(Protocol protocol, String jurisdiction) {
        return new RuleScope(
                jurisdiction, protocol.indication(), protocol.medicine(), protocol.route(), protocol.setting());
    }

    static Optional<BodyWeight> recentWeight(Chart chart, Instant now) {
        return BodyWeight.latest(chart).filter(w -> w.isRecent(now));
    }

    private static List<PlannedSession> inTime(OrderCourse order) {
        return order.sessions().stream()
                .sorted(Comparator.comparing(PlannedSession::startsAt))
                .toList();
    }

    /** Starts of every session of any course that was or will be given. */
    static List<Instant> starts(Chart chart) {
        return known(chart).flatMap(CoursePlanning::startOf).toList();
    }

    /** The same, and those now planned. */
    private static List<Instant> starts(Chart chart, OrderCourse order) {
        return Stream.concat(starts(chart).stream(), order.sessions().stream().map(PlannedSession::startsAt))
                .toList();
    }

    /** Starts of every session that was or will be given, but for one. */
    static List<Instant> starts(Chart chart, ItemId but) {
        return known(chart)
                .filter(s -> !s.id().equals(but))
                .flatMap(CoursePlanning::startOf)
                .toList();
    }

    private static Stream<SessionRecord> known(Chart chart) {
        return chart.sessions().byId().values().stream().filter(s -> s.state() != SessionState.CANCELLED);
    }

    private static Stream<Instant> startOf(SessionRecord session) {
        return session
                .firstDose()
                .map(Charted::at)
                .or(() -> session.scheduled().map(s -> s.content().startsAt()))
                .stream();
    }
}
