package org.evenkeel.care.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.evenkeel.care.monitor.SignalRules.Charting;
import org.evenkeel.care.monitor.SignalRules.Frozen;
import org.evenkeel.care.monitor.SignalRules.Jump;
import org.evenkeel.care.monitor.SignalRules.Limit;
import org.evenkeel.care.monitor.SignalRules.Span;
import org.evenkeel.care.session.SessionRules.PlausibleRange;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

class SignalHistoryTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final Evidence TEST = new Evidence("this test", EvidenceStatus.ASSUMED);
    private static final SignalRules RULES = new SignalRules(
            Map.of(
                    MonitoredSign.HEART_RATE, new PlausibleRange(20, 250, TEST),
                    MonitoredSign.SPO2, new PlausibleRange(40, 100, TEST)),
            new Limit(0.3, TEST),
            new Limit(20, TEST),
            Map.of(MonitoredSign.HEART_RATE, new Frozen(Duration.ofSeconds(60), 30, TEST)),
            Map.of(MonitoredSign.HEART_RATE, new Jump(40, Duration.ofSeconds(5), 3, TEST)),
            new Span(Duration.ofSeconds(90), TEST),
            new Span(Duration.ofSeconds(30), TEST),
            new Charting(true, Duration.ofMinutes(2), TEST));

    private SignalHistory history = SignalHistory.EMPTY;

    private static JudgedReading reading(MonitoredSign sign, double value, int second) {
        Instant at = START.plusSeconds(second);
        return new JudgedReading(sign, value, at, at, at, "code", Set.of());
    }

    private List<JudgedReading> judge(JudgedReading... sent) {
        SignalHistory.Judged judged = history.judge(List.of(sent), RULES);
        history = judged.after();
        return judged.readings();
    }

    private Set<Doubt> heart(double value, int second) {
        return judge(reading(MonitoredSign.HEART_RATE, value, second))
                .getFirst()
                .doubts();
    }

    @Test
    void an_ordinary_reading_is_believed() {
        assertThat(heart(72, 0)).isEmpty();
        assertThat(heart(74, 1)).isEmpty();
    }

    @Test
    @ControlsHazard("H-32")
    void what_no_person_can_have_is_doubted_and_does_not_change_what_is_believed_next() {
        assertThat(heart(72, 0)).isEmpty();
        assertThat(heart(888, 1)).containsExactly(Doubt.IMPLAUSIBLE);
        assertThat(heart(73, 2)).isEmpty();
    }

    @Test
    @ControlsHazard("H-32")
    void a_jump_is_doubted_until_it_stays() {
        assertThat(heart(70, 0)).isEmpty();
        assertThat(heart(140, 1)).containsExactly(Doubt.JUMP);
        assertThat(heart(71, 2)).isEmpty();
        assertThat(heart(140, 3)).containsExactly(Doubt.JUMP);
        assertThat(heart(142, 4)).containsExactly(Doubt.JUMP);
        assertThat(heart(141, 5)).containsExactly(Doubt.JUMP);
        assertThat(heart(140, 6)).isEmpty();
        assertThat(heart(140, 7)).isEmpty();
    }

    @Test
    @ControlsHazard("H-32")
    void a_value_that_does_not_move_any_more_is_doubted() {
        for (int second = 0; second < 60; second++) {
            assertThat(heart(72, second)).isEmpty();
        }
        assertThat(heart(72, 60)).containsExactly(Doubt.FROZEN);
        assertThat(heart(73, 61)).isEmpty();
    }

    @Test
    @ControlsHazard("H-32")
    void a_saturation_over_a_weak_signal_and_rates_far_apart_are_doubted() {
        assertThat(judge(reading(MonitoredSign.PERFUSION, 0.1, 0), reading(MonitoredSign.SPO2, 88, 0))
                        .getLast()
                        .doubts())
                .containsExactly(Doubt.LOW_SIGNAL);
        assertThat(judge(reading(MonitoredSign.HEART_RATE, 80, 20), reading(MonitoredSign.PULSE_RATE, 40, 20)))
                .allMatch(r -> r.doubts().contains(Doubt.RATES_DIFFER));
    }

    @Test
    @ControlsHazard("H-31")
    void a_cuffs_value_that_only_comes_again_keeps_the_time_at_which_it_first_came() {
        judge(reading(MonitoredSign.SYSTOLIC, 131, 0), reading(MonitoredSign.DIASTOLIC, 84, 0));
        for (int second = 1; second < 300; second++) {
            assertThat(judge(reading(MonitoredSign.SYSTOLIC, 131, second))
                            .getFirst()
                            .at())
                    .isEqualTo(START);
        }
        assertThat(judge(reading(MonitoredSign.SYSTOLIC, 128, 300)).getFirst().at())
                .isEqualTo(START.plusSeconds(300));
    }

    @Test
    void another_value_for_the_same_moment_and_a_time_ahead_are_doubted() {
        assertThat(heart(72, 0)).isEmpty();
        assertThat(heart(90, 0)).containsExactly(Doubt.CONFLICT);
        Instant ahead = START.plusSeconds(60);
        assertThat(judge(new JudgedReading(
                                MonitoredSign.HEART_RATE, 72.0, ahead, ahead, START.plusSeconds(2), "c", Set.of()))
                        .getFirst()
                        .doubts())
                .containsExactly(Doubt.FUTURE);
    }

    @Test
    @ControlsHazard("H-31")
    void late_readings_change_nothing_of_what_is_judged_after_them() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            List<JudgedReading> inOrder = new ArrayList<>();
            for (int second = 0; second < 40; second++) {
                inOrder.add(reading(MonitoredSign.HEART_RATE, 60 + random.nextInt(80), second));
            }
            history = SignalHistory.EMPTY;
            List<Set<Doubt>> alone =
                    inOrder.stream().map(r -> judge(r).getFirst().doubts()).toList();
            history = SignalHistory.EMPTY;
            List<Set<Doubt>> disturbed = new ArrayList<>();
            for (JudgedReading r : inOrder) {
                disturbed.add(judge(r).getFirst().doubts());
                judge(reading(MonitoredSign.HEART_RATE, 60 + random.nextInt(80), -1 - random.nextInt(50)));
            }
            assertThat(disturbed).isEqualTo(alone);
        }
    }
}
