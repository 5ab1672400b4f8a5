package org.evenkeel.knowledge.bedside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.evenkeel.care.recovery.RecoveryRules.DischargeCriterion;
import org.evenkeel.care.recovery.RecoveryRules.Kind;
import org.evenkeel.care.session.SessionRules.AdvisoryRule;
import org.evenkeel.care.session.SessionRules.GateItem;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

class BedsideLibraryTest {
    private final BedsideLibrary library = BedsideLibrary.load();

    @Test
    void the_gate_is_in_clinical_order() {
        assertThat(library.session().gateItems())
                .extracting(GateItem::id)
                .startsWith("identity", "consent", "escort", "suicide-risk", "mental-state", "pregnancy", "medicines");
    }

    @Test
    void every_vital_sign_has_a_plausible_range() {
        assertThat(library.session().plausible()).containsOnlyKeys(VitalSign.values());
        assertThat(library.session().plausible().get(VitalSign.SPO2).holds(101)).isFalse();
    }

    @Test
    void time_and_resolution_are_hard_and_nothing_else_is() {
        assertThat(library.recovery().criteria().stream().filter(DischargeCriterion::hard))
                .extracting(DischargeCriterion::id)
                .containsExactly("minimum-time", "sedation", "dissociation", "breathing");
        assertThat(library.recovery().criteria())
                .extracting(DischargeCriterion::kind)
                .contains(Kind.values());
    }

    @Test
    void no_advisory_names_a_drug() {
        for (AdvisoryRule rule : library.session().advisories()) {
            assertThat(rule.words().toLowerCase(Locale.ROOT))
                    .doesNotContain("labetalol", "clonidine", "hydralazine", "midazolam", "ondansetron", "nifedipine");
        }
    }

    @ControlsHazard("H-08")
    @Test
    void the_advice_never_gives_an_hour_at_which_driving_is_safe() {
        Stream<String> lines = library.recovery().advice().sections().stream().flatMap(s -> s.lines().stream());
        String text = String.join(" ", lines.toList()).toLowerCase(Locale.ROOT);

        assertThat(text).contains("until the next day, after a night of restful sleep");
        assertThat(text).doesNotContainPattern("\\d+ ?(h|hour|o.clock)").doesNotContain("midnight");
    }

    @Test
    void a_limit_without_unit_or_source_is_refused_with_its_line() {
        String session = YamlFile.resource(BedsideLibrary.class, "knowledge/bedside/session.yaml");
        String recovery = YamlFile.resource(BedsideLibrary.class, "knowledge/bedside/recovery.yaml");

        assertThatThrownBy(() ->
                        BedsideLibrary.read(session.replace("limit: \"140 mm[Hg]\"", "limit: \"140 kg\""), recovery))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("mm[Hg]");
        assertThatThrownBy(() -> BedsideLibrary.read(session, recovery.replace("hard: true", "herd: true")))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("herd");
    }
}
