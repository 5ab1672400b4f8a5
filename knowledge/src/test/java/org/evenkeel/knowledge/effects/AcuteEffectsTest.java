package org.evenkeel.knowledge.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.effect.Driver;
import org.evenkeel.pharmacology.effect.DrivingConcentrations;
import org.evenkeel.pharmacology.effect.EffectBand;
import org.evenkeel.pharmacology.effect.EffectBand.Line;
import org.evenkeel.pharmacology.effect.EffectDraw;
import org.evenkeel.pharmacology.effect.EffectLevel;
import org.evenkeel.pharmacology.effect.EffectParameter;
import org.evenkeel.pharmacology.effect.EffectPrediction;
import org.evenkeel.pharmacology.effect.EffectSamples;
import org.evenkeel.pharmacology.effect.EffectSetting;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.substance.Drug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcuteEffectsTest {

    private static final AcuteEffects EFFECTS = AcuteEffects.of(EffectLibrary.load());
    private static final SessionNumber LATE = SessionNumber.of(200);
    private static final long SEED = 41;

    private static DrivingConcentrations all(double... ngPerMl) {
        return DrivingConcentrations.of(Map.of(
                Driver.S_KETAMINE_AT_EFFECT_SITE,
                ngPerMl,
                Driver.KETAMINE_AT_PRESSURE_SITE,
                ngPerMl,
                Driver.KETAMINE,
                ngPerMl,
                Driver.NORKETAMINE,
                ngPerMl));
    }

    private static double typical(AcuteEffect effect, SessionNumber session, double ngPerMl) {
        return EFFECTS.curveInKindUnit(effect, EFFECTS.typical(), session, all(ngPerMl))[0];
    }

    private static EffectPrediction predicted(EffectSetting setting, int people, double... ngPerMl) {
        double[] times = IntStream.range(0, ngPerMl.length).mapToDouble(i -> i).toArray();
        EffectSamples samples = EFFECTS.samples(times, people, setting);
        samples.typical(all(ngPerMl));
        IntStream.range(0, people).forEach(person -> samples.subject(person, all(ngPerMl)));
        return samples.prediction();
    }

    private static EffectBand band(EffectPrediction prediction, AcuteEffect effect) {
        return prediction.band(effect).orElseThrow();
    }

    @Test
    void half_of_the_rating_belongs_to_121_ng_per_mL_of_s_ketamine() {
        assertThat(typical(AcuteEffect.DISSOCIATION_RATING, SessionNumber.first(), 121))
                .isCloseTo(5, within(1e-12));
        assertThat(EFFECTS.typical().effectSitePerMin()).isCloseTo(Math.log(2) / 8.3, within(1e-12));
    }

    @Test
    void cadss_falls_from_20_in_the_first_session_to_8_8_after_many() {
        assertThat(typical(AcuteEffect.CADSS_MEAN, SessionNumber.first(), 121)).isCloseTo(20, within(1e-9));
        assertThat(typical(AcuteEffect.CADSS_MEAN, LATE, 121)).isCloseTo(8.8, within(1e-9));
        assertThat(typical(AcuteEffect.CADSS_MEAN, SessionNumber.of(5), 121))
                .isCloseTo(20 * (0.44 + 0.56 / Math.E), within(1e-9));
        assertThat(typical(AcuteEffect.DISSOCIATION_RATING, LATE, 121))
                .as("no tolerance was published for the rating")
                .isCloseTo(5, within(1e-12));
    }

    @Test
    void pressure_rises_by_what_clinics_measured_at_the_end_of_an_infusion() {
        assertThat(typical(AcuteEffect.SYSTOLIC_RISE, SessionNumber.first(), 185))
                .isCloseTo(7.4, within(1e-9));
        EffectBand systolic = band(
                predicted(EffectSetting.of(Drug.RACEMIC_KETAMINE, SessionNumber.first(), SEED), 4000, 185),
                AcuteEffect.SYSTOLIC_RISE);
        assertThat(systolic.inKindUnit(Line.P05)[0]).isLessThan(7.4);
        assertThat(systolic.inKindUnit(Line.P95)[0]).as("the clinic with +16").isGreaterThan(16);
    }

    @Test
    void one_clinic_measures_the_published_spread_between_sessions() {
        EffectSetting sessions = EffectSetting.of(Drug.RACEMIC_KETAMINE, SessionNumber.first(), SEED)
                .withLevels(EnumSet.of(EffectLevel.BETWEEN_SESSIONS));
        double[] slopes = IntStream.range(0, 20_000)
                .mapToDouble(i -> EFFECTS.draw(i, sessions).valueInKindUnit(EffectParameter.PRESSURE_SLOPE))
                .toArray();
        double mean = Arrays.stream(slopes).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(slopes)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElseThrow());
        assertThat(sd / mean).isCloseTo(11.2 / 16.0, within(0.03));
    }

    @Test
    void occupancy_is_half_where_unbound_ketamine_alone_reaches_its_ic50() {
        double plasma = 1420 * 237.73 / 1000 / 0.6;
        DrivingConcentrations driving = DrivingConcentrations.of(
                Map.of(Driver.KETAMINE, new double[] {plasma}, Driver.NORKETAMINE, new double[] {0}));
        double[] share = EFFECTS.curveInKindUnit(
                AcuteEffect.RECEPTOR_OCCUPANCY, EFFECTS.typical(), SessionNumber.first(), driving);
        assertThat(share[0]).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void sedation_is_half_of_its_deepest_at_560_ng_per_mL_and_names_children() {
        assertThat(typical(AcuteEffect.SEDATION_DEPTH, SessionNumber.first(), 560))
                .isCloseTo(0.939 / 2, within(1e-12));
        assertThat(EFFECTS.knowledge().description(AcuteEffect.SEDATION_DEPTH).cautions())
                .anyMatch(c -> c.contains("children"));
    }

    @ParameterizedTest
    @EnumSource(AcuteEffect.class)
    void every_effect_grows_with_concentration_and_keeps_its_bounds_for_everybody(AcuteEffect effect) {
        double[] rising = IntStream.range(0, 60)
                .mapToDouble(i -> i == 0 ? 0 : Math.pow(1.2, i))
                .toArray();
        EffectSetting setting = EffectSetting.of(Drug.RACEMIC_KETAMINE, SessionNumber.of(3), SEED);
        double highest = switch (effect) {
            case DISSOCIATION_RATING -> 10;
            case CADSS_MEAN, CADSS_SCORE -> 92;
            case SYSTOLIC_RISE, DIASTOLIC_RISE -> Double.MAX_VALUE;
            case SEDATION_DEPTH -> 0.939;
            case RECEPTOR_OCCUPANCY -> 1;
        };
        for (int person = 0; person < 300; person++) {
            double[] curve =
                    EFFECTS.curveInKindUnit(effect, EFFECTS.draw(person, setting), setting.session(), all(rising));
            assertThat(curve).as("seed %d person %d", SEED, person).isSorted();
            assertThat(curve[0]).isZero();
            assertThat(curve[59]).isLessThanOrEqualTo(highest);
        }
    }

    @Test
    void how_people_differ_and_how_sure_the_mean_is_can_be_asked_for_apart() {
        double mean = logSdOfC50(Set.of(EffectLevel.UNCERTAINTY));
        double people = logSdOfC50(Set.of(EffectLevel.BETWEEN_PEOPLE));
        double both = logSdOfC50(EnumSet.allOf(EffectLevel.class));
        assertThat(mean).isCloseTo(Math.log(157.0 / 90) / 2 / 1.96, within(0.01));
        assertThat(people).isCloseTo(Math.sqrt(Math.log(1.25)), within(0.02));
        assertThat(both).isCloseTo(Math.hypot(mean, people), within(0.02));
        assertThat(logSdOfC50(Set.of())).isZero();
    }

    private static double logSdOfC50(Set<EffectLevel> levels) {
        EffectSetting setting = EffectSetting.of(Drug.RACEMIC_KETAMINE, SessionNumber.first(), SEED)
                .withLevels(levels);
        return Math.sqrt(IntStream.range(0, 20_000)
                .mapToDouble(i -> Math.log(EFFECTS.draw(i, setting).valueInKindUnit(EffectParameter.C50) / 121))
                .map(x -> x * x)
                .average()
                .orElseThrow());
    }

    @Test
    void a_person_of_a_seed_is_the_same_whoever_else_is_drawn() {
        EffectSetting setting = EffectSetting.of(Drug.RACEMIC_KETAMINE, SessionNumber.first(), SEED);
        EffectDraw one = EFFECTS.draw(17, setting);
        EFFECTS.draw(3, setting);
        EffectDraw again = EFFECTS.draw(17, setting);
        for (EffectParameter parameter : EffectParameter.values()) {
            assertThat(again.valueInKindUnit(parameter)).isEqualTo(one.valueInKindUnit(parameter));
        }
    }

    @Test
    void bands_are_ordered_and_the_scores_of_single_patients_are_wider_than_the_mean() {
        EffectPrediction prediction =
                predicted(EffectSetting.of(Drug.RACEMIC_KETAMINE, SessionNumber.first(), SEED), 2000, 0, 50, 121, 250);
        assertThat(prediction.bands()).hasSize(AcuteEffect.values().length);
        for (EffectBand band : prediction.bands()) {
            for (int t = 0; t < 4; t++) {
                assertThat(new double[] {
                            band.inKindUnit(Line.P05)[t],
                            band.inKindUnit(Line.P25)[t],
                            band.inKindUnit(Line.P50)[t],
                            band.inKindUnit(Line.P75)[t],
                            band.inKindUnit(Line.P95)[t]
                        })
                        .isSorted();
            }
        }
        EffectBand mean = band(prediction, AcuteEffect.CADSS_MEAN);
        EffectBand score = band(prediction, AcuteEffect.CADSS_SCORE);
        assertThat(score.inKindUnit(Line.P95)[2]).isGreaterThan(mean.inKindUnit(Line.P95)[2]);
        assertThat(score.inKindUnit(Line.P05)[2]).isLessThan(mean.inKindUnit(Line.P05)[2]);
        assertThat(score.inKindUnit(Line.MEAN)[2]).isCloseTo(mean.inKindUnit(Line.MEAN)[2], within(2.0));
    }

    @Test
    void what_was_published_for_the_racemate_only_is_not_shown_for_s_ketamine() {
        EffectPrediction prediction =
                predicted(EffectSetting.of(Drug.S_KETAMINE, SessionNumber.first(), SEED), 20, 100);
        assertThat(prediction.bands())
                .extracting(EffectBand::effect)
                .containsExactly(AcuteEffect.DISSOCIATION_RATING, AcuteEffect.CADSS_MEAN, AcuteEffect.CADSS_SCORE);
        assertThat(prediction.notPredicted())
                .hasSize(4)
                .allSatisfy(n -> assertThat(n.words()).contains("Not known"));
    }

    @Test
    void what_the_model_does_not_predict_is_named_and_nothing_is_made_up() {
        EffectSamples samples = EFFECTS.samples(
                new double[] {0}, 0, EffectSetting.of(Drug.RACEMIC_KETAMINE, SessionNumber.first(), SEED));
        samples.typical(DrivingConcentrations.of(Map.of(Driver.KETAMINE, new double[] {100})));
        EffectPrediction prediction = samples.prediction();
        assertThat(prediction.band(AcuteEffect.RECEPTOR_OCCUPANCY)).isEmpty();
        assertThat(prediction.band(AcuteEffect.SEDATION_DEPTH)).isPresent();
        assertThat(prediction.notPredicted()).hasSize(6);
        assertThat(prediction.bands().getFirst().lines()).containsExactly(Line.TYPICAL);
    }
}
