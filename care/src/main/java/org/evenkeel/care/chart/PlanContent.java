package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.CandidacyContent.FindingRecorded;
import org.jspecify.annotations.Nullable;

/** The course of treatment as ordered, and its sessions as scheduled. */
public sealed interface PlanContent extends Content {
    /**
     * A prescriber ordered a course.
     *
     * @param course identity of the course
     * @param protocol id of the protocol it follows, with its version
     * @param doseMgPerKg ketamine base per kg of actual body weight
     * @param doseMg ketamine base in one session, as computed and rounded when ordered
     * @param weightKg weight the dose was computed with
     * @param infusionMinutes planned duration of the infusion; 0 when it is none
     * @param sessions how many sessions
     * @param minimumHoursBetween least hours between the starts of two sessions
     * @param findings what the rules said of this order
     * @param administration how it is given; null in orders from before there was more than the infusion
     */
    record CourseOrdered(
            ItemId course,
            String indication,
            String protocol,
            String protocolVersion,
            String medicine,
            String route,
            String setting,
            double doseMgPerKg,
            double doseMg,
            double weightKg,
            double infusionMinutes,
            int sessions,
            int minimumHoursBetween,
            List<FindingRecorded> findings,
            List<FindingOverridden> overrides,
            String libraryVersion,
            @Nullable Administration administration)
            implements PlanContent {
        public CourseOrdered {
            findings = List.copyOf(findings);
            overrides = List.copyOf(overrides);
        }

        /** An infusion of the whole dose at one rate. */
        public CourseOrdered(
                ItemId course,
                String indication,
                String protocol,
                String protocolVersion,
                String medicine,
                String route,
                String setting,
                double doseMgPerKg,
                double doseMg,
                double weightKg,
                double infusionMinutes,
                int sessions,
                int minimumHoursBetween,
                List<FindingRecorded> findings,
                List<FindingOverridden> overrides,
                String libraryVersion) {
            this(
                    course,
                    indication,
                    protocol,
                    protocolVersion,
                    medicine,
                    route,
                    setting,
                    doseMgPerKg,
                    doseMg,
                    weightKg,
                    infusionMinutes,
                    sessions,
                    minimumHoursBetween,
                    findings,
                    overrides,
                    libraryVersion,
                    null);
        }

        /** How it is given. */
        public Administration how() {
            return administration != null ? administration : new Administration.Infusion(doseMg, infusionMinutes, null);
        }
    }

    /** A course ended before or at its planned end. */
    record CourseEnded(ItemId course, String reason) implements PlanContent {}

    /**
     * A prescriber decided how the course goes on.
     *
     * @param point code of the decision point it was decided at; empty when it was between two
     * @param intervalDays days from one session to the next from now on; null when the choice sets none
     * @param shown what the page showed of this patient when it was signed, a sentence each
     * @param reasons in the prescriber's words
     */
    record CourseDecided(
            ItemId course,
            String point,
            CourseChoice choice,
            @Nullable Integer intervalDays,
            List<String> shown,
            String reasons,
            String libraryVersion)
            implements PlanContent {
        public CourseDecided {
            shown = List.copyOf(shown);
        }
    }

    /** How a course goes on. */
    enum CourseChoice {
        /** The dose or the rate is changed, by a new order. */
        TITRATE,
        /** As ordered. */
        CONTINUE,
        /** The same dose at longer intervals. */
        SPACE_OUT,
        /** The first course has done its work; single sessions keep what was reached. */
        MAINTAIN,
        /** Longer and longer intervals, to the end. */
        TAPER,
        /** No more sessions. */
        STOP,
        /** No more sessions here: somebody else goes on. */
        REFER;

        /** Whether no session of the course follows. */
        public boolean endsCourse() {
            return this == STOP || this == REFER;
        }

        /** Whether it needs a new interval between sessions. */
        public boolean setsInterval() {
            return this == SPACE_OUT || this == MAINTAIN || this == TAPER;
        }
    }

    /**
     * A session is planned, or planned anew.
     *
     * @param session identity of the session
     * @param ordinal its number in the course, from 1
     * @param chair the chair, empty when not yet given
     */
    record SessionScheduled(ItemId session, ItemId course, int ordinal, Instant startsAt, String chair)
            implements PlanContent {}

    /** A planned session will not take place. */
    record SessionCancelled(
            ItemId session, String reason, @Nullable String by) implements PlanContent {}
}
