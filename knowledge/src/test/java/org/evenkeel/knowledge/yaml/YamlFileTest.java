package org.evenkeel.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.quantity.Unit;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private enum Colour {
        DEEP_RED,
        BLUE
    }

    private record Limit(String id, double volumeL, Evidence evidence) {
        Limit {
            if (!(volumeL > 0)) {
                throw new IllegalArgumentException("volume must be above 0 L, not " + volumeL);
            }
        }

        static Limit read(YamlMap map) {
            String id = map.text("id");
            double volume = map.quantity("volume", Unit.of("L"));
            return new Limit(id, volume, map.evidence());
        }
    }

    private final Problems problems = new Problems();

    private Part<List<Limit>> limits(String text) {
        return YamlFile.read("limits.yaml", text, problems, file -> file.maps("limits", Limit::read));
    }

    @Test
    void a_good_file_becomes_values_in_the_asked_unit() {
        Part<List<Limit>> read = limits("""
                limits:
                  - {id: a, volume: 2500 mL, source: Table 1, status: verified in transcription}
                """);
        problems.refuseIfAny();
        assertThat(read.get())
                .containsExactly(
                        new Limit("a", 2.5, new Evidence("Table 1", EvidenceStatus.VERIFIED_IN_TRANSCRIPTION)));
    }

    @Test
    void every_problem_is_told_at_once_with_file_and_line() {
        Part<List<Limit>> read = limits("""
                limits:
                  - id: a
                    volume: 25 kg
                    source: Table 1
                    status: verified
                  - id: b
                    volume: -1 L
                    source: Table 1
                    status: guessed
                  - volume: 3 L
                    volume: 4 L
                    colour: red
                    status: assumed
                extra: 1
                """);
        assertThat(read.isRead()).isFalse();
        assertThatThrownBy(problems::refuseIfAny)
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("limits.yaml:3: \"volume\" should be in \"L\"")
                .hasMessageContaining("limits.yaml:9: \"status\" is not a known status: \"guessed\"")
                .hasMessageContaining("limits.yaml:11: key \"volume\" is here twice")
                .hasMessageContaining("limits.yaml:10: key \"id\" is missing")
                .hasMessageContaining("limits.yaml:10: key \"source\" is missing")
                .hasMessageContaining("limits.yaml:12: key \"colour\" is not known here")
                .hasMessageContaining("limits.yaml:14: key \"extra\" is not known here");
    }

    @Test
    void what_the_value_itself_refuses_is_a_problem_at_its_line() {
        limits("""
                limits:
                  - {id: a, volume: 1 L, source: s, status: assumed}
                  - {id: b, volume: 0 L, source: s, status: assumed}
                """);
        assertThat(problems.found())
                .containsExactly(new Problem("limits.yaml", 3, "volume must be above 0 L, not 0.0"));
    }

    @Test
    void broken_syntax_is_a_problem_with_its_line() {
        limits("limits:\n  - {id: a\n  - b: [\n");
        assertThat(problems.found()).singleElement().satisfies(p -> {
            assertThat(p.words()).startsWith("not YAML");
            assertThat(p.line()).isGreaterThan(1);
        });
    }

    @Test
    void an_empty_file_and_a_file_that_is_a_list_are_refused() {
        limits("");
        limits("- a\n- b\n");
        assertThat(problems.found()).hasSize(2);
    }

    @Test
    void named_maps_keep_the_order_and_choices_are_hyphenated() {
        Part<Map<String, Colour>> read = YamlFile.read(
                "c.yaml", """
                colours:
                  z: {is: deep-red}
                  a: {is: blue}
                """, problems, file -> file.named("colours", m -> m.choice("is", Colour.class)));
        problems.refuseIfAny();
        assertThat(read.get()).containsExactly(Map.entry("z", Colour.DEEP_RED), Map.entry("a", Colour.BLUE));
    }

    @Test
    void a_problem_deep_inside_makes_everything_around_it_unreadable() {
        Part<Map<String, Colour>> read = YamlFile.read(
                "c.yaml", """
                colours:
                  z: {is: green}
                """, problems, file -> file.named("colours", m -> m.choice("is", Colour.class)));
        assertThat(read.isRead()).isFalse();
        assertThat(problems.found())
                .containsExactly(new Problem("c.yaml", 2, "\"is\" is \"green\"; known: deep-red, blue"));
    }
}
