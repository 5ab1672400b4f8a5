package org.evenkeel.care.session;

import static org.evenkeel.care.session.GateOutcome.*;
import static org.evenkeel.care.session.SessionRules.Comparison.*;
import static org.evenkeel.care.session.VitalSign.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.care.session.SessionRules.*;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** The rules the tests go by, written out here so that a change of data does not change what the logic must do. */
public final class TestRules {
    public static final Evidence POLICY = new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY);
    static final VialRules VIALS = new VialRules(
            List.of(
                    new VialRules.Vial(10, 20, POLICY),
                    new VialRules.Vial(50, 10, POLICY),
                    new VialRules.Vial(100, 5, POLICY)),
            List.of(10, 15, 20, 60),
            10,
            1000,
            1.5,
            POLICY);

    private TestRules() {}

    public static SessionRules rules() {
        return new SessionRules(
                "test",
                List.of(
                        item("identity", HARD_STOP, HARD_STOP),
                        item("transport", HARD_STOP, HARD_STOP),
                        item("fasting", WARN, WARN)),
                List.of(new AnsweredTogether(List.of("identity", "fasting"), POLICY)),
                Map.of(
                        SYSTOLIC, new PlausibleRange(60, 260, POLICY),
                        DIASTOLIC, new PlausibleRange(30, 160, POLICY),
                        HEART_RATE, new PlausibleRange(20, 250, POLICY),
                        SPO2, new PlausibleRange(40, 100, POLICY),
                        TEMPERATURE, new PlausibleRange(30, 43, POLICY)),
                Set.of(SYSTOLIC, DIASTOLIC, HEART_RATE, SPO2),
                List.of(
                        limit("P-BP-1", SYSTOLIC, ABOVE, 140, PRESCRIBER_DECISION),
                        limit("P-BP-1", DIASTOLIC, ABOVE, 90, PRESCRIBER_DECISION),
                        limit("P-BP-3", SYSTOLIC, AT_OR_ABOVE, 160, BLOCK_OVERRIDE),
                        limit("P-BP-3", DIASTOLIC, AT_OR_ABOVE, 100, BLOCK_OVERRIDE),
                        limit("P-BP-4", SYSTOLIC, ABOVE, 180, HARD_STOP),
                        limit("P-BP-4", DIASTOLIC, ABOVE, 110, HARD_STOP),
                        limit("P-SPO2-1", SPO2, BELOW, 94, BLOCK_OVERRIDE),
                        limit("P-SPO2-1", SPO2, BELOW, 92, HARD_STOP),
                        limit("P-TEMP-1", TEMPERATURE, AT_OR_ABOVE, 38, WARN)),
                new BloodPressureReading("P-BP-5", 2, Duration.ofMinutes(1), 10, POLICY),
                new WeightRule("P-WT-1", Duration.ofDays(7), 30, 250, 10, POLICY),
                new IntervalRule("D-FREQ-2", Duration.ofHours(24), Duration.ofHours(48), POLICY),
                new PumpLimits(0.5, 1.5, 20, 5, POLICY, POLICY, VIALS),
                new VitalsCadence("M-INT-2", Duration.ofMinutes(10), Duration.ofMinutes(15), POLICY),
                List.of(
                        new AdvisoryRule(
                                "M-BP-1",
                                Level.ADVISORY,
                                List.of(new Trigger.Value(SYSTOLIC, AT_OR_ABOVE, 160, 1, Duration.ZERO)),
                                "Measure again in 5 minutes.",
                                POLICY),
                        new AdvisoryRule(
                                "M-BP-2",
                                Level.HIGH,
                                List.of(new Trigger.Value(SYSTOLIC, AT_OR_ABOVE, 180, 2, Duration.ofMinutes(5))),
                                "Tell the prescriber.",
                                POLICY),
                        new AdvisoryRule(
                                "M-BP-3",
                                Level.ADVISORY,
                                List.of(new Trigger.Rise(SYSTOLIC, 40), new Trigger.Rise(DIASTOLIC, 25)),
                                "Risen since the start.",
                                POLICY),
                        new AdvisoryRule(
                                "M-BP-4",
                                Level.CRITICAL,
                                List.of(new Trigger.Effect("chest-pain")),
                                "Emergency.",
                                POLICY)),
                List.of(new SideEffect("nausea", "Nausea", false)),
                java.util.Optional.empty());
    }

    private static GateItem item(String id, GateOutcome ifNo, GateOutcome ifUnknown) {
        return new GateItem(id, "P-" + id, id, "", ifNo, ifUnknown, POLICY);
    }

    private static VitalLimit limit(
            String ruleId, VitalSign sign, Comparison comparison, double limit, GateOutcome outcome) {
        return new VitalLimit(ruleId, sign, comparison, limit, outcome, ruleId + " holds.", POLICY);
    }
}
