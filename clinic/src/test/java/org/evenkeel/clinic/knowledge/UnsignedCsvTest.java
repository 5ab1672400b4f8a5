package org.evenkeel.clinic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenkeel.care.rule.Applies;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.knowledge.rulebook.RuleFingerprint;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

class UnsignedCsvTest {

    private static Rule titled(String title) {
        return SomeRules.rule("T-1", title, Applies.ALWAYS, new RuleCondition.Always(), EvidenceStatus.VERIFIED);
    }

    @Test
    void only_what_is_unsigned_is_listed() {
        String csv = UnsignedCsv.of(List.of(
                SomeRules.signed(SomeRules.AGE, "1", RuleFingerprint.of(SomeRules.AGE)),
                SomeRules.unsigned(SomeRules.ESCORT)));
        assertThat(csv.split("\r\n")).hasSize(2);
        assertThat(csv).contains("\"T-ESC-1\"").doesNotContain("T-AGE-1");
    }

    @Test
    void a_rule_that_changed_after_its_signature_is_unsigned_again_and_says_who_signed_before() {
        SignedRule changedWords = SomeRules.signed(SomeRules.AGE, "1", "0".repeat(64));
        SignedRule raisedVersion = SomeRules.signed(SomeRules.AGE, "0", RuleFingerprint.of(SomeRules.AGE));
        for (SignedRule changed : List.of(changedWords, raisedVersion)) {
            assertThat(changed.isSigned()).isFalse();
            assertThat(changed.earlier()).hasSize(1);
            assertThat(UnsignedCsv.of(List.of(changed))).contains("T-AGE-1").contains("by Dr Marsh on 2026-05-01");
        }
    }

    @Test
    void no_cell_is_taken_for_a_formula() {
        for (String title : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1")) {
            assertThat(UnsignedCsv.of(List.of(SomeRules.unsigned(titled(title)))))
                    .contains(",\"'" + title);
        }
    }

    @Test
    void quotes_and_commas_stay_within_their_cell() {
        assertThat(UnsignedCsv.of(List.of(SomeRules.unsigned(titled("He said \"no\", twice")))))
                .contains("\"He said \"\"no\"\", twice\"");
    }
}
