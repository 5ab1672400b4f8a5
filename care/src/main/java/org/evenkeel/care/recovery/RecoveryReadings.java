package org.evenkeel.care.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.recovery.DischargeReview.Standing;
import org.evenkeel.care.recovery.RecoveryRules.DischargeCriterion;
import org.evenkeel.care.recovery.RecoveryRules.OxygenAtLeast;
import org.evenkeel.care.recovery.RecoveryRules.StableBloodPressure;
import org.evenkeel.care.session.VitalSign;

/** What the readings after the last dose say about leaving. No reading is never a good reading. */
final class RecoveryReadings {
    private RecoveryReadings() {}

    static Optional<Instant> end(SessionRecord session) {
        return session.lastDoseAt();
    }

    static Standing bloodPressure(DischargeCriterion criterion, SessionRecord session, StableBloodPressure rule) {
        List<Charted<VitalSignsMeasured>> readings = after(session, VitalSign.SYSTOLIC).stream()
                .filter(v -> VitalSign.DIASTOLIC.usable(v.content()).isPresent())
                .toList();
        if (readings.size() < rule.readings()) {
            return new Standing(
                    criterion,
                    Answer.UNKNOWN,
                    readings.size() + " of " + rule.readings() + " readings since the last dose.");
        }
        OptionalDouble baseline = baseline(session);
        if (baseline.isEmpty()) {
            return new Standing(criterion, Answer.UNKNOWN, "No reading before the first dose to compare with.");
        }
        List<Charted<VitalSignsMeasured>> last = readings.subList(readings.size() - rule.readings(), readings.size());
        double systolic = value(last.getLast(), VitalSign.SYSTOLIC);
        boolean low = last.stream()
                .allMatch(v -> value(v, VitalSign.SYSTOLIC) < rule.systolicBelowMmHg()
                        && value(v, VitalSign.DIASTOLIC) < rule.diastolicBelowMmHg());
        boolean near = systolic <= baseline.getAsDouble() * (1 + rule.aboveBaselinePercent() / 100);
        boolean steady = systolic - value(last.getFirst(), VitalSign.SYSTOLIC) <= rule.risingByMmHg();
        String shown = String.join(
                ", ",
                last.stream()
                        .map(v -> (int) value(v, VitalSign.SYSTOLIC) + "/" + (int) value(v, VitalSign.DIASTOLIC))
                        .toList());
        String why = (low ? "" : " Not all below " + rule.systolicBelowMmHg() + "/" + rule.diastolicBelowMmHg() + ".")
                + (near ? "" : " More than " + Math.round(rule.aboveBaselinePercent()) + " % above the start.")
                + (steady ? "" : " Rising.");
        return new Standing(criterion, low && near && steady ? Answer.YES : Answer.NO, shown + "." + why);
    }

    static Standing oxygen(DischargeCriterion criterion, SessionRecord session, OxygenAtLeast rule) {
        List<Charted<VitalSignsMeasured>> readings = after(session, VitalSign.SPO2);
        if (readings.isEmpty()) {
            return new Standing(criterion, Answer.UNKNOWN, "No reading since the last dose.");
        }
        int spo2 = (int) value(readings.getLast(), VitalSign.SPO2);
        return new Standing(criterion, spo2 >= rule.spo2Percent() ? Answer.YES : Answer.NO, spo2 + " %.");
    }

    /** The last systolic pressure before the first dose. */
    private static OptionalDouble baseline(SessionRecord session) {
        Optional<Instant> start = session.firstDose().map(Charted::at);
        return session.vitals().reversed().stream()
                .filter(v -> start.isPresent() && !v.at().isAfter(start.get()))
                .map(v -> VitalSign.SYSTOLIC.usable(v.content()))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static List<Charted<VitalSignsMeasured>> after(SessionRecord session, VitalSign sign) {
        Optional<Instant> end = end(session);
        return session.vitals().stream()
                .filter(v -> end.isPresent() && !v.at().isBefore(end.get()))
                .filter(v -> sign.usable(v.content()).isPresent())
                .toList();
    }

    private static double value(Charted<VitalSignsMeasured> reading, VitalSign sign) {
        return sign.usable(reading.content()).orElseThrow();
    }
}
