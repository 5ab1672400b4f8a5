package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.care.rule.Comparison;
import org.evenkeel.care.rule.Effective;
import org.evenkeel.care.rule.Measure;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Tier;
import org.evenkeel.knowledge.course.CourseLibrary;
import org.evenkeel.knowledge.followup.FollowUpFiles;
import org.evenkeel.knowledge.registry.RegistryFile;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLoadsTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());

    private static final String DECIDED =
            "changed: {by: \"Dr Ruth Amsel\", on: 2026-03-02, why: \"We have fewer staff\"}\n";

    @TempDir
    Path clinic;

    private void clinicHas(String path, String text) throws IOException {
        Path file = clinic.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.strip() + "\n" + DECIDED);
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
    void a_clinic_may_lay_its_own_over_every_file_that_another_reader_takes() throws IOException {
        for (String file : List.of(
                "bedside/alarms.yaml",
                "bedside/events.yaml",
                "course/course.yaml",
                "followup/call.yaml",
                "followup/reminders.yaml",
                "followup/schedule.yaml",
                "registry/definitions.yaml")) {
            Files.createDirectories(clinic.resolve(file).getParent());
            Files.copy(Path.of("src/main/resources/knowledge").resolve(file), clinic.resolve(file));
        }
        assertThat(KnowledgeLibrary.load(Optional.of(clinic)).rules().rules())
                .hasSameSizeAs(LIBRARY.rules().rules());
        assertThat(CourseLibrary.load(Optional.of(clinic)).points()).isNotEmpty();
        assertThat(FollowUpFiles.call(Optional.of(clinic)).after()).isEqualTo(Duration.ofHours(24));
        assertThat(FollowUpFiles.schedule(Optional.of(clinic)).afterSession()).isNotEmpty();
        assertThat(RegistryFile.read(Optional.of(clinic), LIBRARY.instruments()))
                .isNotNull();
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

    @ControlsHazard("H-42")
    @Test
    void the_clinic_overrides_a_rule_by_its_id_adds_others_and_both_say_so() throws IOException {
        clinicHas("rules/ours.yaml", rule("C-AGE-2", WHEN_AND_SOURCE));
        clinicHas("rules/more.yaml", rule("X-1", WHEN_AND_SOURCE));
        Library library = KnowledgeLibrary.load(Optional.of(clinic));
        Rule overridden = library.rules().rule("C-AGE-2").orElseThrow();
        assertThat(overridden.version()).isEqualTo("9");
        ClinicChange change = new ClinicChange("Dr Ruth Amsel", LocalDate.of(2026, 3, 2), "We have fewer staff");
        assertThat(overridden.origin()).isEqualTo(Rule.Origin.overridden(change));
        assertThat(overridden.origin().byWhom()).isEqualTo("overridden by Dr Ruth Amsel, 2 March 2026");
        assertThat(library.rules().rule("X-1").orElseThrow().origin()).isEqualTo(Rule.Origin.added(change));
        assertThat(library.rules().rules()).hasSize(LIBRARY.rules().rules().size() + 1);
    }

    @Test
    void a_rule_may_say_for_itself_who_decided_it() throws IOException {
        clinicHas(
                "rules/ours.yaml",
                rule("C-AGE-2", WHEN_AND_SOURCE + "\n    changed: {by: Dr Paul Orso, on: 2026-04-01, why: Age}"));
        assertThat(KnowledgeLibrary.load(Optional.of(clinic))
                        .rules()
                        .rule("C-AGE-2")
                        .orElseThrow()
                        .origin()
                        .byWhom())
                .isEqualTo("overridden by Dr Paul Orso, 1 April 2026");
    }

    @ControlsHazard("H-42")
    @Test
    void what_a_clinic_changes_without_saying_who_decided_it_and_when_is_refused() throws IOException {
        Files.createDirectories(clinic.resolve("rules"));
        Files.writeString(clinic.resolve("rules/a.yaml"), rule("C-AGE-2", WHEN_AND_SOURCE));
        Files.writeString(
                clinic.resolve("rules/b.yaml"),
                "changed: {by: Dr Ruth Amsel, on: last week, colour: red}\n" + rule("X-1", WHEN_AND_SOURCE));
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic)))
                .hasMessageContaining("clinic:rules/a.yaml:2: \"id\" \"C-AGE-2\" doesn't say who decided it and when")
                .hasMessageContaining("clinic:rules/b.yaml:1: key \"why\" is missing")
                .hasMessageContaining("clinic:rules/b.yaml:1: \"on\" is not a day such as 2026-03-02: \"last week\"")
                .hasMessageContaining("clinic:rules/b.yaml:1: key \"colour\" is not known here; known: by, why, on");
    }

    @Test
    void a_clinic_says_under_whose_law_it_treats() throws IOException {
        assertThat(LIBRARY.scope().jurisdiction()).isEqualTo("us");
        clinicHas("site.yaml", "jurisdiction: ca");
        assertThat(KnowledgeLibrary.load(Optional.of(clinic)).scope().jurisdiction())
                .isEqualTo("ca");
        clinicHas("site.yaml", "jurisdiction: mars");
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic)))
                .hasMessageContaining("clinic:site.yaml:1: \"jurisdiction\" has \"mars\"")
                .hasMessageContaining("known: ca, ch, eu, uk, us");
    }

    @Test
    void a_ceiling_of_a_rule_that_is_not_there_is_refused_with_its_line() throws IOException {
        clinicHas("ceilings/ours.yaml", """
                rows:
                  - indication: depression
                    medicine: ketamine
                    route: intravenous
                    setting: clinic
                    version: "2"
                    per-kg: true
                    limits:
                      - {rule: D-IV-33, severity: hard-stop, of: dose-per-kg, above: "1 mg/kg", source: s, status: assumed}
                    spacing: {rule: D-FREQ-2, stop-above-in-7-days: 3, stop-under-hours: 24, reason-under-hours: 48, source: s, status: assumed}
                """);
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic)))
                .hasMessageContaining("clinic:ceilings/ours.yaml:9: \"rule\" names the rule \"D-IV-33\"");
    }

    @ControlsHazard("H-44")
    @Test
    void a_ceiling_row_says_how_often_or_that_nobody_has_set_it() throws IOException {
        String row = """
                rows:
                  - indication: pain
                    medicine: ketamine
                    route: intravenous
                    setting: clinic
                    version: "1"
                    per-kg: true
                    limits:
                      - {rule: D-PAIN-4, severity: hard-stop, of: pump-rate-per-kg, above: "3 mg/kg/h", source: s, status: site policy}
                """;
        String spacing =
                "    spacing: {rule: D-PAIN-4, stop-above-in-7-days: 5, stop-under-hours: 20, reason-under-hours: 0, source: s, status: site policy}\n";
        clinicHas("ceilings/pain.yaml", row);
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic)))
                .hasMessageContaining("key \"spacing\" is missing");
        clinicHas("ceilings/pain.yaml", row + "    spacing-not-known: maybe\n");
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic)))
                .hasMessageContaining("can only be true; else the row has a spacing");
        clinicHas("ceilings/pain.yaml", row + spacing);
        assertThat(KnowledgeLibrary.load(Optional.of(clinic))
                        .ceilings()
                        .isOrderable(new org.evenkeel.care.rule.RuleScope(
                                "us", "pain", "ketamine", "intravenous", "clinic")))
                .isTrue();
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
    void a_misspelt_word_for_a_treatment_is_refused_for_the_rule_would_never_be_asked() throws IOException {
        clinicHas(
                "rules/a.yaml", rule("X-1", "    routes: [intraveinous]\n    settings: [clinik]\n" + WHEN_AND_SOURCE));
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic)))
                .hasMessageContaining("\"routes\" has \"intraveinous\", which is not known; known: intramuscular")
                .hasMessageContaining("\"settings\" has \"clinik\"");
    }

    @Test
    void every_kind_of_measure_and_of_limit_can_be_written() throws IOException {
        clinicHas(
                "rules/a.yaml",
                kinds(
                        "{measured: {what: spo2, below: \"92 %\", within: 1 d}}",
                        "{measured: {what: alt, above: \"3 {ULN}\", within: 90 d}}",
                        "{measured: {what: bmi, from: \"30 kg/m2\", within: 90 d}}",
                        "{doses-within: {medicines: [esketamine], within: 7 d, above: 2}}",
                        "{text: true}",
                        "{checklist: \"Suction works\"}",
                        "{elsewhere: ceilings/doses.yaml}",
                        "{elsewhere: bedside/session.yaml}",
                        "{elsewhere: rules/a.yaml}"));
        RuleBook rules = KnowledgeLibrary.load(Optional.of(clinic)).rules();
        assertThat(rules.rule("X-1").orElseThrow().condition())
                .isEqualTo(new RuleCondition.Measured(Measure.SPO2, Comparison.BELOW, 92, Duration.ofDays(1)));
        assertThat(rules.rule("X-4").orElseThrow().condition())
                .isEqualTo(
                        new RuleCondition.DosesWithin(Set.of("esketamine"), Duration.ofDays(7), Comparison.ABOVE, 2));
        assertThat(rules.rule("X-6").orElseThrow().condition()).isEqualTo(new RuleCondition.Checklist("Suction works"));
        assertThat(List.of("X-5", "X-6", "X-7", "X-8", "X-9"))
                .noneMatch(id -> rules.rule(id).orElseThrow().condition().isComputed());
    }

    @Test
    void what_lives_elsewhere_must_be_there_and_what_no_chart_answers_stands_alone() throws IOException {
        clinicHas(
                "rules/a.yaml",
                kinds(
                        "{elsewhere: ceilings/gone.yaml}",
                        "{elsewhere: ../secrets.yaml}",
                        "{any: [{text: true}, {age: {from: \"70 a\"}}]}",
                        "{doses-within: {medicines: [esketamine], within: 7 d}}"));
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic)))
                .hasMessageContaining("a.yaml:8: \"elsewhere\" names the file \"ceilings/gone.yaml\"")
                .hasMessageContaining("a.yaml:17: \"elsewhere\" names the file \"../secrets.yaml\"")
                .hasMessageContaining("a.yaml:26: \"text\" can't be part of another condition")
                .hasMessageContaining("a.yaml:35: exactly one of above, from, below, up-to is needed");
    }

    private static String kinds(String... conditions) {
        StringBuilder rules = new StringBuilder("rules:\n");
        for (String condition : conditions) {
            String id = "X-" + rules.toString().split("- id", -1).length;
            rules.append(rule(id, "    when: " + condition + "\n    source: s\n    status: assumed")
                    .substring("rules:\n".length()));
        }
        return rules.toString();
    }

    @Test
    void words_for_the_patient_days_and_kinds_of_source_are_read_and_a_wrong_one_is_told() throws IOException {
        clinicHas(
                "rules/a.yaml",
                rule(
                        "X-1",
                        "    for-patient: Tell us.\n    effective-from: 2026-01-01\n    effective-until: 2026-12-31\n"
                                + "    tier: LABEL GUIDE\n" + WHEN_AND_SOURCE));
        Rule read =
                KnowledgeLibrary.load(Optional.of(clinic)).rules().rule("X-1").orElseThrow();
        assertThat(read.patientWords()).contains("Tell us.");
        assertThat(read.effective())
                .isEqualTo(
                        new Effective(Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(LocalDate.of(2026, 12, 31))));
        assertThat(read.tier()).containsExactly(Tier.LABEL, Tier.GUIDE);
        clinicHas(
                "rules/a.yaml",
                rule("X-1", "    effective-from: 2026-13-01\n    tier: [HEARSAY]\n" + WHEN_AND_SOURCE)
                        + rule(
                                        "X-2",
                                        "    effective-from: 2026-02-01\n    effective-until: 2026-01-01\n"
                                                + WHEN_AND_SOURCE)
                                .substring(7));
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic)))
                .hasMessageContaining("a.yaml:8: \"effective-from\" is not a day")
                .hasMessageContaining("a.yaml:9: \"tier\" has \"HEARSAY\"")
                .hasMessageContaining("\"effective-until\" ends before it begins");
    }

    @Test
    void a_clinic_folder_that_is_not_there_is_a_problem_not_an_empty_clinic() {
        assertThatThrownBy(() -> KnowledgeLibrary.load(Optional.of(clinic.resolve("gone"))))
                .hasMessageContaining("does not exist");
    }

    @Test
    void no_licensed_scale_ships_its_text() {
        assertThat(LIBRARY.instruments().values().stream()
                        .filter(i -> i.profile().totalsOnly())
                        .map(i -> i.id()))
                .containsExactlyInAnyOrder(
                        "qids-sr16", "madrs", "cadss", "c-ssrs", "bpi", "isi", "who-5", "q-les-q-sf");
        LIBRARY.instruments().values().stream()
                .filter(i -> i.profile().totalsOnly())
                .forEach(i -> assertThat(i.items())
                        .as(i.id())
                        .allSatisfy(item -> assertThat(item.words()).matches("Item \\d+ of the paper form")));
        assertThat(List.copyOf(LIBRARY.documents().keySet())).contains("consent-ketamine-intravenous");
    }
}
