package org.evenkeel.knowledge.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.evenkeel.care.instrument.Threshold;
import org.evenkeel.care.registry.OutcomeScale;
import org.evenkeel.care.registry.RegistryDefinitions;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.junit.jupiter.api.Test;

class RegistryFileTest {
    private final Library library = KnowledgeLibrary.load(Optional.empty());
    private final RegistryDefinitions definitions = RegistryFile.read(Optional.empty(), library.instruments());

    @Test
    void everything_that_is_counted_by_has_its_source() {
        assertThat(definitions.scales()).extracting(OutcomeScale::instrument).containsExactly("phq-9", "gad-7");
        assertThat(definitions.published())
                .hasSizeGreaterThan(10)
                .allSatisfy(p -> assertThat(p.evidence().source()).startsWith("https://"));
        assertThat(definitions.remarks()).anySatisfy(r -> assertThat(r.words()).contains("completer bias"));
    }

    @Test
    void the_registry_judges_as_the_instrument_does() {
        for (OutcomeScale scale : definitions.scales()) {
            for (int baseline = 0; baseline <= 27; baseline++) {
                for (int total = 0; total <= 27; total++) {
                    assertThat(scale.isResponse(baseline, total))
                            .isEqualTo(met(scale.response(), scale, baseline, total));
                    assertThat(scale.isRemission(baseline, total))
                            .isEqualTo(met(scale.remission(), scale, baseline, total));
                    assertThat(scale.isMeaningful(baseline, total))
                            .isEqualTo(met(scale.meaningful().orElseThrow(), scale, baseline, total));
                }
            }
        }
    }

    private static boolean met(Threshold threshold, OutcomeScale scale, int baseline, int total) {
        return threshold
                        .judge(scale.direction(), Optional.of((double) baseline), total)
                        .verdict()
                == Threshold.Verdict.MET;
    }

    @Test
    void a_reliable_change_is_the_one_the_instruments_name() {
        assertThat(definitions.scale("phq-9").orElseThrow().error().leastPoints())
                .isCloseTo(6.93, within(0.01));
        assertThat(definitions.scale("gad-7").orElseThrow().error().leastPoints())
                .isCloseTo(6.0, within(0.01));
    }

    @Test
    void a_definition_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> RegistryFile.read(
                        "definitions.yaml",
                        "scales: [{instrument: phq-9, response: no-such, remission: remission, baseline-at-least: 10}]",
                        library.instruments()))
                .isInstanceOf(RefusedDataException.class);
    }
}
