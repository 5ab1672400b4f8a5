package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionRules.BloodPressureReading;
import org.evenkeel.care.session.SessionRules.VitalLimit;

/** What the vital signs before the start mean. */
final class MeasuredAtGate {
    /** Subject of what is said about both pressures together. */
    static final String BLOOD_PRESSURE = "bloodPressure";

    private static final Set<VitalSign> PRESSURES = Set.of(VitalSign.SYSTOLIC, VitalSign.DIASTOLIC);

    private MeasuredAtGate() {}

    static List<GateFinding> findings(SessionRecord session, SessionRules rules) {
        List<Charted<VitalSignsMeasured>> before = before(session);
        List<GateFinding> findings = new ArrayList<>();
        for (VitalSign sign :
                List.of(VitalSign.SPO2, VitalSign.HEART_RATE, VitalSign.RESPIRATORY_RATE, VitalSign.TEMPERATURE)) {
            other(findings, sign, before, rules);
        }
        findings.addAll(bloodPressure(before, rules));
        return findings;
    }

    /** Readings before the first dose. */
    static List<Charted<VitalSignsMeasured>> before(SessionRecord session) {
        Optional<Instant> start = session.firstDose().map(Charted::at);
        return session.vitals().stream()
                .filter(v -> start.isEmpty() || !v.at().isAfter(start.get()))
                .toList();
    }

    private static void other(
            List<GateFinding> findings, VitalSign sign, List<Charted<VitalSignsMeasured>> before, SessionRules rules) {
        Optional<Charted<VitalSignsMeasured>> last = before.reversed().stream()
                .filter(v -> sign.charted(v.content()).isPresent())
                .findFirst();
        OptionalDouble value = last.map(v -> sign.usable(v.content())).orElse(OptionalDouble.empty());
        if (value.isPresent()) {
            findings.add(judge(sign.key(), List.of(new Reading(sign, value.getAsDouble())), rules));
            return;
        }
        if (rules.requiredVitals().contains(sign) || last.isPresent()) {
            String words = last.isPresent()
                    ? "The value can't be right. Measure again."
                    : sign.label() + " has not been measured.";
            findings.add(missing(sign, words, rules));
        }
    }

    private record Reading(VitalSign sign, double value) {}

    private static List<GateFinding> bloodPressure(List<Charted<VitalSignsMeasured>> before, SessionRules rules) {
        BloodPressureReading how = rules.bloodPressure();
        List<Charted<VitalSignsMeasured>> taken = before.stream()
                .filter(v ->
                        PRESSURES.stream().anyMatch(s -> s.charted(v.content()).isPresent()))
                .toList();
        if (taken.isEmpty()) {
            return List.of(missing(BLOOD_PRESSURE, "Blood pressure has not been measured.", rules));
        }
        if (!isUsable(taken.getLast().content())) {
            return List.of(missing(BLOOD_PRESSURE, "The last reading can't be right. Measure again.", rules));
        }
        List<Charted<VitalSignsMeasured>> valid = new ArrayList<>();
        for (Charted<VitalSignsMeasured> v : taken.reversed()) {
            boolean apart = valid.isEmpty()
                    || Duration.between(v.at(), valid.getFirst().at()).compareTo(how.apart()) >= 0;
            if (isUsable(v.content()) && apart && valid.size() < how.readings()) {
                valid.addFirst(v);
            }
        }
        List<GateFinding> findings = new ArrayList<>();
        findings.add(judge(
                BLOOD_PRESSURE,
                List.of(
                        new Reading(VitalSign.SYSTOLIC, mean(valid, VitalSign.SYSTOLIC)),
                        new Reading(VitalSign.DIASTOLIC, mean(valid, VitalSign.DIASTOLIC))),
                rules));
        if (valid.size() < how.readings()) {
            findings.add(missing(
                    BLOOD_PRESSURE,
                    "The mean of " + how.readings() + " readings counts, at least "
                            + how.apart().toMinutes() + " min apart. Measure once more.",
                    rules));
        } else if (spread(valid) > how.agreeWithinMmHg()) {
            findings.add(missing(
                    BLOOD_PRESSURE,
                    "The readings differ by more than " + how.agreeWithinMmHg() + " mmHg. Measure again.",
                    rules));
        }
        return findings;
    }

    private static boolean isUsable(VitalSignsMeasured v) {
        return PRESSURES.stream().allMatch(s -> s.usable(v).isPresent());
    }

    private static double mean(List<Charted<VitalSignsMeasured>> readings, VitalSign sign) {
        return readings.stream()
                .mapToDouble(v -> sign.usable(v.content()).orElseThrow())
                .average()
                .orElseThrow();
    }

    private static double spread(List<Charted<VitalSignsMeasured>> readings) {
        var systolic = readings.stream()
                .mapToDouble(v -> VitalSign.SYSTOLIC.usable(v.content()).orElseThrow())
                .summaryStatistics();
        return systolic.getMax() - systolic.getMin();
    }

    /** The worst limit that any of the readings meets, or that none does. */
    private static GateFinding judge(String subject, List<Reading> readings, SessionRules rules) {
        String measured =
                String.join("/", readings.stream().map(r -> number(r.value())).toList());
        String unit = readings.getFirst().sign().unit();
        String trigger = (subject.equals(BLOOD_PRESSURE)
                        ? "Blood pressure "
                        : readings.getFirst().sign().label() + " ") + measured + " " + unit;
        Optional<VitalLimit> worst = rules.gateLimits().stream()
                .filter(l -> readings.stream()
                        .anyMatch(r -> l.sign() == r.sign() && l.comparison().holds(r.value(), l.limit())))
                .max(Comparator.comparing(VitalLimit::outcome));
        return worst.map(l -> new GateFinding(
                        l.ruleId(), subject, l.outcome(), l.words(), List.of(trigger, limit(l)), l.evidence()))
                .orElseGet(() -> new GateFinding(
                        rules.bloodPressure().ruleId(),
                        subject,
                        GateOutcome.CLEAR,
                        trigger + ".",
                        List.of(trigger),
                        rules.bloodPressure().evidence()));
    }

    private static String limit(VitalLimit l) {
        return l.sign().label() + " " + l.comparison().words() + " " + number(l.limit()) + " "
                + l.sign().unit();
    }

    /** Under the first rule that has a limit for the sign. */
    private static GateFinding missing(VitalSign sign, String words, SessionRules rules) {
        return rules.gateLimits().stream()
                .filter(l -> l.sign() == sign)
                .findFirst()
                .map(l -> new GateFinding(l.ruleId(), sign.key(), GateOutcome.MISSING, words, List.of(), l.evidence()))
                .orElseGet(() -> missing(sign.key(), words, rules));
    }

    private static GateFinding missing(String subject, String words, SessionRules rules) {
        return new GateFinding(
                rules.bloodPressure().ruleId(),
                subject,
                GateOutcome.MISSING,
                words,
                List.of(),
                rules.bloodPressure().evidence());
    }
}
