package org.evenkeel.knowledge.library;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.care.plan.PlannedDose;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.plan.Protocol.Course;
import org.evenkeel.care.plan.Protocol.Planned;
import org.evenkeel.care.plan.Protocol.Statement;
import org.evenkeel.care.plan.Protocol.Topic;
import org.evenkeel.care.plan.Protocol.Watch;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.pharmacology.evidence.Evidence;

/** Writes a protocol as a file that a clinic can put into its own folder, change and have read again. */
public final class ProtocolWriter {
    private final StringBuilder text = new StringBuilder();

    private ProtocolWriter() {}

    /**
     * The file of a protocol.
     *
     * @param version what to call it; a clinic's own is named otherwise than the house's
     * @param change who makes it the clinic's own, and when and why
     */
    public static String yaml(Protocol protocol, String version, ClinicChange change) {
        ProtocolWriter writer = new ProtocolWriter();
        writer.text
                .append("changed: {by: ")
                .append(quoted(change.by()))
                .append(", on: ")
                .append(change.on())
                .append(", why: ")
                .append(quoted(change.why()))
                .append("}\n");
        writer.key(0, "id", protocol.id());
        writer.key(0, "version", quoted(version));
        writer.key(0, "title", quoted(protocol.title()));
        writer.key(0, "indication", protocol.indication());
        writer.key(0, "medicine", protocol.medicine());
        writer.key(0, "route", protocol.route());
        writer.key(0, "setting", protocol.setting());
        if (!protocol.jurisdictions().isEmpty()) {
            writer.key(
                    0,
                    "jurisdictions",
                    protocol.jurisdictions().stream().sorted().toList().toString());
        }
        protocol.planned().ifPresent(writer::planned);
        for (Map.Entry<Topic, List<Statement>> topic : protocol.says().entrySet()) {
            writer.text.append(topic.getKey().key()).append(":\n");
            topic.getValue().forEach(writer::statement);
        }
        writer.evidence(0, protocol.evidence());
        return writer.text.toString();
    }

    private void planned(Planned planned) {
        text.append("planned:\n  dose:\n");
        dose(planned.dose());
        evidence(2, planned.dose().evidence());
        text.append("  course:\n");
        Course course = planned.course();
        key(2, "sessions", Integer.toString(course.sessions()));
        key(2, "reason-above-sessions", Integer.toString(course.reasonAboveSessions()));
        key(2, "stop-above-sessions", Integer.toString(course.stopAboveSessions()));
        key(2, "minimum-between", course.minimumHoursBetween() + " h");
        key(2, "stop-under", course.stopUnderHoursBetween() + " h");
        key(2, "stop-above-in-7-days", Integer.toString(course.stopAboveIn7Days()));
        key(2, "per-week", Integer.toString(course.perWeek()));
        evidence(2, course.evidence());
        planned.watch().ifPresent(this::watch);
    }

    private void dose(PlannedDose planned) {
        switch (planned) {
            case PlannedDose.Infusion i -> {
                key(2, "per-kg", number(i.doseMgPerKg()) + " mg/kg");
                key(2, "over", number(i.infusionMinutes()) + " min");
            }
            case PlannedDose.Injection i -> {
                key(2, "form", "injection");
                key(2, "per-kg", number(i.doseMgPerKg()) + " mg/kg");
                i.repeat().ifPresent(this::repeat);
            }
            case PlannedDose.NasalDevices n -> {
                key(2, "form", "nasal-devices");
                key(2, "devices", Integer.toString(n.devices()));
                key(2, "device", number(n.deviceMg()) + " mg");
                key(2, "minutes-between", number(n.minutesBetween()) + " min");
            }
            case PlannedDose.HeldInMouth h -> {
                key(2, "form", "held-in-mouth");
                key(2, "dose", number(h.doseMg()) + " mg");
                key(2, "hold", number(h.holdMinutes()) + " min");
                key(2, "then", h.then().name().toLowerCase(Locale.ROOT));
                text.append("    hold-evidence:\n");
                evidence(3, h.holdEvidence());
            }
            case PlannedDose.Swallowed w -> {
                key(2, "form", "swallowed");
                key(2, "dose", number(w.doseMg()) + " mg");
            }
        }
    }

    private void repeat(PlannedDose.RepeatRule repeat) {
        text.append("    repeat:\n");
        key(3, "not-before", number(repeat.notBeforeMinutes()) + " min");
        evidence(3, repeat.evidence());
    }

    private void watch(Watch watch) {
        text.append("  watch:\n");
        key(2, "vitals-during-every", watch.vitalsEveryMinutesDuring() + " min");
        key(2, "vitals-after-every", watch.vitalsEveryMinutesAfter() + " min");
        key(2, "observation", watch.observationMinutes() + " min");
        key(2, "observation-longer", watch.observationMinutesLonger() + " min");
        watch.longerWhen().ifPresent(words -> key(2, "longer-when", quoted(words)));
        text.append("    vitals-evidence:\n");
        evidence(3, watch.vitalsEvidence());
        text.append("    observation-evidence:\n");
        evidence(3, watch.observationEvidence());
    }

    private void statement(Statement statement) {
        text.append("  - words: ").append(quoted(statement.words())).append('\n');
        statement.rule().ifPresentOrElse(rule -> key(2, "rule", rule), () -> evidence(2, statement.evidence()));
    }

    private void evidence(int depth, Evidence evidence) {
        key(depth, "source", quoted(evidence.source()));
        key(depth, "status", quoted(evidence.status().words()));
    }

    private void key(int depth, String key, String value) {
        text.append("  ".repeat(depth)).append(key).append(": ").append(value).append('\n');
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
