package org.evenkeel.clinic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.knowledge.rulebook.RuleFingerprint;
import org.junit.jupiter.api.Test;

class RuleFilterTest {
    private static final SignedRule AGE = SomeRules.signed(SomeRules.AGE, "1", RuleFingerprint.of(SomeRules.AGE));
    private static final SignedRule ESCORT = SomeRules.unsigned(SomeRules.ESCORT);

    private static List<String> shown(Map<String, String> query) {
        return Stream.of(AGE, ESCORT)
                .filter(RuleFilter.of(query)::shows)
                .map(SignedRule::rule)
                .map(Rule::id)
                .toList();
    }

    @Test
    void without_a_limit_every_rule_is_shown() {
        assertThat(shown(Map.of())).containsExactly("T-AGE-1", "T-ESC-1");
        assertThat(shown(Map.of("stage", "", "q", " "))).hasSize(2);
    }

    @Test
    void every_word_must_stand_somewhere_in_id_title_words_or_source() {
        assertThat(shown(Map.of("q", "t-esc"))).containsExactly("T-ESC-1");
        assertThat(shown(Map.of("q", "UNDER years"))).containsExactly("T-AGE-1");
        assertThat(shown(Map.of("q", "label.example home"))).containsExactly("T-ESC-1");
        assertThat(shown(Map.of("q", "under home"))).isEmpty();
    }

    @Test
    void each_limit_narrows_down() {
        assertThat(shown(Map.of("stage", "gate"))).hasSize(2);
        assertThat(shown(Map.of("stage", "candidacy"))).isEmpty();
        assertThat(shown(Map.of("severity", "hard-stop", "judged", "computed"))).containsExactly("T-AGE-1");
        assertThat(shown(Map.of("judged", "a-person-checks"))).containsExactly("T-ESC-1");
        assertThat(shown(Map.of("status", "recalled"))).containsExactly("T-ESC-1");
        assertThat(shown(Map.of("tier", "label"))).hasSize(2);
        assertThat(shown(Map.of("tier", "law"))).isEmpty();
        assertThat(shown(Map.of("signed", "signed"))).containsExactly("T-AGE-1");
        assertThat(shown(Map.of("signed", "unsigned"))).containsExactly("T-ESC-1");
        assertThat(shown(Map.of("whose", "overridden-by-clinic"))).isEmpty();
    }

    @Test
    void a_rule_asked_everywhere_is_asked_under_every_law() {
        assertThat(shown(Map.of("jurisdiction", "us"))).hasSize(2);
        assertThat(shown(Map.of("jurisdiction", "eu"))).containsExactly("T-AGE-1");
    }

    @Test
    void a_limit_nobody_knows_shows_nothing_and_breaks_nothing() {
        assertThat(shown(Map.of("severity", "'; drop table entry; --"))).isEmpty();
    }
}
