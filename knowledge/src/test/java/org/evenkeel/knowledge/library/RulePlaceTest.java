package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.care.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePlaceTest {

    @Test
    void a_rule_the_clinic_replaces_names_its_file_and_keeps_what_it_replaced(@TempDir Path clinic) throws IOException {
        Files.createDirectories(clinic.resolve("rules"));
        Files.writeString(clinic.resolve("rules/ours.yaml"), """
                changed: {by: "Dr Ruth Amsel", on: 2027-03-02, why: "Decided by the medical director"}
                rules:
                  - id: C-AGE-2
                    version: "clinic-1"
                    stages: [candidacy]
                    severity: inform
                    title: "70 years or older"
                    words: "We look from 70."
                    when: {age: {from: "70 a"}}
                    source: "Medical director, 2 March 2027"
                    status: site policy
                """);
        Library library = KnowledgeLibrary.load(Optional.of(clinic));
        RulePlace replaced = library.places().get("C-AGE-2");
        assertThat(library.rules().rule("C-AGE-2").orElseThrow().origin().byWhom())
                .isEqualTo("overridden by Dr Ruth Amsel, 2 March 2027");
        assertThat(replaced.file()).isEqualTo("clinic:rules/ours.yaml");
        assertThat(replaced.replaced()).map(Rule::title).contains("65 years or older");
        RulePlace own = library.places().get("C-AGE-1");
        assertThat(own.file()).isEqualTo("rules/person.yaml");
        assertThat(own.replaced()).isEmpty();
        assertThat(library.places()).hasSameSizeAs(library.rules().rules());
    }
}
