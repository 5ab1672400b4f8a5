package org.evenkeel.care.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.Source;

/** A chart with one ordered course and one session, and the hands that chart on it: 35 mg over 40 min at 70 kg. */
public final class Bedside {
    public static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    public static final Author NURSE = new Author("n1", "Nora Nurse", Capacity.NURSE);
    public static final Author OTHER_NURSE = new Author("n2", "Omar Nurse", Capacity.NURSE);
    public static final Author PRESCRIBER = new Author("p1", "Petra Prescriber", Capacity.PRESCRIBER);
    public static final PumpSetting RIGHT = PumpSetting.giving(35, 1, 40);
    public static final ItemId SESSION = id("session");
    public static final ItemId COURSE = id("course");

    public final SessionRules rules = TestRules.rules();
    public Chart chart = Chart.empty(new ChartId(UUID.nameUUIDFromBytes(new byte[] {1})));
    public Instant now = NINE;

    public Bedside() {
        this(35);
    }

    public Bedside(double doseMg) {
        record(new PatientIdentified(
                "Ines", "Example", new PartialDate("1986-05-03"), AdministrativeSex.FEMALE, "", "", List.of(), true));
        record(order(doseMg));
        record(new SessionScheduled(SESSION, COURSE, 1, NINE, "2"));
    }

    /** A chart whose course is given another way. */
    public Bedside(String medicine, String route, Administration how) {
        this();
        record(order(medicine, route, how));
    }

    private static CourseOrdered order(String medicine, String route, Administration how) {
        double minutes = how instanceof Administration.Infusion i ? i.minutes() : 0;
        return new CourseOrdered(
                COURSE,
                "depression",
                "other",
                "1",
                medicine,
                route,
                "clinic",
                how.doseMg() / 70,
                how.doseMg(),
                70,
                minutes,
                6,
                48,
                List.of(),
                List.of(),
                "test",
                how);
    }

    public static CourseOrdered order(double doseMg) {
        return new CourseOrdered(
                COURSE,
                "depression",
                "iv",
                "1",
                "ketamine",
                "intravenous",
                "clinic",
                doseMg / 70,
                doseMg,
                70,
                40,
                6,
                48,
                List.of(),
                List.of(),
                "test");
    }

    public static ItemId id(String name) {
        return new ItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public void record(Content content) {
        append(new NewEntry(content, now), PRESCRIBER);
    }

    /** Decides and, when accepted, appends. */
    public Decision by(Author author, SessionCommand command) {
        return append(SessionDesk.decide(chart, command, rules, author, now), author);
    }

    /** Appends what was accepted. */
    public Decision append(Decision decision, Author author) {
        if (decision instanceof Decision.Accepted a) {
            a.entries().forEach(e -> append(e, author));
        }
        return decision;
    }

    private void append(NewEntry e, Author author) {
        long sequence = chart.sequence() + 1;
        EntryId entry = new EntryId(new UUID(1, sequence));
        chart = chart.with(new Entry(entry, chart.id(), sequence, e.effectiveAt(), now, author, e.content()));
    }

    /** Lets time pass. */
    public Bedside later(long minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return this;
    }

    public SessionRecord session() {
        return chart.sessions().find(SESSION).orElseThrow();
    }

    public ChartedInfusion infusion() {
        return ChartedInfusion.of(session()).orElseThrow();
    }

    public GateReview gate() {
        return GateReview.of(chart, session(), rules, now);
    }

    public Decision vitals(int systolic, int diastolic) {
        return by(NURSE, recordVitals(new VitalValues(systolic, diastolic, 72, 98, 14, 36.6)));
    }

    public SessionCommand recordVitals(VitalValues values) {
        return new SessionCommand.RecordVitals(SESSION, now, values, Source.CLINIC);
    }

    /** Arrives and does all of the gate but the blood pressure. */
    public Bedside atGate() {
        by(NURSE, new SessionCommand.Arrive(SESSION, now, "2"));
        for (SessionRules.GateItem item : rules.gateItems()) {
            by(NURSE, new SessionCommand.CheckGateItem(SESSION, now, item.id(), Answer.YES, ""));
        }
        by(NURSE, new SessionCommand.MeasureWeight(SESSION, now, 70));
        by(NURSE, new SessionCommand.CheckDose(SESSION, now, setting()));
        by(OTHER_NURSE, new SessionCommand.CheckDose(SESSION, now, setting()));
        return this;
    }

    private PumpSetting setting() {
        double doseMg = DoseCheck.of(chart, session()).ordered().orElseThrow().doseMg();
        return PumpSetting.giving(doseMg, 1, 40);
    }

    /** At the gate with everything answered and measured, and the dose checked by two. */
    public Bedside readyByHand(PreparedDose prepared) {
        by(NURSE, new SessionCommand.Arrive(SESSION, now, "2"));
        for (SessionRules.GateItem item : rules.gateItems()) {
            by(NURSE, new SessionCommand.CheckGateItem(SESSION, now, item.id(), Answer.YES, ""));
        }
        by(NURSE, new SessionCommand.MeasureWeight(SESSION, now, 70));
        checked(prepared);
        twoReadings(118, 76);
        pass(NURSE);
        return this;
    }

    /** Two people check a syringe, devices or tablets. */
    public Bedside checked(PreparedDose prepared) {
        by(NURSE, new SessionCommand.CheckPrepared(SESSION, now, prepared));
        by(OTHER_NURSE, new SessionCommand.CheckPrepared(SESSION, now, prepared));
        return this;
    }

    /** The next dose of the order, now. */
    public Decision give(Author author, String reason) {
        return by(author, new SessionCommand.GiveDose(SESSION, now, "left", reason));
    }

    /** Two readings two minutes apart. */
    public Bedside twoReadings(int systolic, int diastolic) {
        vitals(systolic, diastolic);
        later(2);
        vitals(systolic, diastolic);
        return this;
    }

    public Decision pass(Author author, FindingOverridden... overrides) {
        return by(author, new SessionCommand.PassGate(SESSION, now, List.of(overrides)));
    }

    /** Running since now. */
    public Bedside running() {
        atGate().twoReadings(118, 76);
        pass(NURSE);
        by(NURSE, new SessionCommand.StartInfusion(SESSION, now));
        return this;
    }
}
