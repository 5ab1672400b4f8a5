package org.evenkeel.exchange.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.exchange.cdshooks.Hospital.about;
import static org.evenkeel.exchange.cdshooks.Hospital.condition;
import static org.evenkeel.exchange.cdshooks.Hospital.dosage;
import static org.evenkeel.exchange.cdshooks.Hospital.medicine;
import static org.evenkeel.exchange.cdshooks.Hospital.weight;

import java.util.List;
import org.evenkeel.exchange.cdshooks.Card.Indicator;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final String KETAMINE = "Ketamine 50 MG/ML Injectable Solution";
    private static final String NOT_CHECKED =
            "The dose of this ketamine order was not fully checked against its ceilings";

    private static List<Card> signing(String draft, String... observations) {
        return new Hospital().observations(observations).drafting(draft).cards(HookService.ORDER_SIGN);
    }

    private static String ketamine(String route, String value, String unit, int minutes) {
        return medicine("k", "draft", KETAMINE, dosage(route, value, unit, minutes));
    }

    @Test
    void a_dose_above_its_ceiling_stops_and_can_be_taken_out() {
        Card card = about(signing(ketamine("Intravenous route", "160", "mg", 40), weight("70", "2026-11-22")), "D-IV-3")
                .orElseThrow();
        assertThat(card.indicator()).isEqualTo(Indicator.CRITICAL);
        assertThat(card.summary()).startsWith("Stop: Dose per kg 2.29 mg/kg");
        assertThat(card.detail()).contains("160 mg, 2.29 mg/kg at 70 kg, over 40 min");
        assertThat(card.suggestions()).singleElement().satisfies(s -> {
            assertThat(s.actions().getFirst().type()).isEqualTo("delete");
            assertThat(s.actions().getFirst().resourceId()).isEqualTo("MedicationRequest/k");
        });
    }

    @Test
    void an_ordinary_dose_gives_no_card_about_itself() {
        List<Card> cards = signing(ketamine("IV", "0.5", "mg/kg", 40), weight("70", "2026-11-22"));
        assertThat(cards).noneMatch(c -> c.rules().stream().anyMatch(r -> r.startsWith("D-IV")));
        assertThat(cards).noneMatch(c -> c.summary().equals(NOT_CHECKED));
    }

    @Test
    void a_rate_gives_the_duration_and_is_held_against_its_ceiling() {
        String draft = medicine(
                "k",
                "draft",
                KETAMINE,
                dosage("IV", "35", "mg", 0)
                        .replace(
                                "'doseAndRate':[{",
                                "'doseAndRate':[{'rateRatio':{'numerator':" + Hospital.quantity("7", "mg")
                                        + ",'denominator':" + Hospital.quantity("1", "min") + "},"));
        Card card = about(signing(draft, weight("70", "2026-11-22")), "D-IV-4").orElseThrow();
        assertThat(card.detail()).contains("over 5 min");
    }

    @Test
    void a_dose_per_kg_without_a_weight_is_held_against_what_is_per_kg_and_asks_for_the_weight() {
        List<Card> cards = signing(ketamine("IV", "2.5", "mg/kg", 40), weight("70", "2026-10-01"));
        assertThat(about(cards, "D-IV-3").orElseThrow().indicator()).isEqualTo(Indicator.CRITICAL);
        Card open = cards.stream()
                .filter(c -> c.summary().equals(NOT_CHECKED))
                .findFirst()
                .orElseThrow();
        assertThat(open.suggestions().getFirst().actions().getFirst().resource().toString())
                .contains("29463-7");
    }

    @Test
    void a_dose_that_cannot_be_read_is_told_and_never_taken_for_harmless() {
        assertThat(signing(ketamine("IV", "2", "mL", 40), weight("70", "2026-11-22")))
                .filteredOn(c -> c.summary().equals(NOT_CHECKED))
                .singleElement()
                .satisfies(c -> assertThat(c.detail()).contains("not in mg and not in mg/kg"));
        assertThat(signing(medicine("k", "draft", KETAMINE, ",'dosageInstruction':[{'text':'as told'}]")))
                .filteredOn(c -> c.summary().equals(NOT_CHECKED))
                .singleElement()
                .satisfies(c -> assertThat(c.detail()).contains("in words only", "by which route"));
    }

    @Test
    void esketamine_is_held_against_its_own_row() {
        List<Card> cards = signing(medicine("e", "draft", "Spravato", dosage("Nasal", "70", "mg", 0)));
        assertThat(cards).anyMatch(c -> c.summary().contains("Dose 70 mg"));
        assertThat(cards).noneMatch(c -> c.rules().contains("D-IV-3"));
    }

    @Test
    void the_rules_are_asked_of_the_ordered_treatment_with_the_other_drafts_taken() {
        List<Card> cards = new Hospital()
                .conditions(condition("Aortic aneurysm"))
                .drafting(ketamine("IV", "0.5", "mg/kg", 40), medicine("m", "draft", "Xylorandom forte", ""))
                .cards(HookService.ORDER_SIGN);
        assertThat(about(cards, "C-ANEU-1")).isPresent();
        assertThat(cards).anyMatch(c -> c.detail().contains("Xylorandom forte"));
    }

    @Test
    void only_chosen_orders_are_judged() {
        Hospital hospital = new Hospital()
                .observations(weight("70", "2026-11-22"))
                .drafting(ketamine("IV", "300", "mg", 40), "{'resourceType':'NutritionOrder','id':'n'}");
        assertThat(hospital.choosing("NutritionOrder/n").cards(HookService.ORDER_SELECT))
                .isEmpty();
        assertThat(new Hospital()
                        .observations(weight("70", "2026-11-22"))
                        .drafting(ketamine("IV", "300", "mg", 40))
                        .choosing("MedicationRequest/k")
                        .cards(HookService.ORDER_SELECT))
                .anyMatch(c -> c.rules().contains("D-IV-3"));
    }

    @Test
    void another_medicine_matters_only_where_ketamine_therapy_is_known() {
        String draft = medicine("t", "draft", "Xylorandom forte", "");
        assertThat(new Hospital().drafting(draft).cards(HookService.ORDER_SIGN)).isEmpty();
        List<Card> cards = new Hospital()
                .conditions(condition("Aortic aneurysm"))
                .medicines(medicine("k", "active", KETAMINE, dosage("IV", "35", "mg", 40)))
                .drafting(draft)
                .cards(HookService.ORDER_SIGN);
        assertThat(cards).isNotEmpty().allMatch(c -> !c.rules().contains("C-ANEU-1"));
        assertThat(cards).anyMatch(c -> c.detail().contains("Xylorandom forte"));
    }

    @Test
    void anaesthesia_borrows_no_ceiling_of_depression() {
        String draft = medicine(
                "k",
                "draft",
                KETAMINE,
                dosage("IV", "140", "mg", 0) + ",'reasonCode':[{'text':'Induction of anaesthesia'}]");
        assertThat(signing(draft, weight("70", "2026-11-22")))
                .singleElement()
                .satisfies(c -> assertThat(c.indicator()).isEqualTo(Indicator.INFO))
                .satisfies(c -> assertThat(c.summary()).contains("nothing was checked"));
    }
}
