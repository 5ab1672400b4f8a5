package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.instrument.Instrument;
import org.junit.jupiter.api.Test;

class InstrumentsTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private final Instrument phq9 = LIBRARY.instrument("phq-9");
    private final Instrument gad7 = LIBRARY.instrument("gad-7");

    private static Map<String, Integer> all(Instrument instrument, int value) {
        Map<String, Integer> answers = new HashMap<>();
        instrument.items().forEach(i -> answers.put(i.code(), value));
        return answers;
    }

    @Test
    void phq_9_has_nine_items_gad_7_has_seven_and_both_begin_with_not_at_all() {
        assertThat(phq9.items()).hasSize(9);
        assertThat(gad7.items()).hasSize(7);
        assertThat(phq9.anchors().getFirst().words()).isEqualTo("Not at all");
        assertThat(gad7.anchors().getFirst().words()).isEqualTo("Not at all");
        assertThat(phq9.highestTotal()).isEqualTo(27);
        assertThat(gad7.highestTotal()).isEqualTo(21);
    }

    @Test
    void the_total_is_the_sum_of_the_items_and_falls_into_a_band() {
        Map<String, Integer> answers = all(phq9, 1);
        answers.put("item-1", 2);
        Instrument.Score score = phq9.score(answers);
        assertThat(score.total()).contains(10);
        assertThat(score.band().orElseThrow().words()).isEqualTo("moderate");
    }

    @Test
    void every_total_has_exactly_one_band() {
        for (Instrument instrument : LIBRARY.instruments().values()) {
            int lowest = (int) instrument.profile().main().lowest();
            for (int total = lowest; !instrument.bands().isEmpty() && total <= instrument.highestTotal(); total++) {
                int of = total;
                assertThat(instrument.bands().stream().filter(b -> of >= b.from() && of <= b.to()))
                        .hasSize(1);
            }
            assertThat(instrument.band(lowest - 1)).isEmpty();
            assertThat(instrument.band(instrument.highestTotal() + 1)).isEmpty();
        }
    }

    @Test
    void with_an_item_missing_there_is_no_total() {
        Map<String, Integer> answers = all(phq9, 3);
        answers.remove("item-4");
        Instrument.Score score = phq9.score(answers);
        assertThat(score.total()).isEmpty();
        assertThat(score.band()).isEmpty();
        assertThat(score.unanswered()).containsExactly("item-4");
    }

    @Test
    void item_9_above_zero_is_flagged_even_when_nothing_else_is_answered() {
        assertThat(phq9.score(Map.of("item-9", 1)).flags())
                .singleElement()
                .satisfies(f -> assertThat(f.alertKind()).isEqualTo("phq-9-item-9"));
        assertThat(phq9.score(all(phq9, 0)).flags()).isEmpty();
    }

    @Test
    void the_question_on_difficulty_is_asked_and_not_scored() {
        Map<String, Integer> answers = all(phq9, 1);
        answers.put("difficulty", 3);
        assertThat(phq9.score(answers).total()).contains(9);
    }

    @Test
    void an_unknown_item_or_choice_is_refused_and_never_scored() {
        assertThat(phq9.problems(Map.of("item-10", 1))).hasSize(1);
        assertThat(phq9.problems(Map.of("item-1", 4))).hasSize(1);
        assertThatThrownBy(() -> phq9.score(Map.of("item-1", -1))).isInstanceOf(IllegalArgumentException.class);
    }
}
