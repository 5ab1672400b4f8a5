package org.evenkeel.knowledge.bedside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.EmergencyContent.Moment;
import org.evenkeel.care.emergency.EmergencyChecklist;
import org.evenkeel.care.emergency.EmergencyChecklist.Step;
import org.evenkeel.care.emergency.EmergencyPlan;
import org.evenkeel.knowledge.yaml.OverlaidFile;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmergencyLibraryTest {
    private static final Pattern DOSE = Pattern.compile("\\d[\\d.]* ?(mg|g|micrograms|mL)\\b");

    private final EmergencyPlan plan = EmergencyLibrary.load(Optional.empty());

    @Test
    void every_emergency_of_the_house_has_a_list() {
        assertThat(plan.checklists())
                .extracting(EmergencyChecklist::id)
                .containsExactlyElementsOf(EmergencyLibrary.HOUSE);
    }

    @Test
    @ControlsHazard("H-21")
    void a_dose_stands_only_where_a_source_gives_it() {
        for (EmergencyChecklist list : plan.checklists()) {
            for (Step step : list.steps()) {
                if (DOSE.matcher(step.words()).find()) {
                    assertThat(step.evidence().status())
                            .as(list.id() + ": " + step.words())
                            .isNotIn(EvidenceStatus.SITE_POLICY, EvidenceStatus.ASSUMED, EvidenceStatus.RECALLED);
                }
            }
        }
    }

    @Test
    void a_list_for_an_emergency_of_the_drug_begins_at_the_pump() {
        for (EmergencyChecklist list : plan.checklists()) {
            assertThat(list.steps().subList(0, 2))
                    .as(list.id())
                    .anyMatch(s -> s.words().contains("pump by hand"));
        }
    }

    @Test
    void a_timer_counts_from_a_moment_that_can_be_marked() {
        for (EmergencyChecklist list : plan.checklists()) {
            list.timers().forEach(t -> assertThat(t.again()).isPositive());
        }
        assertThat(plan.checklist("cardiac-arrest").orElseThrow().timers())
                .extracting(EmergencyChecklist.Timer::moment)
                .contains(Moment.CYCLE_STARTED, Moment.ADRENALINE_GIVEN);
    }

    @Test
    void the_clinics_file_replaces_one_list_and_adds_another(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("emergency"));
        String seizure = YamlFile.resource(EmergencyLibrary.class, "knowledge/emergency/seizure.yaml");
        Files.writeString(
                folder.resolve("emergency/seizure.yaml"), seizure.replace("version: \"1\"", "version: \"ours\""));
        Files.writeString(folder.resolve("emergency/fall.yaml"), seizure.replace("id: seizure", "id: fall"));

        EmergencyPlan ours = EmergencyLibrary.load(Optional.of(folder));

        assertThat(ours.checklist("seizure").orElseThrow().version()).isEqualTo("ours");
        assertThat(ours.checklists()).hasSize(EmergencyLibrary.HOUSE.size() + 1);
    }

    @Test
    void what_is_wrong_is_refused_with_file_and_line() {
        String seizure = YamlFile.resource(EmergencyLibrary.class, "knowledge/emergency/seizure.yaml");
        String wrong = seizure.replace("marks: ambulance-called", "marks: ambulance");

        assertThatThrownBy(() -> EmergencyLibrary.read(
                        Map.of("seizure", new OverlaidFile("clinic:emergency/seizure.yaml", wrong))))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("clinic:emergency/seizure.yaml:")
                .hasMessageContaining("ambulance-called");
    }
}
