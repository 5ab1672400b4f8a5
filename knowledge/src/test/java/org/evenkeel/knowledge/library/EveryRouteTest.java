package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.plan.CoursePlanning;
import org.evenkeel.care.plan.OrderCourse;
import org.evenkeel.care.plan.OrderCourse.PlannedSession;
import org.evenkeel.care.plan.PlannedDose;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.plan.WantedDose;
import org.evenkeel.care.plan.WantedDose.WantedBolus;
import org.evenkeel.care.plan.WantedDose.WantedRepeat;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every protocol with numbers can be ordered as it is proposed, and its ceilings hold for how it is given. */
class EveryRouteTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());

    static Stream<Protocol> orderable() {
        return LIBRARY.protocols().values().stream().filter(p -> p.planned().isPresent());
    }

    private static WantedDose usual(PlannedDose dose) {
        return switch (dose) {
            case PlannedDose.Infusion i ->
                new WantedDose.Infusion(i.doseMgPerKg(), i.infusionMinutes(), Optional.empty());
            case PlannedDose.Injection i -> new WantedDose.Injection(i.doseMgPerKg(), Optional.empty());
            case PlannedDose.NasalDevices n ->
                new WantedDose.NasalDevices(n.devices(), n.deviceMg(), n.minutesBetween());
            case PlannedDose.HeldInMouth h -> new WantedDose.HeldInMouth(h.doseMg(), h.holdMinutes(), h.then());
            case PlannedDose.Swallowed s -> new WantedDose.Swallowed(s.doseMg());
        };
    }

    private static Decision order(String protocol, WantedDose dose) {
        Chart chart = Charts.of(List.of(
                Charts.born("1980-01-01"),
                new CandidacyDecided(CandidacyDecision.CANDIDATE, "depression", "", List.of(), List.of(), "v"),
                Charts.weight(70, "kg")));
        Instant start = Charts.NOW.plus(Duration.ofDays(1));
        List<PlannedSession> sessions = List.of(
                new PlannedSession(Charts.item(), start, ""),
                new PlannedSession(Charts.item(), start.plus(Duration.ofDays(7)), ""));
        return CoursePlanning.decide(
                chart,
                new OrderCourse(Charts.item(), dose, sessions, Map.of()),
                LIBRARY.protocol(protocol),
                LIBRARY.ceilings(),
                "us",
                LIBRARY.version(),
                Charts.NOW);
    }

    private static List<String> words(Decision decision) {
        return decision instanceof Decision.Refused r
                ? r.refusals().stream().map(Refusal::words).toList()
                : List.of();
    }

    @ParameterizedTest
    @MethodSource("orderable")
    void what_a_protocol_proposes_can_be_ordered(Protocol protocol) {
        WantedDose usual = usual(protocol.ordered().dose());
        assertThat(order(protocol.id(), usual)).isInstanceOfSatisfying(Decision.Accepted.class, a -> {
            CourseOrdered ordered = (CourseOrdered) a.entries().getFirst().content();
            assertThat(ordered.how()).isEqualTo(usual.at(70));
            assertThat(ordered.doseMg()).isEqualTo(usual.at(70).doseMg());
            assertThat(ordered.route()).isEqualTo(protocol.route());
        });
    }

    @ParameterizedTest
    @MethodSource("orderable")
    void its_watching_is_known(Protocol protocol) {
        if (protocol.ordered().dose() instanceof PlannedDose.Infusion) {
            assertThat(protocol.ordered().watch()).isPresent();
            return;
        }
        BedsideLibrary bedside = BedsideLibrary.load();
        assertThat(bedside.session().cadence().route(protocol.route())).isPresent();
        assertThat(bedside.recovery().observation().routes())
                .anyMatch(r -> r.medicine().equals(protocol.medicine())
                        && r.routes().contains(protocol.route())
                        && r.minutes() >= 120);
    }

    @Test
    void a_repeat_counts_towards_the_ceiling_of_the_injection() {
        assertThat(words(order("ketamine-sc-induction", new WantedDose.Injection(0.9, Optional.empty()))))
                .isEmpty();
        assertThat(words(order(
                        "ketamine-sc-induction",
                        new WantedDose.Injection(0.9, Optional.of(new WantedRepeat(0.7, 30))))))
                .anyMatch(w -> w.contains("1.60"));
    }

    @Test
    void only_whole_devices_within_the_label_are_ordered() {
        assertThat(words(order("esketamine-nasal-trd-us", new WantedDose.NasalDevices(4, 28, 5))))
                .anyMatch(w -> w.contains("112"));
        assertThat(words(order("esketamine-nasal-trd-us", new WantedDose.NasalDevices(3, 28, 5))))
                .anyMatch(w -> w.startsWith("Dose 84 mg: say why"));
    }

    @Test
    void a_bolus_needs_a_reason_and_has_a_ceiling_and_a_speed_of_its_own() {
        WantedDose small = new WantedDose.Infusion(0.5, 40, Optional.of(new WantedBolus(0.1, 5)));
        assertThat(words(order("ketamine-iv-induction", small))).anyMatch(w -> w.contains("Bolus per kg"));
        WantedDose fast = new WantedDose.Infusion(1.0, 40, Optional.of(new WantedBolus(0.6, 1)));
        assertThat(words(order("ketamine-iv-induction", fast)))
                .anyMatch(w -> w.contains("above 0.50 mg/kg"))
                .anyMatch(w -> w.contains("Rate per kg"));
    }

    @Test
    void a_part_of_the_dose_that_rounds_to_nothing_is_not_ordered() {
        WantedDose slip = new WantedDose.Infusion(0.005, 40, Optional.empty());
        assertThat(words(order("ketamine-iv-induction", slip))).anyMatch(w -> w.contains("less than 1 mg"));
        WantedDose noBolus = new WantedDose.Infusion(0.5, 40, Optional.of(new WantedBolus(0.005, 1)));
        assertThat(words(order("ketamine-iv-induction", noBolus))).anyMatch(w -> w.contains("the rest is nothing"));
        WantedDose allBolus = new WantedDose.Infusion(0.5, 40, Optional.of(new WantedBolus(0.499, 1)));
        assertThat(words(order("ketamine-iv-induction", allBolus))).anyMatch(w -> w.contains("the rest is nothing"));
        WantedDose noRepeat = new WantedDose.Injection(0.5, Optional.of(new WantedRepeat(0.005, 30)));
        assertThat(words(order("ketamine-sc-induction", noRepeat))).anyMatch(w -> w.contains("less than 1 mg"));
    }

    @Test
    void a_dose_of_another_form_is_refused() {
        assertThat(order("ketamine-oral-clinic", new WantedDose.HeldInMouth(50, 10, Emptying.SPIT)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(new Administration.NasalDevices(3, 28, 5).doseMg()).isEqualTo(84);
    }
}
