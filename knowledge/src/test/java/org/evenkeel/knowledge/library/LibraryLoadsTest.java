package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLoadsTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());

    @TempDir
    Path clinic;

    private void clinicHas(String path, String text) throws IOException {
        Path file = clinic.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String rule(String id, String more) {
        return """
                rules:
                  - id: %s
                    version: "9"
                    stages: [candidacy]
                    severity: warn
                    title: Our own
                    words: Our own words.
                %s
                """.formatted(id, more);
    }

    private static final String WHEN_AND_SOURCE =
            "    when: {age: {from: \"70 a\"}}\n" + "    source: Medical director, 2026\n    status: site policy";

    @Test
    void every_rule_question_and_ceiling_says_where_it_comes_from() {
        assertThat(LIBRARY.rules().rules())
                .hasSizeGreaterThan(60)
                .allSatisfy(r -> assertThat(r.evidence().source()).isNotBlank());
        assertThat(LIBRARY.ceilings().rows())
                .allSatisfy(row -> assertThat(row.limits()).anyMatch(l -> l.severity() == Severity.HARD_STOP));
    }

    @Test
    void the_index_names_exactly_the_files_that_are_there() throws IOException {
        Path root = Path.of("src/main/resources/knowledge");
        Set<String> there;
        try (Stream<Path> walk = Files.walk(root)) {
            there = walk.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString())
                    .filter(f -> LibraryFiles.FOLDERS.contains(f.split("/", -1)[0]))
                    .collect(Collectors.toSet());
        }
        String index = Files.readString(root.resolve("library.yaml"));
        assertThat(there).allSatisfy(f -> assertThat(index).contains("- " + f + "\n"));
        assertThat(index.lines().filter(l -> l.startsWith("  - "))).hasSize(there.size());
    }

    @Test
    void every_question_and_code_list_is_used_by_a_rule() {
        Set<String> questions = LIBRARY.rules().rules().stream()
                .flatMap(r -> questions(r.condition()))
                .collect(Collectors.toSet());
        assertThat(questions)
                .containsExactlyInAnyOrderElementsOf(LIBRARY.questions().keySet());
    }

    private static Stream<String> questions(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.History h -> Stream.of(h.question().code());
            case RuleCondition.Answered a -> Stream.of(a.question().code());
            case RuleCondition.All a -> a.of().stream().flatMap(LibraryLoadsTest::questions);
            case RuleCondition.Any a -> a.of().stream().flatMap(LibraryLoadsTest::questions);
            case RuleCondition.Not n -> questions(n.of());
            default -> Stream.empty();
        };
    }

    @Test
    void the_same_files_have_the_same_version_and_one_changed_word_another() throws IOException {
        assertThat(KnowledgeLibrary.load(Optional.empty()).version()).isEqualTo(LIBRARY.version());
        clinicHas("rules/ours.yaml", rule("X-1", WHEN_AND_SOURCE));
        String with = KnowledgeLibrary.load(Optional.of(clinic)).version();
        assertThat(with).isNotEqualTo(LIBRARY.version());
        clinicHas("rules/ours.yaml", rule("X-1", WHEN_AND_SOURCE.replace("2026", "2027")));
        assertThat(KnowledgeLibrary.load(Optional.of(clinic)).version()).isNotEqualTo(with);
    }

    @Test
    void the_clinic_overrides_a_rule_by_its_id_adds_others_and_both_say_so() throws IOException {
        clinicHas("rules/ours.yaml", rule("C-AGE-2", WHEN_AND_SOURCE));
        clinicHas("rules/more.yaml", rule("X-1", WHEN_AND_SOURCE));
        Library library = KnowledgeLibrary.load(Optional.of(clinic));
        Rule overridden = library.rules().rule("C-AGE-2").orElseThrow();
        assertThat(overridden.version()).isEqualTo("9");
        assertThat(overridden.origin()).isEqualTo(Rule.Origin.OVERRIDDEN_BY_CLINIC);
        assertThat(library.rules().rule("X-1").orElseThrow().origin()).isEqualTo(Rule.Origin.ADDED_BY_CLINIC);
        assertThat(library.rules().rules()).hasSize(LIBRARY.rules().rules().size() + 1);
    }

    @Test
    void all_problems_are_told_at_once_with_file_and_line() throws IOException {
        clinicHas("rules/a.yaml", rule("X-1", "    when: {age: {from: \"70 kg\"}}"));
        clinicHas("rules/b.yaml", rule("c-age-2", WHEN_AND_SOURCE));
        clinicHas(
                "rules/c.yaml",
                rule(
                        "X-2",
                        "    when: {history: {codes: nothing, question: nobody, presence: ever}}\n    colour: red\n"
                                + "    source: s\n    status: site policy"));
        clinicHas(
                "rules/d.yaml",
                rule("X-3", WHEN_AND_SOURCE) + rule("X-3", WHEN_AND_SOURCE).substring(7));
        clinicHas("elsewhere/e.yaml", "rules: []\n");
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic)))
                .isInstanceOfSatisfying(
                        RefusedDataException.class,
                        e -> assertThat(e.problems()).hasSizeGreaterThanOrEqualTo(8))
                .hasMessageContaining("clinic:rules/a.yaml:8: ")
                .hasMessageContaining("should be in \"a\"")
                .hasMessageContaining("clinic:rules/a.yaml:2: key \"source\" is missing")
                .hasMessageContaining("clinic:rules/b.yaml:2: \"id\" \"c-age-2\" is too near the rule \"C-AGE-2\"")
                .hasMessageContaining("clinic:rules/c.yaml:8: \"codes\" names the code list \"nothing\"")
                .hasMessageContaining("clinic:rules/c.yaml:8: \"question\" names the question \"nobody\"")
                .hasMessageContaining("clinic:rules/c.yaml:9: key \"colour\" is not known here")
                .hasMessageContaining("\"X-3\" is here twice")
                .hasMessageContaining("clinic:elsewhere/e.yaml:1: stands in no known folder");
    }

    @Test
    void a_condition_kind_that_does_not_exist_is_refused_with_the_kinds_that_do() throws IOException {
        clinicHas("rules/a.yaml", rule("X-1", "    when: {script: \"age > 70\"}\n    source: s\n    status: assumed"));
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic)))
                .hasMessageContaining("\"script\" is no kind of condition; known: always, all, any");
    }

    @Test
    void a_clinic_folder_that_is_not_there_is_a_problem_not_an_empty_clinic() {
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic.resolve("gone"))))
                .hasMessageContaining("does not exist");
    }

    @Test
    void no_licensed_scale_ships_its_text() {
        assertThat(LIBRARY.instruments().keySet()).isEqualTo(Set.of("phq-9", "gad-7"));
        assertThat(List.copyOf(LIBRARY.documents().keySet())).contains("consent-ketamine-intravenous");
    }
}
