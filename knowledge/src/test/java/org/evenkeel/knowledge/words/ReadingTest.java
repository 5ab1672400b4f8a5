package org.evenkeel.knowledge.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.evenkeel.testkit.reading.EnglishReading;
import org.evenkeel.testkit.reading.SpanishReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {
    /** Words as a dictionary divides them. */
    static Stream<String> english() {
        return Stream.of(
                "a dose the day we watch you breathe through sleep weight made makes helped passed asked rise makes cause blood",
                "ta-ble sta-ble wan-ted nee-ded han-dled chan-ges ser-vice ser-vi-ces pa-tient pa-tients ses-sion spe-cial",
                "safe-ly care-ful use-less move-ment some-times ri-ding try-ing do-ing be-ing see-ing qui-et di-et o-ver",
                "u-su-al ac-tu-al pe-ri-od se-ri-ous me-di-cine ke-ta-mine al-co-hol can-na-bis de-pres-sion in-fu-sion",
                "con-tin-u-ous re-ac-tion in-for-ma-tion o-xy-gen su-i-cide de-tached e-mer-gen-cy phar-ma-cy",
                "an-ti-bi-o-tic di-a-ze-pam es-ke-ta-mine the-o-phyl-line grape-fruit ma-chines de-ci-ded hap-pi-er",
                "clin-ic dan-ger-ous diz-zi-ness pres-sure mea-sures squeezed wish-es reach-es breathes bathes clothes",
                "don't we'll you're it's o-clock 24 112");
    }

    @ParameterizedTest
    @MethodSource("english")
    void english_syllables_are_counted_as_a_dictionary_divides_them(String words) {
        for (String divided : words.split(" ")) {
            int expected = divided.split("-").length;
            assertThat(EnglishReading.syllables(divided.replace("-", "")))
                    .as(divided)
                    .isEqualTo(expected);
        }
    }

    @Test
    void spanish_syllables_are_counted_as_a_dictionary_divides_them() {
        String words =
                "no hay que do-sis ca-sa me-di-ci-na pa-cien-te san-gre dí-a ha-cí-a ciu-dad a-é-re-o le-e vein-te"
                        + " guí-a pin-güi-no de-pre-sión ke-ta-mi-na pre-sión u-nión ba-úl ma-íz ve-hí-cu-lo a-yu-da rey muy llu-via hue-so";
        Arrays.stream(words.split(" "))
                .forEach(divided -> assertThat(SpanishReading.syllables(divided.replace("-", "")))
                        .as(divided)
                        .isEqualTo(divided.split("-").length));
    }

    @Test
    void the_grade_is_that_of_flesch_and_kincaid() {
        // 2 sentences, 11 words, 12 syllables
        assertThat(EnglishReading.grade("The cat sat on the mat. It was a sunny day."))
                .isCloseTo(0.39 * 11 / 2 + 11.8 * 12 / 11 - 15.59, within(1e-9));
        assertThat(EnglishReading.grade(
                        "Hepatic insufficiency necessitates individualized pharmacological evaluation."))
                .isGreaterThan(20);
        assertThatIllegalArgumentException().isThrownBy(() -> EnglishReading.grade(" - "));
    }

    @Test
    void spanish_ease_is_that_of_szigriszt_and_pazos() {
        // 1 sentence, 4 words, 6 syllables
        assertThat(SpanishReading.ease("La casa es grande.")).isCloseTo(206.835 - 62.3 * 6 / 4 - 4, within(1e-9));
    }
}
