package org.evenkeel.knowledge.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.knowledge.yaml.Problem;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.pharmacology.bridge.BridgeAnswer;
import org.evenkeel.pharmacology.bridge.BridgeEnd;
import org.evenkeel.pharmacology.bridge.BridgeFinding;
import org.evenkeel.pharmacology.bridge.BridgeStatement;
import org.evenkeel.pharmacology.bridge.ExposureMatch;
import org.evenkeel.pharmacology.bridge.MatchedMoiety;
import org.evenkeel.pharmacology.bridge.RouteBridge;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.Applicability;
import org.evenkeel.pharmacology.substance.Drug;
import org.junit.jupiter.api.Test;

class RouteBridgeTest {

    private static final RouteBridge BRIDGE = RouteBridge.of(BridgeLibrary.load());
    private static final ModelLibrary MODELS = ModelLibrary.load();
    private static final Subject SUBJECT = new Subject(Weight.ofKg(70), Age.ofYears(41));
    private static final Population PEOPLE = Population.standard().withSubjects(300);
    private static final CompartmentModel CORE = MODELS.model("ketamine-core-2");
    private static final BridgeEnd VEIN = new BridgeEnd(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, 40, CORE);

    private static BridgeEnd core(Route route) {
        return new BridgeEnd(Drug.RACEMIC_KETAMINE, route, 0, CORE);
    }

    private static BridgeAnswer bridge(BridgeEnd from, double mg, BridgeEnd to) {
        return BRIDGE.bridge(from, BaseDose.ofMg(mg), to, SUBJECT, PEOPLE);
    }

    private static Optional<BridgeFinding.Bridged> dose(BridgeAnswer answer, ExposureMatch match, MatchedMoiety of) {
        return answer.findings().stream()
                .filter(f -> f.match() == match && f.moiety() == of)
                .filter(BridgeFinding.Bridged.class::isInstance)
                .map(BridgeFinding.Bridged.class::cast)
                .findFirst();
    }

    @Test
    void a_route_bridged_to_itself_gives_the_same_dose_to_everybody() {
        var same = dose(bridge(VEIN, 35, VEIN), ExposureMatch.PEAK, MatchedMoiety.PARENT)
                .orElseThrow()
                .dose();
        assertThat(same.typicalMg()).isCloseTo(35, within(1e-9));
        assertThat(same.p05Mg()).isCloseTo(35, within(1e-9));
        assertThat(same.p95Mg()).isCloseTo(35, within(1e-9));
    }

    @Test
    void the_area_by_muscle_needs_the_dose_divided_by_the_bioavailability_and_people_share_their_clearance() {
        var muscle = dose(bridge(VEIN, 35, core(Route.INTRAMUSCULAR)), ExposureMatch.AREA, MatchedMoiety.PARENT)
                .orElseThrow()
                .dose();
        assertThat(muscle.typicalMg()).isCloseTo(35 / 0.93, within(1e-6));
        assertThat(muscle.p95Mg() - muscle.p05Mg())
                .as("only bioavailability is between the two areas, and it has no spread by muscle")
                .isCloseTo(0, within(1e-6));
        assertThat(bridge(VEIN, 35, core(Route.INTRAMUSCULAR)).statements())
                .extracting(BridgeStatement::id)
                .contains("no-spread");
        assertThat(bridge(VEIN, 35, VEIN).statements())
                .extracting(BridgeStatement::id)
                .doesNotContain("no-spread");
    }

    @Test
    void a_dose_outside_what_the_model_was_made_for_says_so() {
        var oral = dose(bridge(VEIN, 35, core(Route.ORAL)), ExposureMatch.PEAK, MatchedMoiety.PARENT)
                .orElseThrow();
        assertThat(oral.dose().typicalMg()).isGreaterThan(3 * 70.0);
        assertThat(oral.applicability()).isInstanceOf(Applicability.Outside.class);
        var muscle = dose(bridge(VEIN, 35, core(Route.INTRAMUSCULAR)), ExposureMatch.AREA, MatchedMoiety.PARENT)
                .orElseThrow();
        assertThat(muscle.applicability()).isInstanceOf(Applicability.Within.class);
    }

    @Test
    void there_and_back_is_the_dose_one_started_with() {
        double oral = dose(bridge(VEIN, 35, core(Route.ORAL)), ExposureMatch.PEAK, MatchedMoiety.PARENT)
                .orElseThrow()
                .dose()
                .typicalMg();
        double back = dose(bridge(core(Route.ORAL), oral, VEIN), ExposureMatch.PEAK, MatchedMoiety.PARENT)
                .orElseThrow()
                .dose()
                .typicalMg();
        assertThat(back).isCloseTo(35, within(1e-3));
    }

