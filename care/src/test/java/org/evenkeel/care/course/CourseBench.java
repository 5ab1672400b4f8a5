package org.evenkeel.care.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.care.course.CourseKnowledge.Asked;
import org.evenkeel.care.course.DecisionPoint.Note;
import org.evenkeel.care.followup.OutcomeMeasure;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** A course of six, written into a chart session by session. */
final class CourseBench {
    static final Evidence MADE_UP = new Evidence("made up for the test", EvidenceStatus.ASSUMED);
    static final OutcomeMeasure PHQ = new OutcomeMeasure("phq-9", 0.5, MADE_UP, 5, MADE_UP, "note", MADE_UP);
    static final CourseKnowledge KNOWLEDGE = new CourseKnowledge(
            List.of(point("after-1", 1), point("after-4", 4)),
            List.of(PublishedRelapse.withMedian("alone", "responders", 18, "17", MADE_UP)),
            new Intervals(1, 84, MADE_UP),
            new Asked(Duration.ofHours(24), Duration.ofDays(14), MADE_UP));
    static final ItemId COURSE = new ItemId(new UUID(9, 9));
    static final Author DOCTOR = new Author("d", "Dr. Invented", Author.Capacity.PRESCRIBER);

    Chart chart = Chart.empty(new ChartId(new UUID(7, 7)));
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private int ids;
    private int sessions;

    private static DecisionPoint point(String code, int after) {
        return new DecisionPoint(
                code,
                after,
                "After " + after,
                "look",
                List.of(new Note("less than a fifth better", OptionalDouble.of(0.2), MADE_UP)),
                MADE_UP);
    }

    CourseBench ordered() {
        record(new CourseOrdered(
                COURSE,
                "depression",
                "p",
                "1",
                "ketamine",
                "intravenous",
                "clinic",
                0.5,
                35,
                70,
                40,
                6,
                24,
                List.of(),
                List.of(),
                "v"));
        return this;
    }

    CourseBench passes(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** A session of two hours whose infusion takes 40 minutes; ends at discharge. */
    ItemId session() {
        ItemId session = id();
        record(new SessionScheduled(session, COURSE, ++sessions, now, "A"));
        record(new PatientArrived(session, "A"));
        passes(Duration.ofMinutes(10));
        record(new InfusionStarted(session, 0.875, 35));
        passes(Duration.ofMinutes(40));
        record(new InfusionStopped(session, true, 35, ""));
        passes(Duration.ofMinutes(70));
        record(new Discharged(session, List.of()));
        return session;
    }

    CourseBench answers(Integer total) {
        record(new QuestionnaireAnswered(id(), "phq-9", "1", Map.of(), total));
        return this;
    }

    CourseProgress progress() {
        return CourseProgress.of(chart, KNOWLEDGE, List.of(PHQ)).orElseThrow();
    }

    Decision sign(SignCourseDecision command) {
        return CourseDesk.sign(chart, command, KNOWLEDGE, List.of(PHQ), "library", now);
    }

    /** Records what was decided. */
    Decision does(Decision decision) {
        if (decision instanceof Decision.Accepted accepted) {
            accepted.entries().forEach(e -> record(e.content()));
        }
        return decision;
    }

    void record(Content content) {
        EntryId entry = new EntryId(new UUID(2, ++ids));
        chart = chart.with(new Entry(entry, chart.id(), chart.sequence() + 1, now, now, DOCTOR, content));
    }

    ItemId id() {
        return new ItemId(new UUID(1, ++ids));
    }
}
