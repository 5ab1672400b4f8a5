package org.evenkeel.clinic.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.Journal;
import org.evenkeel.journal.PendingEntry;

/** An invented patient whose chart a test writes by hand. */
public final class InventedPatient {
    private static final Author WRITER = new Author("test", "Test", Author.Capacity.SYSTEM);

    private final Journal journal;
    private final ChartId chart = new ChartId(UUID.randomUUID());
    private final ItemId course = new ItemId(UUID.randomUUID());
    private final List<PendingEntry> pending = new ArrayList<>();
    private long sequence;
    private int sessions;

    public InventedPatient(TestClinic clinic, String givenName, String familyName) {
        this.journal = clinic.part(Journal.class);
        charts(
                new PatientIdentified(
                        givenName,
                        familyName,
                        new PartialDate("1984-05-03"),
                        AdministrativeSex.FEMALE,
                        "",
                        "",
                        List.of(),
                        true),
                Instant.parse("2026-01-02T09:00:00Z"));
        isWritten();
    }

    public ChartId chart() {
        return chart;
    }

    /** Adds a content; {@link #isWritten} sends it. */
    public void charts(Content content, Instant at) {
        pending.add(new PendingEntry(new EntryId(UUID.randomUUID()), content, at.truncatedTo(ChronoUnit.MICROS)));
    }

    /** A session with a 40-minute infusion that ended at this instant; the patient went home. */
    public ItemId hadASession(Instant endedAt) {
        ItemId session = hasASession(endedAt);
        charts(new Discharged(session, List.of()), endedAt.plus(Duration.ofMinutes(90)));
        return session;
    }

    /** Six infusions of 36 mg, ordered then; sessions that follow belong to this course. */
    public void ordersACourse(Instant at) {
        charts(
                new CourseOrdered(
                        course,
                        "depression",
                        "ketamine-iv-induction",
                        "2",
                        "ketamine",
                        "intravenous",
                        "clinic",
                        0.5,
                        36,
                        72,
                        40,
                        6,
                        48,
                        List.of(),
                        List.of(),
                        "test"),
                at);
    }

    /** The same, with the patient still charted as here. */
    public ItemId hasASession(Instant endedAt) {
        ItemId session = new ItemId(UUID.randomUUID());
        Instant start = endedAt.minus(Duration.ofMinutes(40));
        charts(new SessionScheduled(session, course, ++sessions, start, "A"), start.minus(Duration.ofDays(1)));
        charts(new PatientArrived(session, "A"), start.minus(Duration.ofMinutes(30)));
        charts(new InfusionStarted(session, 0.9, 36), start);
        charts(new InfusionStopped(session, true, 36, ""), endedAt);
        return session;
    }

    /** Answers a questionnaire that was due then; the total is spread over its items. */
    public void answered(String instrument, int items, String occasion, ItemId session, Instant at, int total) {
        ItemId id = new ItemId(UUID.randomUUID());
        charts(
                new QuestionnaireDue(
                        id, instrument, occasion, session, at, at.plus(Duration.ofDays(7)), UUID.randomUUID() + "x"),
                at.minus(Duration.ofHours(1)));
        Map<String, Integer> answers = new LinkedHashMap<>();
        int left = total;
        for (int i = 1; i <= items; i++) {
            int value = i == items && instrument.equals("phq-9") ? 0 : Math.min(3, left);
            answers.put("item-" + i, value);
            left -= value;
        }
        charts(new QuestionnaireAnswered(id, instrument, "1", answers, total), at);
    }

    /** Sends what was added. */
    public void isWritten() {
        journal.append(chart, sequence, pending, WRITER, new Access("test", "set-up"));
        sequence += pending.size();
        pending.clear();
    }

    /** A patient with a baseline, six sessions and three months behind them. */
    public static InventedPatient withMonthsBehind(TestClinic clinic, Instant now) {
        InventedPatient patient = new InventedPatient(clinic, "Ines", "Example");
        Instant first = now.minus(Duration.ofDays(84));
        patient.answered("phq-9", 9, "baseline", null, first.minus(Duration.ofDays(4)), 19);
        patient.answered("gad-7", 7, "baseline", null, first.minus(Duration.ofDays(4)), 14);
        int[] phq = {15, 13, 12, 10, 9, 8};
        int[] gad = {12, 11, 10, 8, 8, 7};
        ItemId last = null;
        for (int i = 0; i < 6; i++) {
            Instant ended = first.plus(Duration.ofHours(84L * i));
            last = patient.hadASession(ended);
            patient.answered("phq-9", 9, "24-hours", last, ended.plus(Duration.ofHours(24)), phq[i]);
            patient.answered("gad-7", 7, "24-hours", last, ended.plus(Duration.ofHours(24)), gad[i]);
        }
        Instant end = first.plus(Duration.ofHours(84L * 5));
        patient.answered("phq-9", 9, "7-days", last, end.plus(Duration.ofDays(7)), 6);
        patient.answered("gad-7", 7, "7-days", last, end.plus(Duration.ofDays(7)), 6);
        patient.answered("phq-9", 9, "month-1", last, end.plus(Duration.ofDays(31)), 4);
        patient.answered("gad-7", 7, "month-1", last, end.plus(Duration.ofDays(31)), 5);
        patient.answered("phq-9", 9, "month-2", last, end.plus(Duration.ofDays(60)), 7);
        patient.answered("gad-7", 7, "month-2", last, end.plus(Duration.ofDays(60)), 6);
        patient.isWritten();
        return patient;
    }
}
