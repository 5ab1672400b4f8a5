package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.plan.Protocol.Topic;
import org.evenkeel.care.plan.ProtocolComparison;
import org.evenkeel.care.plan.ProtocolDifference;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolsTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());

    private static final ClinicChange CHANGE =
            new ClinicChange("Dr \"Ruth\" Amsel", LocalDate.of(2026, 3, 2), "Slower: fewer staff");

    @TempDir
    Path clinic;

    static Stream<Protocol> all() {
        return LIBRARY.protocols().values().stream();
    }

    private Library withClinicFile(Protocol protocol, String text) throws IOException {
        Files.createDirectories(clinic.resolve("protocols"));
        Files.writeString(clinic.resolve("protocols/" + protocol.id() + ".yaml"), text);
        return KnowledgeLibrary.load(Optional.of(clinic));
    }

    @Test
    void every_route_that_the_clinic_gives_has_one() {
        assertThat(all().map(p -> p.medicine() + " " + p.route() + " " + p.indication()))
                .contains(
                        "ketamine intravenous depression",
                        "ketamine intramuscular depression",
                        "ketamine subcutaneous depression",
                        "ketamine sublingual depression",
                        "ketamine oral depression",
                        "esketamine nasal depression",
                        "ketamine intravenous pain");
    }

    @ParameterizedTest
    @MethodSource("all")
    void says_how_much_how_fast_when_to_stop_how_to_watch_and_how_to_leave(Protocol protocol) {
        assertThat(protocol.says())
                .containsKeys(
                        Topic.DOSE, Topic.RATE, Topic.SPACING, Topic.STOP_RULES, Topic.MONITORING, Topic.DISCHARGE);
        assertThat(protocol.says().values().stream().flatMap(List::stream))
                .allSatisfy(s -> assertThat(s.evidence().source()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("all")
    void its_file_reads_back_as_itself_and_differs_in_nothing(Protocol protocol) throws IOException {
        Library forked = withClinicFile(protocol, ProtocolWriter.yaml(protocol, protocol.version(), CHANGE));
        assertThat(forked.protocol(protocol.id())).isEqualTo(protocol);
        assertThat(forked.protocolChanges()).isEqualTo(Map.of(protocol.id(), CHANGE));
        assertThat(forked.replacedProtocols()).isEqualTo(Map.of(protocol.id(), protocol));
        assertThat(ProtocolDifference.between(protocol, forked.protocol(protocol.id())))
                .isEmpty();
    }

    @Test
    void a_clinics_change_is_shown_with_what_it_replaced() throws IOException {
        Protocol house = LIBRARY.protocol("ketamine-iv-induction");
        String file = ProtocolWriter.yaml(house, "clinic-1", CHANGE)
                .replace("over: 40 min", "over: 60 min")
                .replace("Over 40 minutes.", "Over 60 minutes.");
        Protocol own = withClinicFile(house, file).protocol(house.id());
        assertThat(ProtocolDifference.between(house, own))
                .containsExactly(
                        new ProtocolDifference("How fast", List.of("Over 40 minutes."), List.of("Over 60 minutes.")),
                        new ProtocolDifference("Duration", List.of("40.0 min"), List.of("60.0 min")));
    }

    @Test
    void a_sentence_that_rests_on_a_rule_that_is_not_there_is_refused_with_its_line() {
        Protocol house = LIBRARY.protocol("ketamine-im-induction");
        String file = ProtocolWriter.yaml(house, "clinic-1", CHANGE).replace("rule: D-IM-1", "rule: D-IM-77");
        assertThatThrownBy(() -> withClinicFile(house, file))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("ketamine-im-induction.yaml")
                .hasMessageContaining("D-IM-77");
    }

    @Test
    void side_by_side_a_row_differs_when_not_all_say_the_same() {
        ProtocolComparison comparison = ProtocolComparison.of(
                List.of(LIBRARY.protocol("ketamine-im-induction"), LIBRARY.protocol("ketamine-sc-induction")));
        Set<Topic> differing = comparison.differences().stream()
                .map(ProtocolComparison.Row::topic)
                .collect(Collectors.toSet());
        assertThat(differing).contains(Topic.DOSE, Topic.SPACING).doesNotContain(Topic.MONITORING, Topic.DISCHARGE);
        ProtocolComparison.Row dose = comparison.rows().getFirst();
        assertThat(dose.cells()).hasSize(2).allSatisfy(cell -> assertThat(cell).isNotEmpty());
        assertThat(dose.inAll(dose.cells().getFirst().getFirst())).isFalse();
    }
}
