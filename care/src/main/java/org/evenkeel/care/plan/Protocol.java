package org.evenkeel.care.plan;

import java.util.Optional;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * How a course is given, as data. Each part carries its own source, for no source sets them all.
 *
 * @param id such as {@code ketamine-iv-induction}
 * @param indication such as {@code depression}
 * @param medicine such as {@code ketamine}
 * @param route such as {@code intravenous}
 * @param setting {@code clinic} or {@code home}
 */
public record Protocol(
        String id,
        String version,
        String title,
        String indication,
        String medicine,
        String route,
        String setting,
        Dose dose,
        Course course,
        Watch watch,
        Evidence evidence) {

    /** The usual dose: mg of ketamine base per kg of actual body weight, over so many minutes. */
    public record Dose(double doseMgPerKg, double infusionMinutes, Evidence evidence) {
        public Dose {
            if (!(doseMgPerKg > 0) || !(infusionMinutes > 0)) {
                throw new IllegalArgumentException("dose and duration must be above 0");
            }
        }

        /** The dose for a weight, rounded to whole milligrams. */
        public double doseMg(double weightKg) {
            return Math.rint(doseMgPerKg * weightKg);
        }
    }

    /**
     * Number and spacing of sessions.
     *
     * @param sessions usual number
     * @param minimumHoursBetween least hours between the starts of two sessions without a reason
     * @param perWeek usual sessions a week
     */
    public record Course(
            int sessions,
            int reasonAboveSessions,
            int stopAboveSessions,
            int minimumHoursBetween,
            int stopUnderHoursBetween,
            int stopAboveIn7Days,
            int perWeek,
            Evidence evidence) {
        public Course {
            if (!(sessions > 0 && perWeek > 0 && stopUnderHoursBetween > 0)) {
                throw new IllegalArgumentException("sessions and hours must be above 0");
            }
        }
    }

    /**
     * Watching during and after.
     *
     * @param vitalsEveryMinutesDuring blood pressure due during the infusion
     * @param vitalsEveryMinutesAfter blood pressure due afterwards
     * @param observationMinutes least observation after the end of the infusion, when nothing asks for longer
     * @param observationMinutesLonger least observation when something does, such as age from 65
     */
    public record Watch(
            int vitalsEveryMinutesDuring,
            int vitalsEveryMinutesAfter,
            int observationMinutes,
            int observationMinutesLonger,
            Optional<String> longerWhen,
            Evidence vitalsEvidence,
            Evidence observationEvidence) {}
}
