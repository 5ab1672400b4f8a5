package org.evenkeel.care.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.care.plan.DoseLimit.Beyond;
import org.evenkeel.care.plan.DoseLimit.NoneOf;
import org.evenkeel.care.rule.Comparison;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

/** Ceilings, written out so that a change of data does not change what the check must do. */
class DoseCheckTest {
    private static final Evidence POLICY = new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY);
    private static final Evidence SOURCE = new Evidence("a label", EvidenceStatus.VERIFIED);
    private static final RuleScope SCOPE = RuleScope.INTRAVENOUS_DEPRESSION;
    private static final Instant MONDAY = Instant.parse("2026-03-09T09:00:00Z");

    private static DoseCeiling row(boolean perKg, DoseLimit... limits) {
        return new DoseCeiling(
                SCOPE.indication(),
                SCOPE.medicine(),
                SCOPE.route(),
                SCOPE.setting(),
                perKg,
                List.of(limits),
                Optional.of(new DoseCeiling.Spacing("D-SPACE", 3, 24, 48, POLICY)),
                "7",
                Rule.Origin.LIBRARY);
    }

    private static List<Finding> findings(DoseOrder order, boolean perKg, DoseLimit... limits) {
        return DoseCheck.findings(new CeilingTable(List.of(row(perKg, limits))), SCOPE, order);
    }

    private static DoseOrder order(double mg, double kg, double minutes) {
        return new DoseOrder(mg, Optional.of(kg), Optional.of(minutes), true);
    }

    private static Beyond above(double mgPerKg, Severity severity, Evidence evidence) {
        return new Beyond("D-KG", severity, DoseMeasure.DOSE_PER_KG, Comparison.ABOVE, mgPerKg, evidence);
    }

    @Test
    void no_dose_can_be_ordered_where_the_table_has_no_row_and_the_treatment_is_named() {
        List<Finding> findings =
                DoseCheck.findings(new CeilingTable(List.of(row(true))), SCOPE.byRoute("oral"), order(35, 70, 40));
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.HARD_STOP);
            assertThat(f.fires()).isTrue();
            assertThat(f.words()).contains("ketamine, oral, for depression (clinic)");
            assertThat(f.triggers()).hasSize(1);
        });
    }

    @Test
    void a_dose_at_the_limit_passes_and_one_above_it_is_found_with_value_and_bound() {
        Beyond limit = above(0.5, Severity.HARD_STOP, SOURCE);
        assertThat(findings(order(35, 70, 40), true, limit)).isEmpty();
        assertThat(findings(order(36, 70, 40), true, limit)).singleElement().satisfies(f -> {
            assertThat(f.ruleId()).isEqualTo("D-KG");
            assertThat(f.ruleVersion()).isEqualTo("7");
            assertThat(f.outcome()).isEqualTo(Outcome.FIRES);
            assertThat(f.title()).isEqualTo("Dose per kg 0.51 mg/kg, above 0.50 mg/kg");
            assertThat(f.words()).isEqualTo("Stop above 0.50 mg/kg.");
            assertThat(f.triggers().getFirst().fact()).isEqualTo("Dose per kg 0.51 mg/kg");
        });
    }

    @Test
    void a_limit_that_no_source_sets_says_that_it_is_to_be_signed() {
        assertThat(findings(order(140, 70, 40), true, above(1, Severity.WARN, POLICY)))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.title()).isEqualTo("Dose per kg 2 mg/kg, above 1 mg/kg");
                    assertThat(f.words())
                            .isEqualTo("Take note above 1 mg/kg. Chosen as a default for a medical director to sign.");
                });
    }

    @Test
    void of_limits_on_one_property_only_the_strongest_is_told_and_of_several_properties_the_strongest_first() {
        Beyond slow = new Beyond("D-RATE", Severity.HARD_STOP, DoseMeasure.RATE_PER_KG, Comparison.ABOVE, 0.5, SOURCE);
        Beyond rate = new Beyond("D-MIN", Severity.WARN, DoseMeasure.DURATION, Comparison.BELOW, 60, SOURCE);
        List<Finding> findings = findings(
                order(70, 70, 40),
                true,
                above(0.5, Severity.WARN, SOURCE),
                above(0.8, Severity.OVERRIDE_WITH_REASON, SOURCE),
                rate,
                slow);
        assertThat(findings)
                .extracting(Finding::ruleId, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("D-RATE", Severity.HARD_STOP),
                        org.assertj.core.groups.Tuple.tuple("D-KG", Severity.OVERRIDE_WITH_REASON),
                        org.assertj.core.groups.Tuple.tuple("D-MIN", Severity.WARN));
    }

    @Test
    void without_a_weight_a_dose_per_kg_stops_once_and_the_limits_on_it_say_nothing_more() {
        DoseOrder order = new DoseOrder(35, Optional.empty(), Optional.of(40.0), true);
        assertThat(findings(order, true, above(0.5, Severity.HARD_STOP, SOURCE)))
                .singleElement()
                .satisfies(f -> assertThat(f.ruleId()).isEqualTo("P-WT-1"));
        assertThat(findings(order, false)).isEmpty();
    }

    @Test
    void a_property_that_is_not_known_is_asked_for() {
        Beyond shortest = new Beyond("D-MIN", Severity.HARD_STOP, DoseMeasure.DURATION, Comparison.BELOW, 40, SOURCE);
        DoseOrder order = new DoseOrder(35, Optional.of(70.0), Optional.empty(), true);
        for (boolean perKg : new boolean[] {true, false}) {
            assertThat(findings(order, perKg, shortest)).singleElement().satisfies(f -> {
                assertThat(f.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(f.title()).isEqualTo("Duration of the infusion not known");
                assertThat(f.missing().getFirst().words()).isEqualTo("Enter the duration of the infusion");
            });
        }
        DoseOrder neither = new DoseOrder(35, Optional.empty(), Optional.empty(), true);
        assertThat(findings(neither, false, shortest)).hasSize(1);
        assertThat(findings(neither, false, above(0.5, Severity.WARN, SOURCE)))
                .singleElement()
                .satisfies(f -> assertThat(f.outcome()).isEqualTo(Outcome.UNKNOWN));
    }

    @Test
    void a_device_gives_only_its_own_doses() {
        NoneOf device = new NoneOf("D-DEVICE", Severity.HARD_STOP, Set.of(84, 56), false, Set.of(), SOURCE);
        assertThat(findings(order(56, 70, 40), false, device)).isEmpty();
        assertThat(findings(order(60.5, 70, 40), false, device)).singleElement().satisfies(f -> {
            assertThat(f.title()).isEqualTo("Dose 60.50 mg");
            assertThat(f.words()).isEqualTo("Doses are 56, 84 mg.");
        });
    }

    @Test
    void doses_of_a_first_session_or_of_one_country_are_asked_only_there() {
        NoneOf first = new NoneOf("D-FIRST", Severity.HARD_STOP, Set.of(56), true, Set.of("us"), SOURCE);
        assertThat(findings(order(84, 70, 40), false, first))
                .singleElement()
                .satisfies(f -> assertThat(f.words()).isEqualTo("The first dose is 56 mg."));
        assertThat(findings(new DoseOrder(84, Optional.empty(), Optional.empty(), false), false, first))
                .isEmpty();
        assertThat(DoseCheck.findings(
                        new CeilingTable(List.of(row(false, first))), SCOPE.under("eu"), order(84, 70, 40)))
                .isEmpty();
    }

    private static List<Finding> spacing(int... hours) {
        List<Instant> starts = java.util.Arrays.stream(hours)
                .mapToObj(h -> MONDAY.plus(Duration.ofHours(h)))
                .toList();
        return DoseCheck.spacing(row(true), starts);
    }

    @Test
    void sessions_less_than_a_day_apart_stop_and_less_than_two_days_need_a_reason() {
        assertThat(spacing()).isEmpty();
        assertThat(spacing(0)).isEmpty();
        assertThat(spacing(0, 48)).isEmpty();
        assertThat(spacing(0, 47)).extracting(Finding::severity).containsExactly(Severity.OVERRIDE_WITH_REASON);
        assertThat(spacing(0, 24)).extracting(Finding::severity).containsExactly(Severity.OVERRIDE_WITH_REASON);
        assertThat(spacing(0, 23)).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.HARD_STOP);
            assertThat(f.ruleId()).isEqualTo("D-SPACE");
            assertThat(f.title()).isEqualTo("Two sessions lie only 23 h apart");
            assertThat(f.words())
                    .isEqualTo("At most 3 sessions in any 7 days, at least 48 h apart. All routes and other clinics"
                            + " count: ask.");
        });
    }

    @Test
    void the_shortest_gap_counts_wherever_it_lies_and_in_whatever_order_sessions_come() {
        assertThat(spacing(0, 400, 200, 210))
                .extracting(Finding::title)
                .containsExactly("Two sessions lie only 10 h apart");
        assertThat(spacing(200, 210, 800, 0))
                .extracting(Finding::title)
                .containsExactly("Two sessions lie only 10 h apart");
    }

    @Test
    void a_fourth_session_within_seven_days_stops_and_one_exactly_a_week_later_does_not() {
        assertThat(spacing(0, 56, 112, 168)).isEmpty();
        assertThat(spacing(0, 55, 110, 167)).extracting(Finding::title).containsExactly("4 sessions within 7 days");
        assertThat(spacing(0, 500, 555, 610, 667))
                .extracting(Finding::title)
                .containsExactly("4 sessions within 7 days");
    }

    @Test
    void a_spacing_that_asks_no_reason_names_no_hours() {
        DoseCeiling row = new DoseCeiling(
                "d",
                "m",
                "r",
                "s",
                false,
                List.of(),
                Optional.of(new DoseCeiling.Spacing("S", 0, 0, 0, POLICY)),
                "1",
                Rule.Origin.LIBRARY);
        assertThat(DoseCheck.spacing(row, List.of(MONDAY)))
                .singleElement()
                .satisfies(f -> assertThat(f.words())
                        .isEqualTo("At most 0 sessions in any 7 days. All routes and other clinics count: ask."));
    }

    @Test
    void a_row_is_found_by_all_four_of_its_properties() {
        assertThat(Stream.of(
                                SCOPE.byRoute("oral"),
                                new RuleScope("us", "pain", "ketamine", "intravenous", "clinic"),
                                new RuleScope("us", "depression", "esketamine", "intravenous", "clinic"),
                                new RuleScope("us", "depression", "ketamine", "intravenous", "home"))
                        .filter(row(true)::isFor))
                .isEmpty();
        assertThat(row(true).isFor(SCOPE.under("eu"))).isTrue();
    }
}
