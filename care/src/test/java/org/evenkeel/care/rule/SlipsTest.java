package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SlipsTest {
    @Test
    void a_letter_left_out_added_wrong_or_swapped_is_one_slip() {
        assertThat(Slips.between("sertraline", "sertralne", 2)).isEqualTo(1);
        assertThat(Slips.between("sertraline", "serttraline", 2)).isEqualTo(1);
        assertThat(Slips.between("sertraline", "sertralina", 2)).isEqualTo(1);
        assertThat(Slips.between("sertraline", "setrraline", 2)).isEqualTo(1);
        assertThat(Slips.between("sertraline", "sertraline", 2)).isZero();
    }

    @Test
    void more_slips_than_asked_for_are_only_said_to_be_more() {
        assertThat(Slips.between("hydroxyzine", "hydralazine", 2)).isEqualTo(3);
        assertThat(Slips.between("a", "ketamine", 1)).isEqualTo(2);
        assertThat(Slips.between("", "", 0)).isZero();
    }

    @Test
    void as_many_slips_as_were_made_are_the_most_that_are_counted_either_way_round() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 2_000; i++) {
            String word = letters(random, 3 + random.nextInt(9));
            String slipped = slip(slip(word, random), random);
            int there = Slips.between(word, slipped, 9);
            assertThat(there).isLessThanOrEqualTo(2).isEqualTo(Slips.between(slipped, word, 9));
            assertThat(there == 0).isEqualTo(word.equals(slipped));
            assertThat(Slips.between(word, slipped, 1)).isEqualTo(Math.min(there, 2));
        }
    }

    private static String letters(SplittableRandom random, int many) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < many; i++) {
            word.append((char) ('a' + random.nextInt(5)));
        }
        return word.toString();
    }

    private static String slip(String word, SplittableRandom random) {
        int at = random.nextInt(word.length() - 1);
        String letter = letters(random, 1);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            default -> word.substring(0, at) + letter + word.substring(at + 1);
        };
    }
}
