package org.evenkeel.pharmacology.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "84 L/h, L/min, 1.4",
        "25 L, L, 25",
        "0.5 mg/kg, mg/kg, 0.5",
        "0.57 mg/kg/h, mg/kg/min, 0.0095",
        "1 mg/L, ng/mL, 1000",
        "0.51 nmol/mL, nmol/L, 510",
        "40 %, 1, 0.4",
        "3.65 /h, /min, 0.06083333333333333",
        "18 a, d, 6574.5",
        "28 kg/m2, kg/m2, 28",
        "180 mm[Hg], mmHg, 180",
        "20 {score}, 1, 20",
        "154.3 [lb_av], kg, 69.989302691",
        "0.75, 1, 0.75"
    })
    void a_quantity_is_expressed_in_another_unit(String written, String unit, double expected) {
        assertThat(Quantity.parse(written).in(Unit.of(unit))).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void a_value_read_in_its_own_unit_is_not_touched() {
        assertThat(Quantity.parse("98.638 L").in(Unit.of("L"))).isEqualTo(98.638);
    }

    @ParameterizedTest
    @ValueSource(strings = {"L", "25 Q", "twenty L", "1e999 L", "25 L/", "NaN L", "25 L//h", ""})
    void what_is_not_a_quantity_is_refused(String written) {
        assertThatThrownBy(() -> Quantity.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_dimension_is_refused() {
        assertThatThrownBy(() -> Quantity.parse("25 kg").in(Unit.of("L")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not measure");
    }
}
