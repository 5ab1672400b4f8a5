package org.evenkeel.care.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ItemId ITEM = new ItemId(new UUID(1, 0x8000));
    private static final Author NURSE = new Author("n", "A Nurse", Author.Capacity.NURSE);
    private static final ReferralForm FORM =
            new ReferralForm("Ada", "Quill", "1980-02-29", "female", "", "", "Low mood", "");

    private static Chart with(Chart chart, Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        Chart after = chart;
        for (NewEntry entry : ((Decision.Accepted) decision).entries()) {
            long next = after.sequence() + 1;
            after = after.with(new Entry(
                    new EntryId(new UUID(7, next)),
                    chart.id(),
                    next,
                    entry.effectiveAt(),
                    NOW,
                    NURSE,
                    entry.content()));
        }
        return after;
    }

    private static Chart referred() {
        Chart empty = Chart.empty(new ChartId(new UUID(0, 9)));
        return with(empty, ReferralDecisions.byForm(empty, FORM, List.of(), LocalDate.of(2026, 11, 24), NOW));
    }

    private static Chart accepted() {
        return with(referred(), ReferralDecisions.accept(referred(), "", NOW));
    }

    private static Decision decide(IntakeForm form, Map<String, String> typed) {
        return IntakeDecisions.decide(accepted(), form, typed, ITEM, Set.of("stroke-ever"), NOW);
    }

    private static List<Content> contents(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return new ArrayList<>(((Decision.Accepted) decision)
                .entries().stream().map(NewEntry::content).toList());
    }

    private static List<Refusal> refusals(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusals();
    }

    @ParameterizedTest
    @EnumSource(IntakeForm.class)
    void nothing_is_taken_before_the_referral_is_accepted(IntakeForm form) {
        assertThat(refusals(IntakeDecisions.decide(referred(), form, Map.of(), ITEM, Set.of(), NOW)))
                .extracting(Refusal::code)
                .containsExactly("intake.not-accepted");
    }

    @ParameterizedTest
    @EnumSource(
            value = IntakeForm.class,
            names = {"SIGN", "NO_ALLERGY"},
            mode = EnumSource.Mode.EXCLUDE)
    void an_empty_form_is_refused_beside_a_field(IntakeForm form) {
        assertThat(refusals(decide(form, Map.of())))
                .allSatisfy(r -> assertThat(r.field()).isNotNull());
    }

    @Test
    void weight_height_and_pressure_become_three_facts_of_their_own() {
        List<Content> facts = contents(decide(
                IntakeForm.MEASUREMENT,
                Map.of("weightKg", "72,5", "heightCm", "170", "systolicMmHg", "128", "diastolicMmHg", "80")));
        assertThat(facts).hasSize(3);
        ObservationRecorded weight = (ObservationRecorded) facts.get(0);
        assertThat(weight.value()).isEqualTo(72.5);
        assertThat(weight.unitUcum()).isEqualTo("kg");
        assertThat(facts.get(2)).isInstanceOf(BloodPressureRecorded.class);
    }

    @ParameterizedTest
    @CsvSource({"7.2,170,,", "NaN,,,", "abc,,,", ",,120,", ",,80,120", ",,300,90"})
    void a_measurement_that_cant_be_right_is_refused(String weight, String height, String systolic, String diastolic) {
        Map<String, String> typed = new java.util.HashMap<>();
        typed.put("weightKg", weight == null ? "" : weight);
        typed.put("heightCm", height == null ? "" : height);
        typed.put("systolicMmHg", systolic == null ? "" : systolic);
        typed.put("diastolicMmHg", diastolic == null ? "" : diastolic);
        assertThat(refusals(decide(IntakeForm.MEASUREMENT, typed))).isNotEmpty();
    }

    @Test
    void a_question_nobody_knows_is_refused_and_not_known_is_an_answer() {
        assertThat(refusals(decide(IntakeForm.QUESTION, Map.of("question", "x", "answer", "yes"))))
                .isNotEmpty();
        assertThat(contents(decide(IntakeForm.QUESTION, Map.of("question", "stroke-ever", "answer", "unknown"))))
                .singleElement()
                .isInstanceOf(QuestionAnswered.class);
    }

    @Test
    void none_known_is_refused_while_the_chart_holds_an_allergy() {
        Chart allergic = with(accepted(), decide(IntakeForm.ALLERGY, Map.of("name", "penicillin")));
        assertThat(refusals(IntakeDecisions.decide(allergic, IntakeForm.NO_ALLERGY, Map.of(), ITEM, Set.of(), NOW)))
                .hasSize(1);
        assertThat(contents(decide(IntakeForm.NO_ALLERGY, Map.of()))).hasSize(1);
    }

    @Test
    void not_known_counts_as_asked_and_not_asked_does_not() {
        IntakeCompleteness before = IntakeCompleteness.of(accepted(), List.of("stroke-ever"));
        Chart asked =
                with(accepted(), decide(IntakeForm.QUESTION, Map.of("question", "stroke-ever", "answer", "unknown")));
        IntakeCompleteness after = IntakeCompleteness.of(asked, List.of("stroke-ever"));
        assertThat(before.missing()).contains("1 question not asked");
        assertThat(after.done()).isEqualTo(before.done() + 1);
        assertThat(after.missing()).doesNotContain("1 question not asked");
    }

    @ParameterizedTest
    @CsvSource({"2030-01-01,future", "1850,old", "29.02.1980,year-month-day", "1980-02-30,year-month-day"})
    void a_birth_date_that_cant_be_is_refused_in_words(String date, String words) {
        ReferralForm form = new ReferralForm("Ada", "Quill", date, "female", "", "", "Low mood", "");
        assertThat(ReferralDecisions.check(form, LocalDate.of(2026, 11, 24)))
                .singleElement()
                .satisfies(r -> assertThat(r.words()).contains(words));
    }

    @Test
    void a_referral_is_accepted_once_and_declined_only_with_a_reason() {
        assertThat(refusals(ReferralDecisions.accept(accepted(), "", NOW))).hasSize(1);
        assertThat(refusals(ReferralDecisions.decline(referred(), " ", NOW))).hasSize(1);
    }

    @Test
    void an_entry_is_corrected_once_with_a_reason() {
        Chart chart = accepted();
        EntryId first = chart.entries().getFirst().id();
        assertThat(refusals(EntryCorrection.correct(chart, first, "", NOW))).hasSize(1);
        Chart corrected = with(chart, EntryCorrection.correct(chart, first, "another patient", NOW));
        assertThat(corrected.isCorrected(first)).isTrue();
        assertThat(refusals(EntryCorrection.correct(corrected, first, "again", NOW)))
                .hasSize(1);
    }

    @Test
    void the_same_file_is_not_taken_over_twice_and_known_facts_are_not_said_twice() {
        var imported = new org.evenkeel.care.chart.ReferralContent.RecordImported("abc", 1, List.of());
        NewEntry fact =
                new NewEntry(new BloodPressureRecorded(ITEM, 120, 80, org.evenkeel.care.chart.Source.CLINIC), NOW);
        var record =
                new ReferralDecisions.ImportedRecord(ReferralDecisions.patient(FORM), List.of(fact), imported, "", "");
        Chart once = with(referred(), ReferralDecisions.byRecord(referred(), record, List.of(), NOW));
        assertThat(once.background().bloodPressures()).hasSize(1);
        assertThat(refusals(ReferralDecisions.byRecord(once, record, List.of(), NOW)))
                .hasSize(1);
        var newer = new ReferralDecisions.ImportedRecord(
                record.patient(),
                record.facts(),
                new org.evenkeel.care.chart.ReferralContent.RecordImported("def", 1, List.of()),
                "",
                "");
        Chart twice = with(once, ReferralDecisions.byRecord(once, newer, List.of(), NOW));
        assertThat(twice.background().bloodPressures()).hasSize(1);
    }
}
