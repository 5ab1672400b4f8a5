package org.evenkeel.knowledge.bedside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.care.event.EventCatalogue;
import org.evenkeel.care.event.EventCatalogue.Scale;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLibraryTest {
    private static final String HOUSE = YamlFile.resource(EventLibrary.class, "knowledge/bedside/events.yaml");

    private final EventCatalogue catalogue = EventLibrary.load(Optional.empty());

    @Test
    @ControlsHazard("H-03")
    void a_sedation_score_names_its_form_and_every_score_has_words() {
        Scale moaas = catalogue.scale("moaa-s").orElseThrow();

        assertThat(moaas.version()).contains("0 to 5");
        for (int score = moaas.least(); score <= moaas.most(); score++) {
            assertThat(moaas.words(score)).isPresent();
        }
    }

    @Test
    void a_scale_whose_items_may_not_be_shown_is_a_total_only() {
        assertThat(catalogue.scale("cadss").orElseThrow().totalOnly()).isTrue();
    }

    @Test
    void no_medicine_is_named_on_a_button() {
        assertThat(HOUSE.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("ondansetron", "midazolam", "labetalol", "metoclopramide", "adrenaline");
    }

    @Test
    void the_file_of_the_clinic_replaces_the_list(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bedside"));
        Files.writeString(folder.resolve("bedside/events.yaml"), HOUSE.replace("label: Calm talk", "label: Talked to"));

        assertThat(EventLibrary.load(Optional.of(folder))
                        .intervention("calm-talk")
                        .orElseThrow()
                        .label())
                .isEqualTo("Talked to");
    }

    @Test
    void what_is_wrong_is_refused_with_file_and_line() {
        String[] lines = HOUSE.split("\n", -1);
        int line = 1;
        while (!lines[line - 1].contains("id: oxygen,")) {
            line++;
        }
        String wrong = HOUSE.replace("asks: flow", "asks: flwo");
        assertThatThrownBy(() -> EventLibrary.read("bedside/events.yaml", wrong))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("bedside/events.yaml:" + line)
                .hasMessageContaining("flwo");
        assertThatThrownBy(() -> EventLibrary.read("bedside/events.yaml", HOUSE.replace("key: w", "key: t")))
                .hasMessageContaining("key \"t\" is here twice");
        assertThatThrownBy(() -> EventLibrary.read("bedside/events.yaml", HOUSE.replace("most: 5", "most: 4")))
                .hasMessageContaining("lies outside");
    }
}
