package org.evenkeel.care.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.Bedside.NURSE;
import static org.evenkeel.care.session.Bedside.OTHER_NURSE;
import static org.evenkeel.care.session.Bedside.SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.EventContent.ScaleRated;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.event.EventCatalogue.*;
import org.evenkeel.care.session.Bedside;
import org.evenkeel.care.session.SessionCommand;
import org.evenkeel.care.session.TestRules;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

class EventDeskTest {
    private static final EventCatalogue CATALOGUE = new EventCatalogue(
            "1",
            List.of(
                    new Intervention("warmed", "Warmed", "w", Asks.NOTHING, Optional.empty(), TestRules.POLICY),
                    new Intervention("oxygen", "Oxygen", "o", Asks.FLOW, Optional.empty(), TestRules.POLICY)),
            List.of(new Aspect(
                    "music", "Music", "", List.of(new Choice("on", "on"), new Choice("off", "off")), TestRules.POLICY)),
            List.of(new Scale(
                    "moaa-s", "0 to 5", "MOAA/S", "", 0, 5, false, List.of(), Optional.empty(), TestRules.POLICY)),
            List.of(new Choice("oral", "by mouth")),
            List.of(new Choice("mg", "mg")));

    private final Bedside bedside = new Bedside().atGate().later(10);

    private Decision decide(EventCommand command) {
        return bedside.append(EventDesk.decide(bedside.chart, command, CATALOGUE, NURSE, bedside.now), NURSE);
    }

    private static List<String> codes(Decision decision) {
        return decision instanceof Decision.Refused no
                ? no.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }

    @Test
    @ControlsHazard("H-03")
    void a_score_without_the_form_it_was_rated_in_is_refused() {
        assertThat(codes(decide(new EventCommand.RateScale(SESSION, bedside.now, "moaa-s", "1 to 6", 4, ""))))
                .containsExactly("scale.other-version");
        assertThat(codes(decide(new EventCommand.RateScale(SESSION, bedside.now, "moaa-s", "0 to 5", 6, ""))))
                .containsExactly("scale.off");

        decide(new EventCommand.RateScale(SESSION, bedside.now, "moaa-s", "0 to 5", 4, ""));

        assertThat(bedside.session().events().all().getLast().content())
                .isEqualTo(new ScaleRated(SESSION, "moaa-s", "0 to 5", 4, ""));
    }

    @Test
    void oxygen_needs_its_flow_and_a_medicine_all_of_its_parts() {
        assertThat(codes(decide(new EventCommand.Intervene(SESSION, bedside.now, "oxygen", null, ""))))
                .containsExactly("flow.missing");
        assertThat(codes(decide(new EventCommand.GiveMedicine(SESSION, bedside.now, " ", Double.NaN, "", "", "", ""))))
                .containsExactly("medicine.missing", "dose.missing", "unit.missing", "route.missing");
        assertThat(bedside.session().events().all()).isEmpty();
    }

    @Test
    void what_was_seen_earlier_stands_where_it_belongs_but_not_before_the_arrival_nor_in_the_future() {
        decide(new EventCommand.ObserveState(SESSION, bedside.now, "music", "on", ""));
        decide(new EventCommand.ObserveState(SESSION, bedside.now.minusSeconds(300), "music", "off", ""));

        assertThat(bedside.session().events().states().get("music").at()).isEqualTo(bedside.now);
        Instant early = bedside.now.minusSeconds(6_000);
        assertThat(codes(decide(new EventCommand.ObserveState(SESSION, early, "music", "on", ""))))
                .containsExactly("time.before-arrival");
        Instant later = bedside.now.plusSeconds(1);
        assertThat(codes(decide(new EventCommand.ObserveState(SESSION, later, "music", "on", ""))))
                .containsExactly("time.in-future");
    }

    @Test
    void a_side_effect_runs_from_its_first_tap_to_gone_and_keeps_its_worst_grade() {
        Instant onset = bedside.now;
        for (Grade grade : List.of(Grade.MILD, Grade.SEVERE, Grade.MODERATE, Grade.NONE, Grade.MILD)) {
            bedside.by(NURSE, new SessionCommand.ObserveSideEffect(SESSION, bedside.now, "nausea", grade, ""));
            bedside.later(5);
        }

        List<SideEffectCourse> courses = SideEffectCourse.of(bedside.session());

        assertThat(courses).hasSize(2);
        assertThat(courses.getFirst())
                .isEqualTo(new SideEffectCourse(
                        "nausea", onset, Grade.MODERATE, Grade.SEVERE, Optional.of(onset.plusSeconds(900))));
        assertThat(courses.getLast().isThere()).isTrue();
    }

    @Test
    @ControlsHazard("H-20")
    void a_tap_is_taken_back_by_its_author_at_once_and_stays_readable() {
        decide(new EventCommand.Intervene(SESSION, bedside.now, "warmed", null, ""));
        Entry made = bedside.chart.entries().getLast();

        assertThat(codes(undo(made.id(), OTHER_NURSE, bedside.now))).containsExactly("undo.not-yours");
        assertThat(codes(undo(made.id(), NURSE, bedside.now.plusSeconds(300)))).containsExactly("undo.late");
        bedside.append(undo(made.id(), NURSE, bedside.now), NURSE);

        assertThat(bedside.session().events().all()).isEmpty();
        assertThat(bedside.chart.entries()).contains(made);
        assertThat(codes(undo(made.id(), NURSE, bedside.now))).containsExactly("undo.nothing");
    }

    private Decision undo(EntryId made, org.evenkeel.care.chart.Author author, Instant now) {
        return BedsideCorrection.undo(bedside.chart, SESSION, List.of(made), author, now);
    }

    @Test
    @ControlsHazard("H-20")
    void what_is_right_and_what_was_wrong_are_charted_together_or_not_at_all() {
        bedside.vitals(144, 90);
        EntryId wrong = bedside.chart.entries().getLast().id();
        SessionCommand right = bedside.recordVitals(org.evenkeel.care.session.VitalValues.bloodPressure(134, 90));

        assertThat(codes(replace(wrong, "", right))).contains("correction.reason");
        assertThat(bedside.session().vitals().getLast().content().systolicMmHg())
                .isEqualTo(144);
        bedside.append(replace(wrong, "wrong line", right), NURSE);

        assertThat(bedside.session().vitals().getLast().content().systolicMmHg())
                .isEqualTo(134);
        assertThat(bedside.chart.isCorrected(wrong)).isTrue();
    }

    private Decision replace(EntryId wrong, String reason, SessionCommand right) {
        return BedsideCorrection.replace(
                bedside.chart,
                SESSION,
                wrong,
                reason,
                chart -> org.evenkeel.care.session.SessionDesk.decide(chart, right, bedside.rules, NURSE, bedside.now),
                NURSE,
                bedside.now);
    }

    @Test
    void what_the_gate_was_passed_on_is_not_struck_out_at_the_bedside() {
        EntryId checked = bedside.chart.entries().getLast().id();

        assertThat(codes(BedsideCorrection.strike(bedside.chart, SESSION, checked, "no", NURSE, bedside.now)))
                .containsExactly("correction.kind");
    }
}
