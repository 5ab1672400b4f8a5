package org.evenkeel.exchange.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.exchange.cdshooks.Hospital.about;
import static org.evenkeel.exchange.cdshooks.Hospital.condition;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.evenkeel.exchange.cdshooks.Card.Indicator;
import org.junit.jupiter.api.Test;

class PatientViewTest {
    private static final HookService VIEW = HookService.PATIENT_VIEW;

    @Test
    void a_contraindication_is_a_critical_card_with_facts_source_and_the_way_to_the_rule() {
        Card card = about(
                        new Hospital().conditions(condition("Aortic aneurysm")).cards(VIEW), "C-ANEU-1")
                .orElseThrow();
        assertThat(card.indicator()).isEqualTo(Indicator.CRITICAL);
        assertThat(card.summary()).isEqualTo("Stop: Aneurysm");
        assertThat(card.detail()).contains("**Because**", "Aortic aneurysm: in the record, active", "(verified)");
        assertThat(card.source().label()).startsWith("SPRAVATO US Important Safety Information");
        assertThat(card.source().url()).isEqualTo(URI.create("https://wcmedicine.com/?p=441"));
        assertThat(card.links())
                .extracting(Card.Link::url)
                .containsExactly(URI.create("https://clinic.example.org/knowledge/rules/C-ANEU-1"));
        assertThat(card.overrideReasons()).isEmpty();
    }

    @Test
    void what_needs_a_reason_offers_reasons() {
        List<Card> cards = new Hospital()
                .conditions("{'resourceType':'Condition','id':'mi'," + Hospital.SUBJECT
                        + ",'onsetDateTime':'2026-08-01','clinicalStatus':{'coding':[{'code':'resolved'}]},"
                        + "'verificationStatus':{'coding':[{'code':'confirmed'}]},"
                        + "'code':{'text':'Myocardial infarction'}}")
                .cards(VIEW);
        Card card = about(cards, "C-MI-2").orElseThrow();
        assertThat(card.indicator()).isEqualTo(Indicator.WARNING);
        assertThat(card.overrideReasons()).isNotEmpty().allSatisfy(r -> {
            assertThat(r.system()).isEqualTo("https://clinic.example.org/cds-services/override-reasons");
            assertThat(r.display()).isNotBlank();
        });
        assertThat(card.detail()).contains("2026-08-01");
    }

    @Test
    void what_is_not_known_is_one_card_with_things_to_measure_and_to_ask() {
        Card card = gaps(new Hospital().cards(VIEW));
        assertThat(card.indicator()).isEqualTo(Indicator.WARNING);
        assertThat(card.selectionBehavior()).isEqualTo("any");
        assertThat(card.suggestions()).hasSizeBetween(5, 12);
        List<Map<String, Object>> resources = card.suggestions().stream()
                .map(s -> s.actions().getFirst().resource())
                .toList();
        assertThat(resources).allSatisfy(r -> assertThat(r.toString()).contains("Patient/p"));
        assertThat(resources).anySatisfy(r -> assertThat(r).containsEntry("resourceType", "Task"));
        assertThat(card.detail()).contains("never as normal");
    }

    @Test
    void a_page_that_was_cut_off_and_a_key_that_was_not_sent_are_told() {
        String prefetch = new Hospital()
                .prefetch()
                .replace(
                        "'type':'searchset','entry':[]}", "'type':'searchset','entry':[],'link':[{'relation':'next'}]}")
                .replace(",'procedures':null", "");
        assertThat(gaps(cards(prefetch)).detail())
                .contains("Only the first page was sent: conditions")
                .contains("Not sent: procedures");
    }

    @Test
    void nothing_is_said_without_what_it_rests_on_but_an_empty_record_is_a_record() {
        String whole = new Hospital().prefetch();
        assertThat(missing(whole.replace("'conditions':", "'other':"))).containsExactly("conditions");
        assertThat(missing(whole.replace(
                        "'allergies':null",
                        "'allergies':{'resourceType':'OperationOutcome',"
                                + "'issue':[{'severity':'error','code':'timeout'}]}")))
                .containsExactly("allergies");
        assertThat(missing(whole.replace("'medicationRequests'", "'x'").replace("'medicationStatements'", "'y'")))
                .containsExactly("medicationRequests or medicationStatements");
        assertThat(missing("null")).contains("patient", "conditions");
        assertThat(cards(whole)).isNotEmpty();
    }

    @Test
    void somebody_else_in_the_prefetch_is_refused_and_the_dead_are_not_judged() {
        String whole = new Hospital().prefetch();
        assertThat(Hospital.answer(VIEW, new Hospital().body(VIEW, whole.replace("'id':'p'", "'id':'q'"))))
                .isInstanceOf(HookAnswer.Malformed.class);
        assertThat(cards(whole.replace("'gender'", "'deceasedBoolean':true,'gender'")))
                .extracting(Card::summary)
                .containsExactly("The record says that this patient has died: no rule was asked");
    }

    @Test
    void words_of_a_record_stay_words() {
        Card card = about(
                        new Hospital()
                                .conditions(
                                        condition("Aortic aneurysm <script>alert(1)</script> [x](http://evil.example)"))
                                .cards(VIEW),
                        "C-ANEU-1")
                .orElseThrow();
        assertThat(card.detail())
                .doesNotContain("<script>", "[x](", "http://evil")
                .contains("\\<script\\>");
    }

    @Test
    void the_same_request_gets_the_same_cards_and_every_card_is_a_card_of_the_specification() {
        Hospital hospital = new Hospital().conditions(condition("Aortic aneurysm"), condition("Schizophrenia"));
        List<Card> cards = hospital.cards(VIEW);
        assertThat(hospital.cards(VIEW)).isEqualTo(cards);
        assertThat(cards).extracting(Card::uuid).doesNotHaveDuplicates();
        assertThat(cards).allSatisfy(c -> {
            assertThat(c.summary()).hasSizeLessThan(140);
            assertThat(c.source().label()).isNotBlank();
            assertThat(c.selectionBehavior() == null).isEqualTo(c.suggestions().isEmpty());
        });
    }

    private static Card gaps(List<Card> cards) {
        return cards.stream()
                .filter(c -> c.summary().startsWith("Not known yet"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Card> cards(String prefetch) {
        return switch (Hospital.answer(VIEW, new Hospital().body(VIEW, prefetch))) {
            case HookAnswer.Cards(List<Card> cards) -> cards;
            case HookAnswer other -> throw new AssertionError(other.toString());
        };
    }

    private static List<String> missing(String prefetch) {
        return switch (Hospital.answer(VIEW, new Hospital().body(VIEW, prefetch))) {
            case HookAnswer.Missing(List<String> keys) -> keys;
            case HookAnswer other -> throw new AssertionError(other.toString());
        };
    }
}
