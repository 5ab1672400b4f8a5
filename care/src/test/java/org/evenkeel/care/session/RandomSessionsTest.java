package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.care.session.Bedside.*;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.recovery.RecoveryCommand;
import org.evenkeel.care.recovery.RecoveryDesk;
import org.evenkeel.care.recovery.TestRecoveryRules;
import org.evenkeel.care.session.ChartedInfusion.Segment;
import org.evenkeel.care.session.SessionCommand.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked for in whatever order, the chart never says what can't be. */
class RandomSessionsTest {
    private static final int COMMANDS = 120;

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_sequence_of_commands_gives_an_impossible_session(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Bedside bedside = random.nextBoolean() ? new Bedside() : new Bedside().running();
        double givenBefore = 0;
        boolean over = false;
        for (int i = 0; i < COMMANDS; i++) {
            bedside.now = bedside.now.plusSeconds(random.nextInt(300));
            Author author = List.of(NURSE, OTHER_NURSE, PRESCRIBER).get(random.nextInt(3));
            SessionState before = bedside.session().state();
            if (random.nextInt(8) == 0) {
                RecoveryCommand command = recovery(random, bedside);
                bedside.append(
                        RecoveryDesk.decide(bedside.chart, command, TestRecoveryRules.rules(), author, bedside.now),
                        author);
            } else {
                bedside.by(author, session(random, bedside));
            }
            over |= before.isOver() || before == SessionState.RECOVERY;
            if (over) {
                assertThat(bedside.session().state())
                        .isNotIn(SessionState.RUNNING, SessionState.PAUSED, SessionState.READY);
            }
            givenBefore = checkInfusion(bedside, givenBefore);
        }
        assertThat(Chart.fold(bedside.chart.id(), bedside.chart.entries())).isEqualTo(bedside.chart);
    }

    private static double checkInfusion(Bedside bedside, double givenBefore) {
        if (ChartedInfusion.of(bedside.session()).isEmpty()) {
            return givenBefore;
        }
        assertThat(bedside.session().gatePassed()).isPresent();
        ChartedInfusion infusion = bedside.infusion();
        double given = infusion.givenMgAt(bedside.now);
        assertThat(given).isBetween(0.0, infusion.doseMg());
        List<Segment> segments = infusion.segmentsUntil(bedside.now);
        assertThat(segments.stream().mapToDouble(Segment::givenMg).sum()).isCloseTo(given, within(1e-6));
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).from()).isEqualTo(segments.get(i - 1).to());
        }
        double step = 0;
        for (Instant t = infusion.startedAt(); t.isBefore(bedside.now); t = t.plusSeconds(97)) {
            assertThat(infusion.givenMgAt(t)).isGreaterThanOrEqualTo(step - 1e-9);
            step = infusion.givenMgAt(t);
        }
        infusion.stoppedAt().ifPresent(end -> {
            assertThat(infusion.givenMgAt(bedside.now)).isEqualTo(infusion.givenMgAt(end));
            assertThat(bedside.session().pump().getLast().content())
                    .isInstanceOfSatisfying(
                            InfusionStopped.class,
                            s -> assertThat(s.givenMg()).isCloseTo(infusion.givenMgAt(end), within(1e-6)));
        });
        return given;
    }

    private static SessionCommand session(SplittableRandom random, Bedside bedside) {
        Instant at = bedside.now.plusSeconds(random.nextInt(5) == 0 ? random.nextInt(1200) - 1100 : 0);
        return switch (random.nextInt(14)) {
            case 0 -> new Arrive(SESSION, at, "1");
            case 1 ->
                new CheckGateItem(
                        SESSION,
                        at,
                        List.of("identity", "transport", "fasting", "?").get(random.nextInt(4)),
                        Answer.values()[random.nextInt(3)],
                        "");
            case 2 -> new MeasureWeight(SESSION, at, 30 + random.nextInt(80));
            case 3, 4 ->
                bedside.recordVitals(new VitalValues(
                        60 + random.nextInt(140), 30 + random.nextInt(100), 70, 88 + random.nextInt(13), null, null));
            case 5 -> new CheckDose(SESSION, at, PumpSetting.giving(35, 1 + random.nextInt(2), 40));
            case 6 -> new PassGate(SESSION, at, List.of());
            case 7 -> new StartInfusion(SESSION, at);
            case 8 -> new PauseInfusion(SESSION, at, "");
            case 9 -> new ResumeInfusion(SESSION, at);
            case 10 -> new ChangeRate(SESSION, at, random.nextDouble() * 2, "random");
            case 11 -> random.nextInt(4) == 0 ? new StopInfusion(SESSION, at, "") : new WriteNote(SESSION, at, "note");
            case 12 -> new ObserveSideEffect(SESSION, at, "nausea", Grade.values()[random.nextInt(4)], "");
            default -> new ResumeInfusion(SESSION, at);
        };
    }

    private static RecoveryCommand recovery(SplittableRandom random, Bedside bedside) {
        Instant at = bedside.now;
        return switch (random.nextInt(12)) {
            case 0 -> new RecoveryCommand.HandOverEscort(SESSION, at, "Eve", "sister", "1");
            case 1 -> new RecoveryCommand.GiveAdvice(SESSION, at, random.nextBoolean());
            case 2 -> new RecoveryCommand.Discharge(SESSION, at, List.of());
            case 3 -> new RecoveryCommand.LeaveAgainstAdvice(SESSION, at, "", "", "", "");
            default -> new RecoveryCommand.JudgeCriterion(SESSION, at, "gait", Answer.values()[random.nextInt(3)], "");
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void deciding_twice_on_the_same_chart_gives_the_same(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Bedside bedside = new Bedside().running();
        bedside.now = bedside.now.plusSeconds(random.nextInt(3000));
        SessionCommand command = session(random, bedside);
        Decision once = SessionDesk.decide(bedside.chart, command, bedside.rules, PRESCRIBER, bedside.now);
        assertThat(SessionDesk.decide(bedside.chart, command, bedside.rules, PRESCRIBER, bedside.now))
                .isEqualTo(once);
    }
}
