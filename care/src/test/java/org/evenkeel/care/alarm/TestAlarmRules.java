package org.evenkeel.care.alarm;

import static org.evenkeel.care.session.SessionRules.Comparison.*;
import static org.evenkeel.care.session.VitalSign.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.alarm.AlarmCondition.Escalation;
import org.evenkeel.care.chart.AlarmContent.AlarmPriority;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.recovery.TestRecoveryRules;
import org.evenkeel.care.session.TestRules;

/** The alarms the tests go by, written out here so that a change of data does not change what the logic must do. */
final class TestAlarmRules {
    private static final Escalation PRESCRIBER_AFTER_3_MIN =
            new Escalation(Duration.ofMinutes(3), Capacity.PRESCRIBER, AlarmPriority.HIGH);
    private static final Escalation NURSES_AFTER_10_MIN =
            new Escalation(Duration.ofMinutes(10), Capacity.NURSE, AlarmPriority.HIGH);

    private TestAlarmRules() {}

    static AlarmKnowledge knowledge() {
        return new AlarmKnowledge(rules(), TestRules.rules(), TestRecoveryRules.rules());
    }

    static AlarmRules rules() {
        return new AlarmRules(
                Duration.ofMinutes(1),
                TestRules.POLICY,
                "The monitor is the primary alarm.",
                List.of(
                        one(
                                "low-oxygen",
                                "oxygen",
                                AlarmPriority.LOW,
                                new Watched.Value(SPO2, BELOW, 94, 95, 1, Duration.ZERO)),
                        one(
                                "very-low-oxygen",
                                "oxygen",
                                AlarmPriority.HIGH,
                                new Watched.Value(SPO2, BELOW, 90, 91, 1, Duration.ZERO)),
                        one(
                                "sedated-and-slow",
                                "sedation",
                                AlarmPriority.HIGH,
                                new Watched.Together(List.of(
                                        new Watched.Rated("moaa-s", "0 to 5", AT_OR_BELOW, 4),
                                        new Watched.Value(SPO2, BELOW, 92, 93, 1, Duration.ZERO)))),
                        one(
                                "deeply-sedated",
                                "sedation",
                                AlarmPriority.MEDIUM,
                                new Watched.Rated("moaa-s", "0 to 5", AT_OR_BELOW, 3)),
                        one(
                                "pressure-180",
                                "pressure",
                                AlarmPriority.MEDIUM,
                                new Watched.Value(SYSTOLIC, AT_OR_ABOVE, 180, 175, 2, Duration.ofMinutes(5))),
                        one(
                                "pressure-160",
                                "pressure",
                                AlarmPriority.LOW,
                                new Watched.Value(SYSTOLIC, AT_OR_ABOVE, 160, 155, 1, Duration.ZERO)),
                        one("pressure-fall", "pressure-low", AlarmPriority.MEDIUM, new Watched.Fall(SYSTOLIC, 30, 25)),
                        one("pressure-rise", "rise", AlarmPriority.LOW, new Watched.Rise(SYSTOLIC, 40, 35)),
                        one(
                                "heart-racing",
                                "heart",
                                AlarmPriority.MEDIUM,
                                new Watched.Speed(HEART_RATE, 40, Duration.ofMinutes(10))),
                        one("sick", "nausea", AlarmPriority.LOW, new Watched.Effect("nausea", Grade.SEVERE)),
                        one("wrong", "artefact", AlarmPriority.LOW, new Watched.Artefact(SYSTOLIC)),
                        one(
                                "overdue",
                                "no-reading",
                                AlarmPriority.MEDIUM,
                                new Watched.ReadingOverdue(Duration.ofMinutes(5))),
                        one("end", "pump-end", AlarmPriority.LOW, new Watched.EndUnconfirmed(Duration.ofMinutes(2))),
                        one(
                                "still-paused",
                                "pump-paused",
                                AlarmPriority.LOW,
                                new Watched.PausedLong(Duration.ofMinutes(15))),
                        one("observed", "observation", AlarmPriority.LOW, new Watched.ObservationOver())));
    }

    private static AlarmCondition one(String id, String alarm, AlarmPriority priority, Watched watched) {
        return new AlarmCondition(
                id,
                alarm,
                "M-TEST",
                priority,
                id,
                "Do what " + id + " asks for.",
                List.of(watched),
                priority == AlarmPriority.LOW ? List.of() : List.of(PRESCRIBER_AFTER_3_MIN, NURSES_AFTER_10_MIN),
                priority != AlarmPriority.LOW && !(watched instanceof Watched.ReadingOverdue),
                Duration.ofMinutes(2),
                Optional.empty(),
                TestRules.POLICY);
    }
}