    @Test
    void a_swallowed_dose_makes_more_norketamine_so_matching_both_needs_less() {
        BridgeAnswer oral = bridge(VEIN, 35, core(Route.ORAL));
        var parent = dose(oral, ExposureMatch.AREA, MatchedMoiety.PARENT).orElseThrow();
        var both = dose(oral, ExposureMatch.AREA, MatchedMoiety.PARENT_AND_NORKETAMINE)
                .orElseThrow();
        assertThat(parent.dose().typicalMg()).isCloseTo(35 / 0.2, within(1e-6));
        assertThat(both.dose().typicalMg()).isLessThan(parent.dose().typicalMg());
        assertThat(parent.dose().p05Mg()).isLessThan(parent.dose().p50Mg());
        assertThat(parent.dose().p50Mg()).isLessThan(parent.dose().p95Mg());
    }

    @Test
    void a_published_range_of_bioavailability_becomes_a_range_of_doses() {
        var nose = dose(bridge(VEIN, 35, core(Route.INTRANASAL)), ExposureMatch.AREA, MatchedMoiety.PARENT)
                .orElseThrow();
        assertThat(nose.published()).hasValueSatisfying(range -> {
            assertThat(range.lowestMg()).isCloseTo(35 / 0.45, within(1e-6));
            assertThat(range.highestMg()).isCloseTo(35 / 0.11, within(1e-6));
        });
        assertThat(nose.margin()).hasValueSatisfying(range -> {
            assertThat(range.lowestMg()).isCloseTo(0.6 * nose.dose().p05Mg(), within(1e-9));
            assertThat(range.highestMg()).isCloseTo(1.4 * nose.dose().p95Mg(), within(1e-9));
        });
    }

    @Test
    void a_bridge_to_the_spray_carries_its_margin_and_compares_s_ketamine_only() {
        BridgeEnd spray = new BridgeEnd(Drug.S_KETAMINE, Route.INTRANASAL, 0, MODELS.model("perez-ruixo-2021"));
        BridgeAnswer answer = bridge(VEIN, 35, spray);
        assertThat(answer.statements())
                .extracting(BridgeStatement::id)
                .contains("benefit", "order", "nasal", "mixed", "devices");
        var peak = dose(answer, ExposureMatch.PEAK, MatchedMoiety.PARENT).orElseThrow();
        assertThat(peak.margin()).isPresent();
        assertThat(peak.dose().typicalMg()).isBetween(40.0, 110.0);
    }

    @Test
    void every_answer_says_that_benefit_is_not_bridged() {
        assertThat(bridge(VEIN, 35, core(Route.ORAL)).statements())
                .anySatisfy(s -> assertThat(s.words()).contains("benefit is not"))
                .allSatisfy(s -> assertThat(s.evidence().source()).isNotBlank());
        String text = YamlFile.resource(BridgeLibrary.class, "knowledge/bridge/routes.yaml");
        Problems problems = new Problems();
        assertThat(BridgeLibrary.read(text.replace("id: benefit", "id: other"), problems)
                        .isRead())
                .isFalse();
        assertThat(problems.found()).extracting(Problem::words).anyMatch(w -> w.contains("benefit is not bridged"));
    }

    @Test
    void arterial_and_venous_models_are_not_bridged() {
        BridgeEnd arterial = new BridgeEnd(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, 40, MODELS.model("kamp-2020"));
        BridgeEnd venous = new BridgeEnd(Drug.S_KETAMINE, Route.ORAL, 0, MODELS.model("ashraf-2018"));
        assertThat(bridge(arterial, 35, venous).findings())
                .hasSize(4)
                .allSatisfy(f -> assertThat(f).isInstanceOf(BridgeFinding.NotBridged.class));
    }

    @Test
    void a_model_that_does_not_know_the_route_and_a_dose_of_nothing_are_refused() {
        assertThatThrownBy(() -> new BridgeEnd(Drug.S_KETAMINE, Route.ORAL, 0, MODELS.model("otto-2021")))
                .hasMessageContaining("does not know oral");
        assertThatThrownBy(() -> bridge(VEIN, 0, VEIN)).hasMessageContaining("0 mg");
        assertThat(CORE.withFactors(Map.of())).isEqualTo(CORE);
    }
}
