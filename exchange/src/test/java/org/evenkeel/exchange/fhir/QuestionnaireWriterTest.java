package org.evenkeel.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionnaireWriterTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());

    static Collection<Instrument> instruments() {
        return LIBRARY.instruments().values();
    }

    private static Questionnaire written(Instrument instrument) {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Questionnaire.class, new QuestionnaireWriter().json(instrument));
    }

    private static Stream<QuestionnaireItemComponent> all(List<QuestionnaireItemComponent> items) {
        return items.stream().flatMap(i -> Stream.concat(Stream.of(i), all(i.getItem())));
    }

    /** The invariants of R4's Questionnaire that its items can break: que-0, que-1, que-2, que-4, que-5 and que-6. */
    @ParameterizedTest
    @MethodSource("instruments")
    void a_strict_reader_takes_it_and_it_keeps_the_rules_of_a_questionnaire(Instrument instrument) {
        Questionnaire questionnaire = written(instrument);
        assertThat(questionnaire.getName()).matches("[A-Z]([A-Za-z0-9_]){0,254}");
        assertThat(questionnaire.getStatus()).isNotNull();
        List<QuestionnaireItemComponent> items = all(questionnaire.getItem()).toList();
        assertThat(items.stream().map(QuestionnaireItemComponent::getLinkId))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        for (QuestionnaireItemComponent item : items) {
            assertThat(item.hasItem()).isEqualTo(item.getType() == QuestionnaireItemType.GROUP);
            assertThat(item.hasAnswerOption()).isEqualTo(item.getType() == QuestionnaireItemType.CHOICE);
            assertThat(item.getText()).isNotBlank();
            assertThat(item.getAnswerOption().stream().map(o -> ((Coding) o.getValue()).getCode()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_free_instrument_has_its_items_with_their_values_and_confirmed_codes() {
        Questionnaire phq9 = written(LIBRARY.instrument("phq-9"));
        assertThat(phq9.getCodeFirstRep().getCode()).isEqualTo("44249-1");
        QuestionnaireItemComponent group = phq9.getItemFirstRep();
        assertThat(group.getItem()).hasSize(9);
        QuestionnaireItemComponent ninth = group.getItem().getLast();
        assertThat(ninth.getCodeFirstRep().getCode()).isEqualTo("44260-8");
        assertThat(ninth.getAnswerOption()).hasSize(4);
        QuestionnaireItemComponent total = phq9.getItem().getLast();
        assertThat(total.getReadOnly()).isTrue();
        assertThat(total.getCodeFirstRep().getCode()).isEqualTo("44261-6");
    }

    @Test
    void of_a_licensed_instrument_only_the_scores_are_there() {
        instruments().stream().filter(i -> i.profile().totalsOnly()).forEach(instrument -> {
            Questionnaire questionnaire = written(instrument);
            assertThat(questionnaire.getItem())
                    .as(instrument.id())
                    .hasSize(instrument.profile().scales().size())
                    .allMatch(i -> i.getType() == QuestionnaireItemType.DECIMAL);
            assertThat(questionnaire.getCopyright()).isEqualTo(instrument.licence());
        });
    }

    @Test
    void an_unconfirmed_code_is_never_written() {
        assertThat(instruments().stream()
                        .filter(i -> new QuestionnaireWriter().json(i).contains("http://loinc.org"))
                        .map(Instrument::id))
                .containsExactlyInAnyOrder("phq-9", "gad-7", "nrs-pain");
    }
}
