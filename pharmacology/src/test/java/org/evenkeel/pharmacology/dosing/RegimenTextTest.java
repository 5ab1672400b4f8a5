package org.evenkeel.pharmacology.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegimenTextTest {

    @Test
    void a_programme_of_three_items_is_read() {
        assertThat(RegimenText.parse("0.14mg/kg over 60min; 0.28mg/kg over 60min at 60min; 35mg at 7d")
                        .items())
                .containsExactly(
                        item(new DoseAmount.PerWeight(0.14), 0, 60),
                        item(new DoseAmount.PerWeight(0.28), 60, 60),
                        item(new DoseAmount.Fixed(35), 10_080, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "35mg, 35, 0, 0",
        "35 mg, 35, 0, 0",
        "35 MG AT 2 Hours OVER 40 minutes, 35, 120, 40",
        "35mg over 40min at 2h, 35, 120, 40",
        "35mg at 2h over 40min, 35, 120, 40",
        "0.035 g, 35, 0, 0",
        "35000 mcg over 0.5 hr, 35, 0, 30",
        "35000 µg over 2400 s, 35, 0, 40",
        "10mg/h over 2h, 20, 0, 120",
        "100mg hcl, 86.71, 0, 0",
        "100 mg HCl over 40min, 86.71, 0, 40",
        "35mg base, 35, 0, 0",
        "35mg;, 35, 0, 0",
    })
    void fixed_amounts_are_mg_of_base(String written, double mg, double start, double over) {
        RegimenText.Item only = RegimenText.parse(written).items().getFirst();
        assertThat(only.amount().forWeight(70).baseMg()).isCloseTo(mg, within(1e-9));
        assertThat(only.span()).isEqualTo(new InfusionProgramme.Span(start, over));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5mg/kg, 0.5",
        "500mcg/kg, 0.5",
        "0.1mg/kg/h over 2h, 0.2",
        "10mcg/kg/min over 1h, 0.6",
        "0.226796185 mg/lb, 0.5",
        "1mg/kg hcl, 0.8671",
    })
    void amounts_by_weight_follow_the_weight(String written, double mgPerKg) {
        DoseAmount amount = RegimenText.parse(written).items().getFirst().amount();
        assertThat(amount).isInstanceOf(DoseAmount.PerWeight.class);
        assertThat(amount.forWeight(80).baseMg()).isCloseTo(mgPerKg * 80, within(1e-9));
    }

    @Test
    void then_begins_where_the_item_before_ends() {
        assertThat(RegimenText.parse("0.1mg/kg over 1min at 5min; then 0.4mg/kg over 39min")
                        .items())
                .containsExactly(item(new DoseAmount.PerWeight(0.1), 5, 1), item(new DoseAmount.PerWeight(0.4), 6, 39));
    }

    @Test
    void a_repeated_item_is_written_out() {
        RegimenText regimen = RegimenText.parse("35mg over 40min at 1d every 12h x3");
        assertThat(regimen.items())
                .containsExactly(
                        item(new DoseAmount.Fixed(35), 1440, 40),
                        item(new DoseAmount.Fixed(35), 2160, 40),
                        item(new DoseAmount.Fixed(35), 2880, 40));
        assertThat(regimen.endMinutes()).isEqualTo(2920);
        assertThat(RegimenText.parse("28mg every 7d x 4").items()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5 | has no unit: write 0.5mg or 0.5mg/kg",
                "0.5 over 40min | has no unit",
                "'' | at least one dose",
                "35mg;; 35mg | nothing between two semicolons",
                "35 | has no unit",
                "mg | is not a dose with its unit",
                "NaN mg | is not a dose with its unit",
                "35 ml | is not a dose with its unit",
                "35 % | is not a dose with its unit",
                "1 kg | is not a dose with its unit",
                "35 mg/h/kg | is not a dose with its unit",
                "35 mg/kg/h/h over 2h | is not a dose with its unit",
                "35 mg/ | not known",
                "35 mgg | \"mgg\" is not known",
                "0,5mg/kg | decimal point and no comma",
                "1,000mg | decimal point and no comma",
                ".5mg/kg | write 0.5, with the zero",
                "-.5mg/kg | write -0.5, with the zero",
                "0mg | above 0",
                "-5mg | above 0",
                "1e999mg | finite",
                "10mg/h | is a rate: say how long it runs",
                "35mg over 40 | \"over 40\": a time with its unit",
                "35mg over 40mg | \"over 40mg\": a time with its unit",
                "35mg at -5min | \"at -5min\": a time cannot be negative",
                "35mg over 40min over 50min | says \"over\" twice",
                "35mg then 35mg | is not known",
                "35mg every 12h | every 12h x6",
                "35mg every 0h x3 | the interval must be above 0",
                "35mg every 12h x0 | from 1 to 1000",
                "35mg every 12h x2000 | from 1 to 1000",
                "35mg every 1h x900; 35mg every 1h x900 | more than 1000 doses",
                "35mg; then 35mg at 2h | both \"then\" and \"at\"",
            })
    void what_is_not_a_regimen_is_refused_with_the_fix(String written, String words) {
        assertThatThrownBy(() -> RegimenText.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35mg over", "over 40min", "at 7d", "; 35mg", "35mg over at 7d", "\u0000"})
    void half_a_thought_is_refused(String written) {
        assertThatThrownBy(() -> RegimenText.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RegimenText.Item item(DoseAmount amount, double startMinutes, double overMinutes) {
        return new RegimenText.Item(amount, new InfusionProgramme.Span(startMinutes, overMinutes));
    }

    @Test
    void a_regimen_without_items_is_none() {
        assertThatThrownBy(() -> new RegimenText(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
