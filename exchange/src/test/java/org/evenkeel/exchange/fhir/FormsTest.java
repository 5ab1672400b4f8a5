package org.evenkeel.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.exchange.fhir.Bundles.SUBJECT;
import static org.evenkeel.exchange.fhir.Bundles.draft;
import static org.evenkeel.exchange.fhir.Bundles.quantity;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    private static final List<String> PHQ_9 =
            List.of("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8");

    private static QuestionnaireAnswered only(ReferralDraft draft) {
        assertThat(draft.questionnaires()).hasSize(1);
        return (QuestionnaireAnswered) draft.questionnaires().getFirst().content();
    }

    private static String item(String loinc, String value) {
        return "{\"resourceType\":\"Observation\",\"id\":\"i" + loinc + "\",\"status\":\"final\"," + SUBJECT
                + ",\"effectiveDateTime\":\"2026-05-01T08:00:00Z\",\"code\":{\"coding\":[{\"system\":"
                + "\"http://loinc.org\",\"code\":\"" + loinc + "\"}]}," + value + "}";
    }

    private static String form(String status, String... linkAndAnswer) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < linkAndAnswer.length; i += 2) {
            items.add("{\"linkId\":\"" + linkAndAnswer[i] + "\",\"answer\":[{" + linkAndAnswer[i + 1] + "}]}");
        }
        return "{\"resourceType\":\"QuestionnaireResponse\",\"id\":\"q\",\"status\":\"" + status + "\"," + SUBJECT
                + ",\"authored\":\"2026-05-01T08:00:00Z\",\"item\":[{\"linkId\":\"g\",\"item\":["
                + String.join(",", items) + "]}]}";
    }

    @Test
    void a_total_becomes_a_total_without_items() {
        ReferralDraft draft = draft(quantity("44261-6", "{\"value\":17,\"unit\":\"{score}\"}"));
        assertThat(only(draft).instrument()).isEqualTo("phq-9");
        assertThat(only(draft).total()).isEqualTo(17);
        assertThat(only(draft).answers()).isEmpty();
        assertThat(draft.understoodResources()).isEqualTo(draft.resources());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"valueInteger\":2",
                "\"valueCodeableConcept\":{\"text\":\"More than half the days\"}",
                "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"LA6570-1\"}]}",
                "\"valueQuantity\":{\"value\":2}"
            })
    void item_9_is_heard_from_an_observation_however_it_is_written(String value) {
        ReferralDraft draft = draft(item("44260-8", value));
        assertThat(only(draft).answers()).containsEntry("item-9", 2);
        assertThat(only(draft).total()).isNull();
        assertThat(draft.warnings()).anyMatch(w -> w.contains("item 9") && w.contains("Ask about suicide"));
        assertThat(draft.understoodResources()).isEqualTo(draft.resources());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"valueDecimal\":1",
                "\"valueCoding\":{\"code\":\"LA6569-3\"}",
                "\"valueCoding\":{\"display\":\"Several days\"}",
                "\"valueString\":\"several days\""
            })
    void item_9_is_heard_from_a_form_even_from_one_in_progress(String value) {
        assertThat(only(draft(form("in-progress", "/44260-8", value))).answers())
                .containsEntry("item-9", 1);
    }

    @Test
    void a_total_is_worked_out_again_and_both_are_told_when_they_differ() {
        List<String> all = new ArrayList<>();
        PHQ_9.forEach(c -> all.addAll(List.of(c, "\"valueInteger\":1")));
        ReferralDraft draft = draft(
                form("completed", all.toArray(String[]::new)),
                quantity("44261-6", "{\"value\":13,\"unit\":\"{score}\"}"));
        assertThat(only(draft).total()).isEqualTo(9);
        assertThat(draft.warnings()).anyMatch(w -> w.contains("13") && w.contains("add up to 9"));
    }

    @Test
    void some_items_make_no_total() {
        assertThat(only(draft(form("completed", "44250-9", "\"valueInteger\":3")))
                        .total())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"valueInteger\":4", "\"valueInteger\":-1", "\"valueString\":\"often\"", "\"valueDecimal\":1.5"
            })
    void an_answer_off_the_scale_is_no_answer(String value) {
        ReferralDraft draft = draft(form("completed", "44260-8", value));
        assertThat(draft.questionnaires()).isEmpty();
        assertThat(draft.leftAside()).hasSize(1);
    }

    @Test
    void a_form_made_in_error_and_one_without_a_date_are_left_aside() {
        String suicidal = form("entered-in-error", "44260-8", "\"valueInteger\":3");
        assertThat(draft(suicidal).questionnaires()).isEmpty();
        assertThat(draft(suicidal).leftAside())
                .singleElement()
                .satisfies(l -> assertThat(l.reason()).contains("entered in error"));
        assertThat(draft(form("completed", "44260-8", "\"valueInteger\":3").replace("authored", "other"))
                        .leftAside())
                .singleElement()
                .satisfies(l -> assertThat(l.reason()).contains("no date"));
    }
}
