package org.evenkeel.knowledge.plausible;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.pharmacology.dosing.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlausibleLimitsTest {

    private static final PlausibleLimits LIMITS = PlausibleLimits.load();

    @ParameterizedTest
    @CsvSource({
        "70, Usual",
        "30, Usual",
        "29, Unusual",
        "230, Unusual",
        "700, Impossible",
        "0, Impossible",
        "NaN, Impossible"
    })
    void weights_are_usual_unusual_or_impossible(double kg, String verdict) {
        assertThat(LIMITS.weightKg().of(kg).getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void a_tenfold_dose_into_a_vein_is_refused_with_what_was_probably_meant() {
        assertThat(LIMITS.dose(Route.INTRAVENOUS).of(5))
                .isInstanceOfSatisfying(
                        Plausibility.Impossible.class,
                        no -> assertThat(no.words()).contains("4.5 mg/kg", "0.5 mg/kg meant", "DailyMed"));
    }

    @Test
    void an_anaesthetic_dose_is_unusual_here_and_a_treatment_dose_is_not() {
        assertThat(LIMITS.dose(Route.INTRAVENOUS).of(2)).isInstanceOf(Plausibility.Unusual.class);
        assertThat(LIMITS.dose(Route.INTRAVENOUS).of(0.5)).isInstanceOf(Plausibility.Usual.class);
        assertThat(LIMITS.dose(Route.INTRAMUSCULAR).of(8)).isInstanceOf(Plausibility.Unusual.class);
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void every_route_has_its_limit_with_a_source(Route route) {
        assertThat(LIMITS.dose(route).evidence().source()).isNotBlank();
        assertThat(LIMITS.dose(route).of(Double.NaN)).isInstanceOf(Plausibility.Impossible.class);
        assertThat(LIMITS.dose(route).of(1000)).isInstanceOf(Plausibility.Impossible.class);
    }
}
