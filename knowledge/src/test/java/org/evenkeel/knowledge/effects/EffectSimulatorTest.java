package org.evenkeel.knowledge.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.effect.EffectBand;
import org.evenkeel.pharmacology.effect.EffectBand.Line;
import org.evenkeel.pharmacology.effect.EffectPrediction;
import org.evenkeel.pharmacology.effect.EffectSetting;
import org.evenkeel.pharmacology.effect.SampledEffectSite;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.EffectSimulator;
import org.evenkeel.pharmacology.prediction.SimulationRequest;
import org.evenkeel.pharmacology.prediction.Simulator;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.junit.jupiter.api.Test;

/** Effects of the standard infusion, with the models that ship. */
class EffectSimulatorTest {

    private static final AcuteEffects EFFECTS = AcuteEffects.of(EffectLibrary.load());
    private static final Subject SEVENTY_KG = new Subject(Weight.ofKg(70), Age.ofYears(41));
    private static final TimeGrid GRID = TimeGrid.every(1, 240);

    private static SimulationRequest halfMgPerKg(Drug drug, int people, List<Measurand> wanted) {
        return new SimulationRequest(
                DosingRegimen.single(drug, Route.INTRAVENOUS, BaseDose.ofMg(35), Duration.ofMinutes(40)),
                SEVENTY_KG,
                Population.standard().withSubjects(people),
                wanted,
                GRID,
                240,
                false);
    }

    private static CompartmentModel model(String id) {
        return ModelLibrary.load().model(id);
    }

    private static EffectPrediction predict(CompartmentModel model, Drug drug, int people) {
        return EffectSimulator.of(model, EFFECTS).predict(halfMgPerKg(drug, people, List.of()), SessionNumber.first());
    }

    private static EffectBand band(EffectPrediction prediction, AcuteEffect effect) {
        return prediction.band(effect).orElseThrow();
    }

    @Test
    void the_effect_site_of_the_model_agrees_with_the_one_behind_its_own_sampled_curve() {
        Measurand arterial = new Measurand(Analyte.S_KETAMINE, SamplingSite.ARTERIAL);
        CompartmentModel model = model("ketamine-core-1");
        double[] plasma = Simulator.of(model)
                .simulate(halfMgPerKg(Drug.RACEMIC_KETAMINE, 1, List.of(arterial)))
                .of(arterial)
                .typicalNgPerMl();
        double[] site = SampledEffectSite.behindCurveNgPerMl(
                GRID.minutes(), plasma, EFFECTS.typical().effectSitePerMin());
        double[] rating = band(predict(model, Drug.RACEMIC_KETAMINE, 1), AcuteEffect.DISSOCIATION_RATING)
                .inKindUnit(Line.TYPICAL);
        for (int t = 1; t < site.length; t++) {
            double expected = 10 / (1 + Math.pow(121 / site[t], 1.4));
            assertThat(rating[t]).as("minute %d", t).isCloseTo(expected, within(0.02));
        }
    }

    @Test
    void the_standard_infusion_raises_pressure_by_what_a_clinic_measured_and_dissociates_within_the_scale() {
        EffectPrediction prediction = predict(model("ketamine-core-1"), Drug.RACEMIC_KETAMINE, 1000);
        assertThat(prediction.notPredicted()).isEmpty();
        EffectBand systolic = band(prediction, AcuteEffect.SYSTOLIC_RISE);
        assertThat(systolic.peakInKindUnit(Line.TYPICAL)).isBetween(6.0, 9.0);
        assertThat(systolic.peakInKindUnit(Line.P95)).isGreaterThan(16);
        EffectBand rating = band(prediction, AcuteEffect.DISSOCIATION_RATING);
        double[] typical = rating.inKindUnit(Line.TYPICAL);
        assertThat(typical[40]).isBetween(3.0, 6.5);
        assertThat(typical[240]).isLessThan(0.5);
        assertThat(rating.inKindUnit(Line.P95)[40]).isLessThan(10).isGreaterThan(typical[40]);
    }

    @Test
    void the_same_seed_gives_the_same_bands_and_no_spread_gives_no_band() {
        CompartmentModel model = model("ketamine-core-1");
        EffectBand one = band(predict(model, Drug.RACEMIC_KETAMINE, 50), AcuteEffect.CADSS_SCORE);
        EffectBand again = band(predict(model, Drug.RACEMIC_KETAMINE, 50), AcuteEffect.CADSS_SCORE);
        assertThat(again.inKindUnit(Line.P95)).isEqualTo(one.inKindUnit(Line.P95));
        EffectSetting still = EffectSetting.of(Drug.RACEMIC_KETAMINE, SessionNumber.first(), 1)
                .withLevels(Set.of());
        EffectBand people = band(
                EffectSimulator.of(model, EFFECTS).predict(halfMgPerKg(Drug.RACEMIC_KETAMINE, 200, List.of()), still),
                AcuteEffect.DISSOCIATION_RATING);
        EffectBand all = band(predict(model, Drug.RACEMIC_KETAMINE, 200), AcuteEffect.DISSOCIATION_RATING);
        assertThat(people.inKindUnit(Line.P95)[40] - people.inKindUnit(Line.P05)[40])
                .as("only concentrations differ")
                .isPositive()
                .isLessThan(all.inKindUnit(Line.P95)[40] - all.inKindUnit(Line.P05)[40]);
    }

    @Test
    void effects_that_were_not_asked_for_are_left_out_and_the_others_stay_the_same() {
        CompartmentModel model = model("ketamine-core-1");
        SimulationRequest request = halfMgPerKg(Drug.RACEMIC_KETAMINE, 50, List.of());
        EffectSetting all = EffectSetting.of(
                Drug.RACEMIC_KETAMINE, SessionNumber.first(), request.people().seed());
        EffectPrediction some = EffectSimulator.of(model, EFFECTS)
                .predict(request, all.withEffects(Set.of(AcuteEffect.SYSTOLIC_RISE, AcuteEffect.RECEPTOR_OCCUPANCY)));
        assertThat(some.bands())
                .extracting(EffectBand::effect)
                .containsExactly(AcuteEffect.SYSTOLIC_RISE, AcuteEffect.RECEPTOR_OCCUPANCY);
        assertThat(some.notPredicted()).isEmpty();
        EffectPrediction every = EffectSimulator.of(model, EFFECTS).predict(request, all);
        for (EffectBand band : some.bands()) {
            assertThat(band.inKindUnit(Line.P95))
                    .isEqualTo(band(every, band.effect()).inKindUnit(Line.P95));
        }
    }

    @Test
    void a_model_of_venous_blood_says_that_dissociation_belongs_to_arterial() {
        EffectBand rating = band(predict(model("otto-2021"), Drug.S_KETAMINE, 20), AcuteEffect.DISSOCIATION_RATING);
        assertThat(rating.cautions()).anyMatch(c -> c.startsWith("Belongs to arterial plasma, which the chosen model"));
        EffectBand arterial =
                band(predict(model("ketamine-core-1"), Drug.RACEMIC_KETAMINE, 20), AcuteEffect.DISSOCIATION_RATING);
        assertThat(arterial.cautions()).noneMatch(c -> c.contains("the chosen model"));
    }
}
