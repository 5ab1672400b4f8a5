package org.evenkeel.knowledge.bedside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.alarm.AlarmCondition;
import org.evenkeel.care.alarm.AlarmRules;
import org.evenkeel.care.alarm.Watched;
import org.evenkeel.care.chart.AlarmContent.AlarmPriority;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alarms as they come with the house, and as a clinic changes them. */
class AlarmLibraryTest {
    private static final SessionRules SESSION = BedsideLibrary.load().session();

    private static final String ONE = """
            conditions:
              - id: oxygen-below-94
                alarm: oxygen
                rule: M-SPO2-1
                priority: medium
                name: Oxygen saturation below 95 %
                words: Look at the patient.
                watched: [{kind: value, sign: spo2Percent, comparison: below, limit: "95 %", clear: "96 %"}]
                latching: true
                pauseAtMost: "2 min"
                source: Decided in our clinic
                status: site policy
            """;

    private static final String CHANGED = "changed: {by: Dr A. Example, on: 2026-05-12, why: decided by the team}\n";

    @TempDir
    Path folder;

    private final AlarmRules rules = AlarmLibrary.load(Optional.empty(), SESSION);

    @Test
    void the_houses_alarms_load_and_each_says_what_to_do_and_where_it_comes_from() {
        assertThat(rules.conditions()).hasSizeGreaterThan(15).allSatisfy(c -> {
            assertThat(c.words()).isNotBlank();
            assertThat(c.ruleId()).startsWith("M-");
            assertThat(c.changed()).isEmpty();
            assertThat(c.evidence().source()).isNotBlank();
        });
        assertThat(rules.primary()).contains("bedside monitor is the primary alarm");
    }

    @Test
    void only_what_a_label_says_is_more_than_the_sites_policy() {
        assertThat(rules.conditions().stream()
                        .filter(c -> c.evidence().status() != EvidenceStatus.SITE_POLICY)
                        .map(AlarmCondition::ruleId))
                .containsExactlyInAnyOrder("M-BP-4", "M-DIS-2");
    }

    @Test
    void a_scale_that_is_watched_is_one_that_can_be_charted_on_the_same_form() {
        assertThat(rules.find("sedation-and-breathing").orElseThrow().watched())
                .hasSize(2)
                .allMatch(w -> w instanceof Watched.Together t && t.all().getFirst() instanceof Watched.Rated);
        String other = CHANGED
                + ONE.replaceFirst(
                        "watched: .*",
                        "watched: [{kind: rated, scale: moaa-s, version: \"1 to 6\", comparison: below, limit: 3}]");
        assertThatThrownBy(() -> AlarmLibrary.read(
                        "primary: x\nquietAfterEnd: {for: \"1 min\", source: x, status: site policy}\n" + ONE,
                        Optional.of(other),
                        SESSION))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("a scale that can't be charted");
    }

    @Test
    void what_asks_for_a_prompt_answer_is_told_to_somebody_else_when_nobody_answers() {
        assertThat(rules.conditions())
                .filteredOn(c -> c.priority() != AlarmPriority.LOW)
                .allSatisfy(c -> assertThat(c.escalation()).isNotEmpty());
    }

    @Test
    void no_alarm_names_a_drug() {
        assertThat(rules.conditions())
                .allSatisfy(c -> assertThat(c.words().toLowerCase(Locale.ROOT))
                        .doesNotContain(
                                "midazolam", "lorazepam", "ondansetron", "labetalol", "clonidine", "hydralazine"));
    }

    @Test
    void the_clinics_folder_changes_a_condition_by_id_and_leaves_the_others() throws IOException {
        Files.createDirectories(folder.resolve("bedside"));
        Files.writeString(folder.resolve("bedside/alarms.yaml"), CHANGED + ONE);

        AlarmRules changed = AlarmLibrary.load(Optional.of(folder), SESSION);

        AlarmCondition condition = changed.find("oxygen-below-94").orElseThrow();
        assertThat(condition.changed().orElseThrow().byAndDay()).isEqualTo("by Dr A. Example, 12 May 2026");
        assertThat(condition.priority()).isEqualTo(AlarmPriority.MEDIUM);
        assertThat(((Watched.Value) condition.watched().getFirst()).limit()).isEqualTo(95);
        assertThat(changed.conditions()).hasSameSizeAs(rules.conditions());
        assertThat(KnowledgeLibrary.load(Optional.of(folder)).rules().rules()).isNotEmpty();
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_line() {
        String wrong = ONE.replace("clear: \"96 %\"", "clear: \"93 %\"")
                .concat(ONE.substring(ONE.indexOf("  - id"))
                        .replace("oxygen-below-94", "chest")
                        .replace(
                                "{kind: value, sign: spo2Percent, comparison: below, limit: \"95 %\", clear: \"96 %\"}",
                                "{kind: effect, effect: hiccups}")
                        .replace("site policy", "gospel"))
                .concat("extra: 1\n");
        assertThatThrownBy(() -> AlarmLibrary.read(
                        "primary: x\nquietAfterEnd: {for: \"1 min\", source: s, status: site policy}\n" + ONE,
                        Optional.of(wrong),
                        SESSION))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("wrong side of the limit")
                .hasMessageContaining("hiccups")
                .hasMessageContaining("gospel")
                .hasMessageContaining("\"extra\" is not known")
                .hasMessageContaining("doesn't say who decided it")
                .hasMessageContaining("clinic:bedside/alarms.yaml");
    }

    @Test
    void an_alarm_nobody_answers_may_not_grow_weaker() {
        String weaker = ONE.replace(
                "    latching", "    escalation: [{after: \"2 min\", to: nurse, priority: low}]\n    latching");
        assertThatThrownBy(() -> AlarmLibrary.read(
                        "primary: x\nquietAfterEnd: {for: \"1 min\", source: s, status: site policy}\n" + weaker,
                        Optional.empty(),
                        SESSION))
                .hasMessageContaining("must not grow weaker");
        assertThat(List.of(AlarmPriority.values())).isSorted();
    }
}
