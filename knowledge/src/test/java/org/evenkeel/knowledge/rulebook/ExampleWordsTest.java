package org.evenkeel.knowledge.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.knowledge.library.Example;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.library.RuleExamples;
import org.junit.jupiter.api.Test;

class ExampleWordsTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final ExampleWords WORDS = new ExampleWords(LIBRARY.questions());

    @Test
    void every_patient_beside_a_rule_can_be_told_in_words() {
        List<Example> all = LIBRARY.examples().values().stream()
                .flatMap(e -> Stream.of(e.fires(), e.clear(), e.unknown()))
                .flatMap(List::stream)
                .toList();
        assertThat(all).isNotEmpty().allSatisfy(e -> assertThat(WORDS.of(e)).isNotBlank());
    }

    @Test
    void a_patient_is_told_fact_by_fact_with_the_words_of_the_question() {
        RuleExamples examples = LIBRARY.examples().get("C-SUD-3");
        assertThat(examples.fires().stream().map(WORDS::of))
                .containsExactly("Alcohol dependence, resolved; “"
                        + LIBRARY.questions()
                                .get("substance-use-disorder-active")
                                .words() + "” no");
        assertThat(WORDS.of(new Example(List.of()))).isEqualTo("Nothing is known of the patient");
    }
}
