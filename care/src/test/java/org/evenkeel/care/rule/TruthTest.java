package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TruthTest {
    @Test
    void and_or_and_not_keep_the_laws_of_three_valued_logic() {
        for (Truth a : Truth.values()) {
            assertThat(a.not().not()).isEqualTo(a);
            assertThat(a.and(Truth.TRUE)).isEqualTo(a);
            assertThat(a.or(Truth.FALSE)).isEqualTo(a);
            assertThat(a.and(Truth.FALSE)).isEqualTo(Truth.FALSE);
            assertThat(a.or(Truth.TRUE)).isEqualTo(Truth.TRUE);
            assertThat(a.and(a)).isEqualTo(a);
            for (Truth b : Truth.values()) {
                assertThat(a.and(b)).isEqualTo(b.and(a));
                assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
                assertThat(a.and(a.or(b))).isEqualTo(a);
                for (Truth c : Truth.values()) {
                    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
                    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
                }
            }
        }
    }

    @Test
    void not_knowing_is_never_turned_into_no() {
        assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.UNKNOWN.or(Truth.FALSE)).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.UNKNOWN.and(Truth.TRUE)).isEqualTo(Truth.UNKNOWN);
    }
}
