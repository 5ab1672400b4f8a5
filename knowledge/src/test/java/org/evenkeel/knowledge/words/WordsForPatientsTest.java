package org.evenkeel.knowledge.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.testkit.reading.EnglishReading;
import org.junit.jupiter.api.Test;

class WordsForPatientsTest {
    private static final double HIGHEST_GRADE = 8;

    /** All together as well: of one sentence the grade says little, of all of them a lot. */
    @Test
    void what_a_rule_says_to_the_patient_is_read_at_the_eighth_grade_or_below() {
        List<Rule> spoken = KnowledgeLibrary.load(Optional.empty()).rules().rules().stream()
                .filter(r -> r.patientWords().isPresent())
                .toList();
        assertThat(spoken).hasSizeGreaterThan(90);
        assertThat(spoken.stream()
                        .filter(r -> EnglishReading.grade(r.patientWords().orElseThrow()) > HIGHEST_GRADE)
                        .map(r -> String.format(
                                Locale.ROOT,
                                "%s %.1f %s",
                                r.id(),
                                EnglishReading.grade(r.patientWords().orElseThrow()),
                                r.patientWords().orElseThrow())))
                .isEmpty();
        String all = String.join(
                " ", spoken.stream().flatMap(r -> r.patientWords().stream()).toList());
        assertThat(EnglishReading.grade(all)).isLessThan(5);
    }
}
