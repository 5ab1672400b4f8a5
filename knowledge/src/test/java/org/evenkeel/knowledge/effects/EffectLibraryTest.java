package org.evenkeel.knowledge.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.knowledge.yaml.Problem;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.effect.Driver;
import org.evenkeel.pharmacology.effect.DrivingConcentrations;
import org.evenkeel.pharmacology.effect.EffectKnowledge;
import org.evenkeel.pharmacology.effect.EffectSetting;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.substance.Drug;
import org.junit.jupiter.api.Test;

class EffectLibraryTest {

    private static final EffectKnowledge KNOWLEDGE = EffectLibrary.load();
    private static final String TEXT = YamlFile.resource(EffectLibrary.class, "knowledge/effects/acute-effects.yaml");

    private static Stream<String> problems(String text) {
        Problems problems = new Problems();
        assertThat(EffectLibrary.read(text, problems).isRead()).isFalse();
        return problems.found().stream().map(Problem::words);
    }

    @Test
    void incidences_stand_beside_those_of_placebo() {
        assertThat(KNOWLEDGE.incidences()).singleElement().satisfies(table -> {
            assertThat(table.treatedPeople()).isEqualTo(346);
            assertThat(table.placeboPeople()).isEqualTo(222);
            assertThat(table.rows())
                    .filteredOn(r -> r.words().equals("Nausea"))
                    .singleElement()
                    .satisfies(r -> {
                        assertThat(r.treatedFraction()).isEqualTo(0.28);
                        assertThat(r.placeboFraction()).isEqualTo(0.09);
                    });
        });
    }

    @Test
    void heart_rate_and_cardiac_output_are_said_not_to_be_known_as_curves() {
        assertThat(KNOWLEDGE.notKnown())
                .filteredOn(s -> s.words().startsWith("Not known as a curve"))
                .extracting(s -> s.about())
                .containsExactlyInAnyOrder("Heart rate", "Cardiac output");
    }

    @Test
    void a_curve_bears_the_status_of_its_weakest_part() {
        var samples = AcuteEffects.of(KNOWLEDGE)
                .samples(new double[] {0}, 0, EffectSetting.of(Drug.RACEMIC_KETAMINE, SessionNumber.first(), 1));
        samples.typical(DrivingConcentrations.of(Map.of(Driver.S_KETAMINE_AT_EFFECT_SITE, new double[] {1})));
        assertThat(samples.prediction()
                        .band(AcuteEffect.DISSOCIATION_RATING)
                        .orElseThrow()
                        .weakestStatus())
                .as("its steepness is assumed")
                .isEqualTo(EvidenceStatus.ASSUMED);
    }

    @Test
    void nothing_speaks_of_benefit_or_gives_a_time_to_drive() {
        String said =
                TEXT.lines().filter(l -> !l.startsWith("#")).toList().toString().toLowerCase(Locale.ROOT);
        assertThat(said).doesNotContain("benefit").doesNotContain("driving");
    }

    @Test
    void a_missing_parameter_a_wrong_unit_and_a_missing_source_are_all_told() {
        assertThat(problems(TEXT.replace("  steepness:\n", "  slope:\n")))
                .anyMatch(p -> p.contains("\"steepness\" is missing"))
                .anyMatch(p -> p.contains("\"slope\" is not known here"));
        assertThat(problems(TEXT.replace("typical: 121 ng/mL", "typical: 121 nmol/L")))
                .anyMatch(p -> p.contains("should be in \"ng/mL\""));
        assertThat(problems(TEXT.replace("    status: verified\n  sedation-ec50", "  sedation-ec50")))
                .anyMatch(p -> p.contains("\"status\" is missing"));
        assertThat(problems(TEXT.replace("from: 90 ng/mL", "from: 130 ng/mL")))
                .anyMatch(p -> p.contains("outside its 95 % range"));
        assertThat(problems(TEXT.replace("effect: cadss-score", "effect: cadss-mean")))
                .anyMatch(p -> p.contains("here twice"));
    }
}
