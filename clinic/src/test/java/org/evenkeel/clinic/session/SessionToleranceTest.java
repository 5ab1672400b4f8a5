package org.evenkeel.clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenkeel.knowledge.effects.EffectLibrary;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.junit.jupiter.api.Test;

class SessionToleranceTest {
    private static final AcuteEffects EFFECTS = AcuteEffects.of(EffectLibrary.load());

    @Test
    void later_sessions_say_how_far_scores_fall_and_that_the_rating_does_not() {
        assertThat(SessionTolerance.words(SessionNumber.first(), EFFECTS)).isEqualTo("First session in this chart.");
        // 0.44 + 0.56 / e
        assertThat(SessionTolerance.words(SessionNumber.of(5), EFFECTS))
                .startsWith("Session 5 in this chart.")
                .contains("about 65 % of those in a first session (assumed)")
                .contains("no tolerance was published");
    }

    @Test
    void every_effect_on_the_page_has_a_status_a_source_cautions_and_its_numbers() {
        List<EffectNote> notes =
                new SessionPredictor(Predictor.of(ModelLibrary.load().defaultModel()), EFFECTS).notes();
        assertThat(notes).extracting(EffectNote::key).containsExactly("dissociation-rating", "systolic-rise");
        assertThat(notes).allSatisfy(note -> {
            assertThat(note.status()).isNotBlank();
            assertThat(note.source()).isNotBlank();
            assertThat(note.cautions()).isNotEmpty();
            assertThat(note.parts()).isNotEmpty().allMatch(p -> p.endsWith(")"));
        });
    }
}
