package org.evenkeel.care.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.registry.Registry.By;
import org.evenkeel.care.registry.Registry.Report;
import org.evenkeel.care.registry.Scores.Score;
import org.evenkeel.care.registry.statistics.Proportion;
import org.evenkeel.care.registry.statistics.Survival.Step;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {
    private static final RegistryDefinitions DEFINITIONS = RandomClinic.definitions();
    private static final Choice ALL = Choice.everybody("phq-9");

    private static Score baseline(int total) {
        return new Score("phq-9", "1", "baseline", -3, -3, total, true);
    }

    private static Score answered(int day, int total) {
        return new Score("phq-9", "1", "7-days", day, day, total, false);
    }

    private static Score missing(int dueDay) {
        return new Score("phq-9", "", "7-days", dueDay, Scores.NONE, Scores.NONE, false);
    }

    private static RegistryPatient patient(int number, int nextCourseDay, Score... scores) {
        RegistryPatient.Session session = new RegistryPatient.Session(
                0, "intravenous", "n.okoye", 0.5, 60, 150, 90, Map.of("nausea", Grade.MODERATE));
        return new RegistryPatient(
                "p" + number,
                "30 to 39",
                "FEMALE",
                "2025",
                "depression",
                "intravenous",
                "a.reyes",
                0.5,
                true,
                10,
                nextCourseDay,
                List.of(session),
                new Scores(Arrays.asList(scores)));
    }

    private static Registry registry(RegistryPatient... patients) {
        return Registry.ofExported(Arrays.asList(patients), DEFINITIONS);
    }

    @Test
    @ControlsHazard("H-94")
    void shares_have_those_who_answered_below_them_and_those_missing_beside_them() {
        Registry registry = registry(
                patient(1, Scores.NONE, baseline(20), answered(7, 10)),
                patient(2, Scores.NONE, baseline(20), answered(7, 4)),
                patient(3, Scores.NONE, baseline(20), answered(7, 19)),
                patient(4, Scores.NONE, baseline(20), missing(7)),
                patient(5, Scores.NONE, baseline(9), answered(7, 1)),
                patient(6, Scores.NONE, answered(7, 1)),
                patient(7, Scores.NONE, baseline(20)));
        ResponseReport report = registry.response(ALL);
        assertThat(report.patients()).isEqualTo(7);
        assertThat(report.withBaseline()).isEqualTo(5);
        ResponseReport.AtWindow week = report.windows().getFirst();
        assertThat(week.expected()).isEqualTo(4);
        assertThat(week.missing()).isEqualTo(1);
        assertThat(week.response()).isEqualTo(new Proportion(2, 3));
        assertThat(week.responseIfMissingFailed()).isEqualTo(new Proportion(2, 4));
        assertThat(week.remission()).isEqualTo(new Proportion(1, 3));
        assertThat(week.better()).isEqualTo(new Proportion(2, 3));
    }

    @Test
    void of_several_answers_in_a_window_the_nearest_counts_and_of_two_as_near_the_later() {
        Registry registry =
                registry(patient(1, Scores.NONE, baseline(20), answered(5, 20), answered(6, 19), answered(8, 9)));
        assertThat(registry.response(ALL).windows().getFirst().response()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void relapse_counts_from_the_answer_that_showed_the_response_until_it_is_lost_or_nobody_is_watched() {
        Registry registry = registry(
                patient(1, Scores.NONE, baseline(20), answered(12, 5), answered(40, 6), answered(70, 15)),
                patient(2, Scores.NONE, baseline(20), answered(12, 5), answered(42, 6)),
                patient(3, Scores.NONE, baseline(20), answered(12, 5)),
                patient(4, 50, baseline(20), answered(12, 5), answered(42, 6), answered(80, 20)),
                patient(5, Scores.NONE, baseline(20), answered(12, 18), answered(30, 2)),
                patient(6, Scores.NONE, baseline(20), answered(60, 2)));
        RelapseReport report = registry.relapse(ALL);
        assertThat(report.answeredAtEnd()).isEqualTo(5);
        assertThat(report.responders()).isEqualTo(4);
        assertThat(report.neverAnsweredAgain()).isEqualTo(1);
        assertThat(report.retreated()).isEqualTo(1);
        assertThat(report.curve().steps())
                .extracting(Step::days, Step::atRisk, Step::events, Step::censored)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 4, 0, 1),
                        org.assertj.core.groups.Tuple.tuple(30, 3, 0, 2),
                        org.assertj.core.groups.Tuple.tuple(58, 1, 1, 0));
    }

    @Test
    void sessions_are_counted_with_what_was_not_charted_beside_them() {
        AdverseReport report =
                registry(patient(1, Scores.NONE), patient(2, Scores.NONE)).adverse(ALL);
        assertThat(report.sessions()).isEqualTo(2);
        assertThat(report.effects().getFirst().moderateOrWorse()).isEqualTo(new Proportion(2, 2));
        assertThat(report.leavingNotCharted()).isZero();
        assertThat(report.highPressure()).isEqualTo(new Proportion(0, 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @ControlsHazard("H-95")
    void nobody_stands_out_and_nobody_is_left_out(long seed) {
        List<RegistryPatient> patients = new RandomClinic(seed).patients(20 + (int) seed * 17);
        Generalised alike = Generalised.of(patients, 5);
        assertThat(alike.patients()).hasSameSizeAs(patients);
        assertThat(Generalised.sizes(alike.patients()).values()).allMatch(size -> size >= 5);
        assertThat(alike.patients())
                .extracting(RegistryPatient::scores)
                .containsExactlyElementsOf(
                        patients.stream().map(RegistryPatient::scores).toList());
    }

    @Test
    void too_few_patients_show_nothing_at_all() {
        Registry registry = Registry.of(new RandomClinic(1).patients(4), DEFINITIONS);
        assertThat(registry.patients()).isEmpty();
        assertThat(registry.hidden()).containsExactly("Fewer than 5 patients: nothing is shown.");
        for (Report report : Report.values()) {
            assertThat(registry.sheets(report, ALL)).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_choice_of_few_shows_nothing_and_groups_add_up_to_all(long seed) {
        Registry registry = Registry.of(new RandomClinic(seed).patients(150), DEFINITIONS);
        Choice few = new Choice("phq-9", "intravenous", "low", "no-such", "");
        assertThat(registry.isTooFew(Report.RESPONSE, few)).isTrue();
        assertThat(registry.sheets(Report.RESPONSE, few)).isEmpty();
        int sum = 0;
        for (String route : registry.labels(By.ROUTE)) {
            sum += registry.response(new Choice("phq-9", route, "", "", "")).patients();
        }
        assertThat(sum).isEqualTo(150);
        Sheet funnel = registry.funnel(ALL, By.CLINICIAN, DEFINITIONS.windows().getFirst());
        assertThat(funnel.rows()).hasSize(registry.labels(By.CLINICIAN).size());
    }

    @Test
    void labels_with_too_few_people_go_together_and_take_another_along_when_still_too_few() {
        Map<String, Integer> people = new TreeMap<>(Map.of("a", 50, "b", 9, "c", 2));
        assertThat(Merging.of(people, 5)).isEqualTo(Map.of("a", "a", "b", "other", "c", "other"));
        people.put("d", 3);
        assertThat(Merging.of(people, 5)).isEqualTo(Map.of("a", "a", "b", "b", "c", "other", "d", "other"));
    }

    @Test
    void the_order_of_patients_changes_no_number() {
        List<RegistryPatient> patients = new RandomClinic(3).patients(120);
        List<RegistryPatient> reversed = new ArrayList<>(patients.reversed());
        for (Report report : Report.values()) {
            assertThat(Registry.of(reversed, DEFINITIONS).sheets(report, ALL))
                    .isEqualTo(Registry.of(patients, DEFINITIONS).sheets(report, ALL));
        }
    }
}
