package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseEnded;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.plan.CoursePlanning;
import org.evenkeel.care.plan.LowerDose;
import org.evenkeel.care.plan.OrderCourse;
import org.evenkeel.care.plan.OrderCourse.PlannedSession;
import org.evenkeel.care.plan.OrderLifting;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.plan.WantedDose;
import org.evenkeel.care.rule.Change;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Lifting;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded of an order, what refuses it, and what came before it. Induction by vein, 70 kg. */
class CoursePlanningTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final Protocol INDUCTION = LIBRARY.protocol("ketamine-iv-induction");
    private static final Instant TOMORROW = Charts.NOW.plus(Duration.ofDays(1));
    private static final ItemId COURSE = Charts.item();

    private static Chart chart(Instant at, Content... more) {
        List<Content> facts = new ArrayList<>(
                List.of(Charts.born("1980-01-01"), decided(CandidacyDecision.CANDIDATE), Charts.weight(70, "kg")));
        facts.addAll(List.of(more));
        return Charts.of(at, facts);
    }

    private static Chart chart(Content... more) {
        return chart(Charts.NOW.minus(Duration.ofMinutes(10)), more);
    }

    private static CandidacyDecided decided(CandidacyDecision decision) {
        return new CandidacyDecided(decision, "depression", "", List.of(), List.of(), "v");
    }

    private static OrderCourse order(double mgPerKg, double minutes, Map<String, String> reasons, Instant... starts) {
        List<PlannedSession> planned = IntStream.range(0, starts.length)
                .mapToObj(i -> new PlannedSession(Charts.item(), starts[i], "Chair " + i))
                .toList();
        return new OrderCourse(COURSE, mgPerKg, minutes, planned, reasons);
    }

    private static Instant[] every(int hours, int sessions) {
        return IntStream.range(0, sessions)
                .mapToObj(i -> TOMORROW.plus(Duration.ofHours((long) hours * i)))
                .toArray(Instant[]::new);
    }

    private static Decision decide(Chart chart, OrderCourse order) {
        return CoursePlanning.decide(chart, order, INDUCTION, LIBRARY.ceilings(), "us", LIBRARY.version(), Charts.NOW);
    }

    private static List<Finding> findings(Chart chart, OrderCourse order) {
        return CoursePlanning.findings(chart, order, INDUCTION, LIBRARY.ceilings(), "us", Charts.NOW);
    }

    private static List<String> codes(Decision decision) {
        return decision instanceof Decision.Refused r
                ? r.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }

    private static List<Content> accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision)
                .entries().stream().map(e -> e.content()).toList();
    }

    @Test
    void the_order_keeps_what_was_ordered_for_whom_by_which_protocol_and_knowledge() {
        CourseOrdered ordered = (CourseOrdered) accepted(decide(chart(), order(0.5, 40, Map.of(), every(72, 6))))
                .getFirst();
        assertThat(ordered.protocol()).isEqualTo("ketamine-iv-induction");
        assertThat(ordered.doseMgPerKg()).isEqualTo(0.5);
        assertThat(ordered.doseMg()).isEqualTo(35);
        assertThat(ordered.weightKg()).isEqualTo(70);
        assertThat(ordered.infusionMinutes()).isEqualTo(40);
        assertThat(ordered.sessions()).isEqualTo(6);
        assertThat(ordered.libraryVersion()).isEqualTo(LIBRARY.version());
        assertThat(ordered.how()).isEqualTo(new Administration.Infusion(35, 40, null));
        assertThat(ordered.findings()).isEmpty();
    }

    @Test
    void sessions_are_numbered_in_the_order_of_their_dates_and_keep_their_chairs() {
        Instant later = TOMORROW.plus(Duration.ofDays(4));
        List<Content> contents = accepted(decide(chart(), order(0.5, 40, Map.of(), later, TOMORROW)));
        assertThat(contents.subList(1, 3))
                .extracting(c -> ((SessionScheduled) c).ordinal(), c -> ((SessionScheduled) c).chair())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Chair 1"),
                        org.assertj.core.groups.Tuple.tuple(2, "Chair 0"));
    }

    @Test
    void nobody_orders_for_whom_nobody_signed_or_who_was_signed_as_no_candidate_or_in_a_course() {
        OrderCourse one = order(0.5, 40, Map.of(), TOMORROW);
        assertThat(codes(decide(Charts.of(List.of(Charts.weight(70, "kg"))), one)))
                .containsExactly("plan.no-candidacy");
        assertThat(codes(decide(chart(decided(CandidacyDecision.NOT_A_CANDIDATE)), one)))
                .containsExactly("plan.no-candidacy");
        Content open = accepted(decide(chart(), one)).getFirst();
        assertThat(codes(decide(chart(open), one))).containsExactly("plan.course-open");
        assertThat(codes(decide(chart(open, new CourseEnded(COURSE, "Better")), one)))
                .isEmpty();
    }

    @Test
    void another_form_than_the_protocols_and_a_day_in_the_past_are_refused() {
        PlannedSession soon = new PlannedSession(Charts.item(), TOMORROW, "");
        WantedDose tablets = new WantedDose.Swallowed(60);
        assertThat(codes(decide(chart(), new OrderCourse(COURSE, tablets, List.of(soon), Map.of()))))
                .containsExactly("plan.other-form");
        assertThat(codes(decide(chart(), order(0.5, 40, Map.of(), Charts.NOW.minusSeconds(1)))))
                .containsExactly("plan.session-past");
        assertThat(codes(decide(chart(), order(0.5, 40, Map.of(), Charts.NOW)))).isEmpty();
    }

    @ControlsHazard("H-12")
    @Test
    void a_reason_is_asked_for_beside_its_finding_kept_without_blanks_around_it_and_lifts_no_stop() {
        OrderCourse fast = order(0.5, 15, Map.of("D-IV-4", "  Tolerated before  "), TOMORROW);
        CourseOrdered ordered = (CourseOrdered) accepted(decide(chart(), fast)).getFirst();
        assertThat(ordered.overrides()).contains(new FindingOverridden("D-IV-4", "Tolerated before"));
        assertThat(ordered.findings()).extracting(f -> f.ruleId()).contains("D-IV-4");
        Decision without = decide(chart(), order(0.5, 15, Map.of("D-IV-4", "  "), TOMORROW));
        assertThat(((Decision.Refused) without).refusals())
                .extracting(Refusal::field)
                .contains("reason.D-IV-4");
        assertThat(codes(decide(chart(), order(2.5, 120, Map.of("D-IV-3", "Needed"), TOMORROW))))
                .containsExactly("plan.stop");
    }

    @ParameterizedTest(name = "{0} sessions: {1}")
    @CsvSource({"6, ", "7, OVERRIDE_WITH_REASON", "12, OVERRIDE_WITH_REASON", "13, HARD_STOP"})
    void more_sessions_than_the_protocol_has_need_a_reason_and_then_stop(int sessions, Severity expected) {
        Optional<Finding> number = findings(chart(), order(0.5, 40, Map.of(), every(72, sessions))).stream()
                .filter(f -> f.ruleId().equals("D-FREQ-1"))
                .findFirst();
        assertThat(number.map(Finding::severity)).isEqualTo(Optional.ofNullable(expected));
        number.ifPresent(f -> assertThat(f.title()).isEqualTo(sessions + " sessions"));
    }

    @ControlsHazard("H-05")
    @Test
    void sessions_of_earlier_courses_count_from_their_first_dose_and_cancelled_ones_do_not() {
        ItemId earlier = Charts.item();
        Instant at = TOMORROW.minus(Duration.ofHours(30));
        SessionScheduled scheduled =
                new SessionScheduled(earlier, Charts.item(), 1, TOMORROW.minus(Duration.ofHours(60)), "");
        OrderCourse next = order(0.5, 40, Map.of(), TOMORROW);
        assertThat(spacing(chart(at, scheduled), next))
                .as("as planned, 60 h before")
                .isEmpty();
        assertThat(spacing(chart(at, scheduled, new InfusionStarted(earlier, 1, 35)), next))
                .as("as given, 30 h before")
                .containsExactly(Severity.OVERRIDE_WITH_REASON);
        SessionScheduled near =
                new SessionScheduled(earlier, Charts.item(), 1, TOMORROW.minus(Duration.ofHours(20)), "");
        assertThat(spacing(chart(at, near), next)).containsExactly(Severity.HARD_STOP);
        assertThat(spacing(chart(at, near, new SessionCancelled(earlier, "Ill", null)), next))
                .isEmpty();
    }

    private static List<Severity> spacing(Chart chart, OrderCourse order) {
        return findings(chart, order).stream()
                .filter(f -> f.ruleId().equals("D-FREQ-2"))
                .map(Finding::severity)
                .toList();
    }

    @Test
    void findings_stand_strongest_first_and_those_not_known_last() {
        List<Finding> found = findings(chart(), order(2.5, 15, Map.of(), every(20, 2)));
        assertThat(found).hasSizeGreaterThan(2).isSortedAccordingTo(java.util.Comparator.comparing(Finding::severity));
        assertThat(found.getFirst().severity()).isEqualTo(Severity.HARD_STOP);
    }

    @ParameterizedTest(name = "{0} after {1} of {2} by {3}")
    @CsvSource({
        "true, 0, esketamine, nasal",
        "false, 1, esketamine, nasal",
        "true, 1, ketamine, intravenous",
        "true, 1, ketamine, nasal"
    })
    void the_first_dose_is_the_first_of_this_medicine_by_this_route(
            boolean first, int given, String medicine, String route) {
        ItemId session = Charts.item();
        ItemId course = Charts.item();
        CourseOrdered before = new CourseOrdered(
                course,
                "depression",
                "p",
                "1",
                medicine,
                route,
                "clinic",
                0.5,
                56,
                70,
                40,
                6,
                48,
                List.of(),
                List.of(),
                "test");
        List<Content> earlier = new ArrayList<>(List.of(
                before,
                new CourseEnded(course, "Over"),
                new SessionScheduled(session, course, 1, Charts.NOW.minus(Duration.ofDays(40)), "")));
        if (given > 0) {
            earlier.add(new InfusionStarted(session, 1, 35));
        }
        Instant old = Charts.NOW.minus(Duration.ofDays(5));
        Protocol spray = LIBRARY.protocol("esketamine-nasal-trd-us");
        OrderCourse order = new OrderCourse(
                COURSE,
                new WantedDose.NasalDevices(3, 28, 5),
                List.of(new PlannedSession(Charts.item(), TOMORROW, "")),
                Map.of());
        List<Finding> found = CoursePlanning.findings(
                chart(old, earlier.toArray(Content[]::new)), order, spray, LIBRARY.ceilings(), "us", Charts.NOW);
        assertThat(found.stream().anyMatch(f -> f.title().equals("Dose 84 mg"))).isEqualTo(first);
    }

    @Test
    void lower_doses_of_an_order_are_named_in_mg_for_this_patient_and_none_without_a_weight() {
        OrderCourse high = order(1.2, 60, Map.of(), TOMORROW);
        assertThat(LowerDose.of(chart(), high, INDUCTION, LIBRARY.ceilings(), "us", Charts.NOW))
                .extracting(LowerDose::words, LowerDose::remains)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1 mg/kg (70 mg)", Optional.empty()));
        Chart unweighed = Charts.of(List.of(decided(CandidacyDecision.CANDIDATE)));
        assertThat(LowerDose.of(unweighed, high, INDUCTION, LIBRARY.ceilings(), "us", Charts.NOW))
                .isEmpty();
    }

    @Test
    void what_would_lift_a_stop_on_an_order_is_a_later_day_when_it_comes_too_soon() {
        ItemId earlier = Charts.item();
        Instant at = TOMORROW.minus(Duration.ofHours(20));
        Chart chart =
                chart(Charts.NOW.minus(Duration.ofMinutes(5)), new SessionScheduled(earlier, Charts.item(), 1, at, ""));
        Lifting lifting = OrderLifting.of(
                chart,
                order(0.5, 40, Map.of(), TOMORROW),
                INDUCTION,
                LIBRARY.ceilings(),
                LIBRARY.rules(),
                "us",
                Charts.NOW,
                Charts.ZONE);
        assertThat(lifting.sets().getFirst().changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Waiting.class, w -> assertThat(w.until()).isEqualTo("2026-11-26"));
    }
}
