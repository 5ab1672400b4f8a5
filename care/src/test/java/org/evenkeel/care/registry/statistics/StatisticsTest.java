package org.evenkeel.care.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.evenkeel.care.registry.statistics.Survival.Observed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsTest {

    @Test
    void of_nobody_there_is_no_share_no_rate_and_no_spread() {
        assertThat(new Proportion(0, 0).share()).isEmpty();
        assertThat(new Proportion(0, 0).wilson()).isEmpty();
        assertThat(new Proportion(0, 0).clopperPearson(0.95)).isEmpty();
        assertThat(new Rate(0, 0).exact(0.95)).isEmpty();
        assertThat(Spread.of(new int[0])).isEmpty();
        assertThat(Survival.of(List.of()).share(0)).isEmpty();
    }

    @Test
    void nothing_is_said_of_the_time_after_the_last_person_watched() {
        Survival curve = Survival.of(List.of(new Observed(5, true), new Observed(9, false)));
        assertThat(curve.share(4)).contains(1.0);
        assertThat(curve.share(9)).contains(0.5);
        assertThat(curve.share(10)).isEmpty();
        assertThat(curve.atRisk(5)).isEqualTo(2);
        assertThat(curve.atRisk(6)).isEqualTo(1);
        assertThat(curve.atRisk(10)).isZero();
    }

    @Test
    void impossible_numbers_are_refused() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Observed(-1, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(1, 2).wilson(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReliableChange.of(1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Funnel(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_curve_only_falls_loses_nobody_and_does_not_mind_the_order(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observed> people = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(200); i++) {
            people.add(new Observed(random.nextInt(90), random.nextBoolean()));
        }
        Survival curve = Survival.of(people);
        int left = people.size();
        double before = 1;
        for (Survival.Step step : curve.steps()) {
            assertThat(step.atRisk()).isEqualTo(left);
            assertThat(step.share()).isBetween(0.0, before);
            step.logLog(0.95).ifPresent(i -> assertThat(i.holds(step.share())).isTrue());
            left -= step.events() + step.censored();
            before = step.share();
        }
        assertThat(left).isZero();
        Collections.shuffle(people, new java.util.Random(seed));
        assertThat(Survival.of(people)).isEqualTo(curve);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void when_everybody_is_watched_to_the_end_the_curve_is_a_plain_share(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observed> people = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            boolean event = random.nextBoolean();
            people.add(new Observed(event ? 1 + random.nextInt(60) : 60, event));
        }
        long without = people.stream().filter(p -> !p.event()).count();
        assertThat(Survival.of(people).share(60).orElseThrow())
                .isCloseTo(without / 50.0, org.assertj.core.api.Assertions.within(1e-12));
    }

    @ParameterizedTest(name = "{0} of 20")
    @ValueSource(ints = {0, 1, 7, 19, 20})
    void the_exact_interval_is_never_narrower_than_the_share_and_a_higher_level_is_wider(int count) {
        Proportion share = new Proportion(count, 20);
        Interval usual = share.clopperPearson(0.95).orElseThrow();
        Interval wide = share.clopperPearson(0.99).orElseThrow();
        assertThat(usual.holds(count / 20.0)).isTrue();
        assertThat(wide.low()).isLessThanOrEqualTo(usual.low());
        assertThat(wide.high()).isGreaterThanOrEqualTo(usual.high());
    }
}
