package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.SessionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
    @TempDir
    Path clinic;

    private Library with(String id, String examples) throws IOException {
        Files.createDirectories(clinic.resolve("rules"));
        Files.writeString(clinic.resolve("rules/a.yaml"), """
                rules:
                  - id: %s
                    version: "9"
                    stages: [candidacy]
                    severity: warn
                    title: Our own
                    words: Our own words.
                    when: {age: {from: "70 a"}}
                %s    source: Medical director, 2026
                    status: site policy
                changed: {by: "Dr Ruth Amsel", on: 2027-03-02, why: "Decided by the medical director"}
                """.formatted(id, examples));
        return KnowledgeLibrary.load(Optional.of(clinic));
    }

    @Test
    void every_kind_of_fact_becomes_what_a_chart_would_hold() throws IOException {
        Library library = with("X-1", """
                    examples:
                      fires:
                        - - {born: 1940-01-01}
                          - {condition: Aneurysm, status: resolved, since: 2026-01}
                          - {procedure: Heart bypass}
                          - {allergy: ketamine}
                          - {substance: alcohol, use: past}
                          - {answer: aneurysm-ever, is: "no"}
                          - {pressure: 181/80, days-ago: 2}
                          - {measured: spo2, value: "91 %"}
                          - {takes: rifampicin, route: oral, daily: 600 mg}
                          - {pregnancy: pregnant}
                          - {total: phq-9, is: 12, days-ago: 3}
                          - {item: phq-9/9, is: 1}
                          - {trial: sertraline, daily: 100 mg, weeks: 8, outcome: no-response}
                          - {consent: consent-ketamine-intravenous}
                          - {dose: esketamine, days-ago: 2}
                          - {dose: not known}
                      clear: [[{born: 1990-01-01}], [{born: 2000}]]
                      unknown: [[]]
                """);
        RuleExamples examples = library.examples().get("X-1");
        assertThat(examples.clear()).hasSize(2);
        assertThat(examples.unknown()).containsExactly(new Example(List.of()));
        Chart chart = examples.fires().getFirst().chart(Example.MOMENT);
        assertThat(chart.background().conditions()).hasSize(1);
        assertThat(chart.background().procedures()).hasSize(1);
        assertThat(chart.background().allergies()).hasSize(1);
        assertThat(chart.background().substances()).hasSize(1);
        assertThat(chart.background().answers()).containsOnlyKeys("aneurysm-ever");
        assertThat(chart.background().bloodPressures())
                .singleElement()
                .satisfies(p -> assertThat(p.at()).isEqualTo(Example.MOMENT.minus(Duration.ofDays(2))));
        assertThat(chart.background().observations())
                .singleElement()
                .satisfies(o -> assertThat(o.content().unitUcum()).isEqualTo("%"));
        assertThat(chart.background().medications())
                .singleElement()
                .satisfies(m -> assertThat(m.content().dailyDoseMg()).isEqualTo(600));
        assertThat(chart.background().pregnancy()).isPresent();
        assertThat(chart.background().antidepressantTrials()).hasSize(1);
        assertThat(chart.questionnaires().answersTo("phq-9")).hasSize(2);
        assertThat(chart.questionnaires().answersTo("phq-9").getLast().content().answers())
                .containsEntry("item-9", 1);
        assertThat(chart.assessment().consents()).containsOnlyKeys("consent-ketamine-intravenous");
        assertThat(chart.sessions().byId().values()).hasSize(2).allMatch(s -> s.state() == SessionState.RUNNING);
        assertThat(chart.courses().byId()).hasSize(1);
    }

    @Test
    void a_fact_that_cannot_be_is_told_with_its_line() {
        assertThatThrownBy(() -> with("X-1", """
                    examples:
                      fires:
                        - - {answer: nobody, is: "no"}
                        - - {born: 1940-01-01, pressure: 120/80}
                        - - {weather: fine}
                        - - {measured: spo2, value: 91}
                        - - {item: phq-9/14, is: 1}
                        - {born: 1940-01-01}
                """))
                .hasMessageContaining("a.yaml:11: \"answer\" names the question \"nobody\"")
                .hasMessageContaining("a.yaml:12: a fact has exactly one kind, not [born, pressure]")
                .hasMessageContaining("a.yaml:13: a fact has exactly one kind, not []; known: [allergy")
                .hasMessageContaining("a.yaml:14: a value is a number, a space and a unit")
                .hasMessageContaining("a.yaml:15: \"item\" names the item \"item-14\"")
                .hasMessageContaining("a.yaml:16: an item of \"fires\" is not a list");
    }

    @Test
    void a_rule_that_the_clinic_changes_does_not_keep_the_examples_of_the_house() throws IOException {
        assertThat(with("C-AGE-2", "").examples()).doesNotContainKey("C-AGE-2");
        assertThat(with("C-AGE-2", "    examples: {fires: [[{born: 1940-01-01}]]}\n")
                        .examples()
                        .get("C-AGE-2")
                        .fires())
                .hasSize(1);
    }
}
