package org.evenkeel.care.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.plan.DoseLimit.Beyond;
import org.evenkeel.care.plan.DoseLimit.NoneOf;
import org.evenkeel.care.rule.Change;
import org.evenkeel.care.rule.Comparison;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Formulary;
import org.evenkeel.care.rule.Lifting;
import org.evenkeel.care.rule.LiftingSet;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Standing;
import org.evenkeel.care.rule.WhatWouldChange;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ceilings written out, so that a change of data does not change what would lift them. */
class DoseStopsTest {
    private static final Evidence POLICY = new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY);
    private static final RuleScope IV = RuleScope.INTRAVENOUS_DEPRESSION;
    private static final RuleScope ORAL = IV.byRoute("oral");
    private static final Instant NOW = Instant.parse("2026-03-09T09:00:00Z");
    private static final RuleBook NO_RULES =
            new RuleBook(List.of(), Map.of(), new Formulary(Set.of(), Map.of()), "test");
    private static final Optional<DoseCeiling.Spacing> THREE_A_WEEK =
            Optional.of(new DoseCeiling.Spacing("D-SPACE", 3, 24, 48, POLICY));
    private static final DoseCeiling IV_ROW = row(
            "intravenous",
            THREE_A_WEEK,
            perKg(DoseMeasure.DOSE_PER_KG, Severity.OVERRIDE_WITH_REASON, 1),
            perKg(DoseMeasure.DOSE_PER_KG, Severity.HARD_STOP, 2),
            new Beyond("D-MG", Severity.HARD_STOP, DoseMeasure.DOSE, Comparison.ABOVE, 150, POLICY));
    private static final DoseCeiling ORAL_ROW =
            row("oral", THREE_A_WEEK, perKg(DoseMeasure.DOSE_PER_KG, Severity.HARD_STOP, 6));
    private static final CeilingTable TABLE = new CeilingTable(List.of(IV_ROW, ORAL_ROW));

    private static Beyond perKg(DoseMeasure measure, Severity severity, double above) {
        return new Beyond("D-KG", severity, measure, Comparison.ABOVE, above, POLICY);
    }

    private static DoseCeiling row(String route, Optional<DoseCeiling.Spacing> spacing, DoseLimit... limits) {
        return new DoseCeiling(
                "depression", "ketamine", route, "clinic", true, List.of(limits), spacing, "1", Rule.Origin.LIBRARY);
    }

    private static RuleContext patient(RuleScope scope, double... weightsKg) {
        List<Entry> entries = new ArrayList<>();
        for (double kg : weightsKg) {
            entries.add(new Entry(
                    new EntryId(new UUID(2, entries.size())),
                    new ChartId(new UUID(1, 1)),
                    entries.size() + 1L,
                    NOW,
                    NOW,
                    new Author("nurse", "A nurse", Author.Capacity.NURSE),
                    new ObservationRecorded(
                            new ItemId(new UUID(3, entries.size())),
                            new Coding(Coding.LOINC, "29463-7", "Body weight"),
                            kg,
                            "kg",
                            Source.CLINIC)));
        }
        return new RuleContext(
                Chart.fold(new ChartId(new UUID(1, 1)), entries), Optional.empty(), scope, NOW, ZoneOffset.UTC);
    }

    private static AskedDose infusion(double mgPerKg) {
        return AskedDose.of(new WantedDose.Infusion(mgPerKg, 40, Optional.empty()), true);
    }

    private static Lifting lifting(DoseStops stops, RuleContext context) {
        return WhatWouldChange.ofStops(
                NO_RULES, Set.of(), context, stops.table().treatmentsBeside(context.scope()), stops);
    }

    private static DoseStops once(AskedDose asked) {
        return new DoseStops(TABLE, asked, List.of(), List.of());
    }

    private static List<List<String>> words(Lifting lifting) {
        return lifting.sets().stream()
                .map(s -> s.changes().stream().map(Change::words).toList())
                .toList();
    }

    @ControlsHazard("H-41")
    @Test
    void a_dose_above_a_stop_is_lifted_by_the_highest_dose_below_it_one_that_needs_no_reason_and_another_route() {
        Lifting lifting = lifting(once(infusion(2.5)), patient(IV, 70));
        assertThat(words(lifting))
                .containsExactly(
                        List.of("A lower dose: 2 mg/kg (140 mg)"),
                        List.of("A lower dose: 1 mg/kg (70 mg)"),
                        List.of("Ketamine by the oral route instead"));
        assertThat(lifting.sets())
                .extracting(LiftingSet::standing)
                .containsExactly(Standing.OVERRIDE_NEEDED, Standing.CLEAR, Standing.INCOMPLETE);
    }

    @Test
    void the_limit_in_mg_decides_for_a_heavy_patient() {
        assertThat(words(lifting(once(infusion(1.9)), patient(IV, 100))).getFirst())
                .containsExactly("A lower dose: 1.50 mg/kg (150 mg)");
    }

    @Test
    void a_dose_that_no_stop_speaks_against_needs_no_change() {
        assertThat(lifting(once(infusion(1.5)), patient(IV, 70))).isEqualTo(Lifting.NOTHING_TO_LIFT);
    }

    @ControlsHazard("H-41")
    @Test
    void the_dose_is_never_carried_over_to_another_route() {
        DoseStops stops = once(infusion(2.5));
        Change oral = new Change.OtherTreatment(ORAL, "by mouth");
        assertThat(stops.under(patient(ORAL, 70), List.of(oral)))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.fires()).isFalse();
                    assertThat(f.missing().getFirst().words())
                            .isEqualTo("Choose the dose of ketamine by the oral route");
                });
    }

    @Test
    void without_a_weight_it_takes_a_weight_and_of_a_dose_too_high_per_kg_a_lower_one_as_well() {
        assertThat(words(lifting(once(infusion(0.5)), patient(IV))))
                .containsExactly(List.of("Body weight measured here"), List.of("Ketamine by the oral route instead"));
        assertThat(words(lifting(once(infusion(2.5)), patient(IV))))
                .containsExactly(
                        List.of("Ketamine by the oral route instead"),
                        List.of("A lower dose: 2 mg/kg", "Body weight measured here"),
                        List.of("A lower dose: 1 mg/kg", "Body weight measured here"));
    }

    @Test
    void a_fourth_session_within_seven_days_waits_until_the_first_has_left_the_window() {
        List<Instant> given =
                List.of(NOW.minus(Duration.ofDays(6)), NOW.minus(Duration.ofDays(4)), NOW.minus(Duration.ofDays(2)));
        DoseStops stops = new DoseStops(TABLE, infusion(0.5), given, List.of(NOW.plus(Duration.ofHours(1))));
        Lifting lifting = lifting(stops, patient(IV, 70));
        assertThat(words(lifting)).containsExactly(List.of("Wait until 2026-03-10"));
        assertThat(lifting.sets().getFirst().standing()).isEqualTo(Standing.CLEAR);
    }

    @Test
    void two_planned_sessions_too_close_to_each_other_are_not_lifted_by_waiting_and_are_named() {
        DoseStops stops = new DoseStops(
                TABLE, infusion(0.5), List.of(), List.of(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofHours(40))));
        assertThat(lifting(stops, patient(IV, 70)).fixed()).containsExactly("Two sessions lie only 16 h apart");
    }

    @Test
    void too_high_and_too_soon_take_a_lower_dose_and_a_wait_together() {
        DoseStops stops = new DoseStops(TABLE, infusion(2.5), List.of(NOW.minus(Duration.ofHours(12))), List.of(NOW));
        assertThat(words(lifting(stops, patient(IV, 70))))
                .contains(List.of("A lower dose: 2 mg/kg (140 mg)", "Wait until 2026-03-10"))
                .allMatch(set -> set.size() == 2);
    }

    @ControlsHazard("H-44")
    @Test
    void where_nobody_has_set_how_often_no_dose_and_no_wait_lifts_the_stop() {
        CeilingTable table = new CeilingTable(
                List.of(row("intravenous", Optional.empty(), perKg(DoseMeasure.DOSE_PER_KG, Severity.HARD_STOP, 2))));
        DoseStops stops = new DoseStops(table, infusion(0.5), List.of(), List.of(NOW));
        assertThat(lifting(stops, patient(IV, 70)).fixed())
                .containsExactly("No limit is known on how often this is given");
        assertThat(table.isOrderable(IV)).isFalse();
        assertThat(table.treatmentsBeside(ORAL)).isEmpty();
    }

    @Test
    void devices_tablets_and_injections_are_lowered_in_the_steps_in_which_they_are_given() {
        AskedDose devices = AskedDose.of(new WantedDose.NasalDevices(4, 28, 5), false);
        assertThat(devices.dose()).isEqualTo(112);
        assertThat(devices.below(112)).isEqualTo(84);
        assertThat(devices.words(84, Optional.of(70.0))).isEqualTo("84 mg");
        AskedDose tablets = AskedDose.of(new WantedDose.Swallowed(500), true);
        assertThat(tablets.below(500)).isEqualTo(499);
        assertThat(words(lifting(once(tablets), patient(ORAL, 70))).getFirst()).containsExactly("A lower dose: 420 mg");
        AskedDose held = AskedDose.of(new WantedDose.HeldInMouth(500, 10, Emptying.SPIT), true);
        assertThat(held.below(499.5)).isEqualTo(499);
        AskedDose injection = AskedDose.of(new WantedDose.Injection(1, Optional.empty()), true);
        assertThat(injection.below(1)).isEqualTo(0.95);
        assertThat(injection.sized().at(0.95, Optional.of(100.0)).doseMg()).isEqualTo(95);
    }

    @Test
    void of_doses_that_a_device_allows_the_next_lower_one_is_named() {
        NoneOf allowed = new NoneOf("D-ALLOWED", Severity.HARD_STOP, Set.of(28, 56, 84), false, Set.of(), POLICY);
        CeilingTable table = new CeilingTable(List.of(row("intravenous", THREE_A_WEEK, allowed)));
        AskedDose asked = new AskedDose(60, false, 1, (mg, kg) -> new DoseOrder(mg, kg, Optional.empty(), true));
        assertThat(words(lifting(new DoseStops(table, asked, List.of(), List.of()), patient(IV, 70))))
                .containsExactly(List.of("A lower dose: 56 mg"));
    }

    @Test
    void lower_doses_tell_what_still_speaks_against_them() {
        assertThat(once(infusion(2.5)).lowerDoses(patient(IV, 70)))
                .extracting(LowerDose::dose, LowerDose::remains)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2.0, Optional.of(Severity.OVERRIDE_WITH_REASON)),
                        org.assertj.core.groups.Tuple.tuple(1.0, Optional.empty()));
        assertThat(once(infusion(0.5)).lowerDoses(patient(IV, 70))).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Whatever is ordered: each lower dose is lower, the one step above it is spoken against more. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_lower_dose_is_the_highest_that_is_spoken_against_less(int seed) {
        RandomGenerator random = new Random(seed);
        AskedDose asked = infusion((1 + random.nextInt(80)) / 20.0);
        RuleContext context = patient(IV, 40 + random.nextInt(120));
        DoseStops stops = once(asked);
        List<LowerDose> lower = stops.lowerDoses(context);
        Optional<Severity> worst = worst(stops, context, asked.dose());
        assertThat(lower.isEmpty() || worst.isPresent()).isTrue();
        for (LowerDose dose : lower) {
            assertThat(dose.dose()).isLessThan(asked.dose());
            assertThat(worst(stops, context, dose.dose())).isEqualTo(dose.remains());
            double above = (Math.round(dose.dose() * 20) + 1) / 20.0;
            assertThat(worst(stops, context, above)).isEqualTo(worst);
            worst = dose.remains();
        }
    }

    private static Optional<Severity> worst(DoseStops stops, RuleContext context, double dose) {
        return stops.under(context, List.of(new Change.OtherDose(dose, ""))).stream()
                .filter(f -> f.fires() && f.severity().mustBeKnown())
                .map(Finding::severity)
                .min(Severity::compareTo);
    }
}
