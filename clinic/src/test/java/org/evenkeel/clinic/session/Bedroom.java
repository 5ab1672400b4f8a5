package org.evenkeel.clinic.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.BackgroundContent.AllergyRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.RecoveryContent;
import org.evenkeel.care.chart.RecoveryContent.AdviceGiven;
import org.evenkeel.care.chart.RecoveryContent.DischargeCriterionJudged;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.RecoveryContent.EscortHandedOver;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.SessionContent.*;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.document.PatientDocument;
import org.evenkeel.care.session.PumpSetting;
import org.evenkeel.care.session.SessionRules.GateItem;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;

/** One invented patient with one session, charted as far as a test needs: 35 mg over 40 min at 70 kg. */
final class Bedroom {
    private static final Author NURSE = new Author("nurse", "Nurse Test", Capacity.NURSE);
    private static final Author PRESCRIBER = new Author("prescriber", "Prescriber Test", Capacity.PRESCRIBER);

    final ChartId chartId = new ChartId(UUID.randomUUID());
    final ItemId session = new ItemId(UUID.randomUUID());
    private final ItemId course = new ItemId(UUID.randomUUID());
    private final TestClinic clinic;
    private final Instant now;

    Bedroom(TestClinic clinic, Instant now) {
        this.clinic = clinic;
        this.now = now;
        at(
                -10_000,
                new PatientIdentified(
                        "Ines",
                        "Example",
                        new PartialDate("1986-05-03"),
                        AdministrativeSex.FEMALE,
                        "",
                        "",
                        List.of(),
                        true));
        at(
                -10_000,
                new AllergyRecorded(
                        new ItemId(UUID.randomUUID()),
                        new Coding(Coding.LOCAL, "penicillin", "Penicillin"),
                        "rash",
                        ClinicalStatus.ACTIVE,
                        Source.CLINIC));
        history();
        at(
                -9_000,
                new CourseOrdered(
                        course,
                        "depression",
                        "ketamine-iv-induction",
                        "1",
                        "ketamine",
                        "intravenous",
                        "clinic",
                        0.5,
                        35,
                        70,
                        40,
                        6,
                        48,
                        List.of(),
                        List.of(),
                        "test"));
        at(-8_000, new SessionScheduled(session, course, 3, now.minus(Duration.ofMinutes(20)), "2"));
    }

    /** The same patient with a course that is given another way. */
    static Bedroom ordered(
            TestClinic clinic, Instant now, String protocol, String medicine, String route, Administration how) {
        Bedroom bedroom = new Bedroom(clinic, now);
        double minutes = how instanceof Administration.Infusion i ? i.minutes() : 0;
        return bedroom.at(
                -8_500,
                new CourseOrdered(
                        bedroom.course,
                        "depression",
                        protocol,
                        "2",
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
                        how));
    }

    /** The session before this one, so many days ago: weighed, given, taken home by the sister. */
    Bedroom withSessionBefore(int days) {
        ItemId before = new ItemId(UUID.randomUUID());
        long start = -days * 24L * 60;
        Instant then = now.plus(Duration.ofMinutes(start));
        at(-7_000, new SessionScheduled(before, course, 2, then, "2"));
        at(start - 30, new PatientArrived(before, "2"));
        at(start - 25, new WeightMeasured(before, 70));
        at(start, new InfusionStarted(before, 0.875, 35));
        at(start + 40, new InfusionStopped(before, true, 35, ""));
        at(start + 100, new EscortHandedOver(before, "Eva Example", "sister", "555 0100"));
        return at(start + 101, new Discharged(before, List.of()));
    }

    /** Everything of the gate but the dose, ending so many minutes from now. */
    Bedroom beforeTheDose(long minutes) {
        arrived(minutes - 25);
        for (GateItem item : BedsideLibrary.load().session().gateItems()) {
            at(minutes - 20, new GateItemChecked(session, item.id(), Answer.YES, ""));
        }
        vitals(minutes - 12, 122, 78);
        vitals(minutes - 9, 124, 80);
        return at(minutes - 8, new WeightMeasured(session, 70));
    }

    /** A chart in which nothing speaks against the session: asked, tested, consented. */
    private void history() {
        Library library = KnowledgeLibrary.load(Optional.empty());
        Set<String> yes = Set.of("capacity-to-decide", "medicines-complete", "off-label-explained");
        for (String question : library.questions().keySet()) {
            Answer answer = yes.contains(question) ? Answer.YES : Answer.NO;
            at(-9_500, new QuestionAnswered(question, answer, null, "", Source.CLINIC));
        }
        at(-9_500, new PregnancyStatusRecorded(PregnancyStatus.NOT_PREGNANT_TESTED, "urine test", Source.CLINIC));
        PatientDocument consent = library.document("consent-ketamine-intravenous");
        at(-9_400, new ConsentGiven(consent.id(), consent.version(), "Ines Example", "A nurse"));
    }

    String path() {
        return "/charts/" + chartId + "/sessions/" + session;
    }

    SessionRecord record() {
        return chart().sessions().find(session).orElseThrow();
    }

    Chart chart() {
        return clinic.part(ChartDesk.class).openFor(NURSE, chartId, "test").orElseThrow();
    }

    /** Charts something at so many minutes from now. */
    Bedroom at(long minutes, Content content) {
        return at(minutes, content, NURSE);
    }

    private Bedroom at(long minutes, Content content, Author author) {
        ChartDesk desk = clinic.part(ChartDesk.class);
        Instant then = now.plus(Duration.ofMinutes(minutes));
        desk.carryOutFor(
                author,
                ChartCommand.of(chartId, desk.freshId(), "test", (chart, by, clock) -> Decision.accept(then, content)));
        return this;
    }

    /** The chair is free for the next test. */
    void leaves() {
        at(60, new RecoveryContent.Discharged(session, List.of()));
    }

    Bedroom arrived(long minutes) {
        return at(minutes, new PatientArrived(session, "2"));
    }

    Bedroom vitals(long minutes, int systolic, int diastolic) {
        return at(
                minutes,
                new VitalSignsMeasured(session, systolic, diastolic, 72, 98, 14, null, List.of(), Source.CLINIC));
    }

    /** Everything of the gate, ending so many minutes from now. */
    Bedroom gate(long minutes) {
        arrived(minutes - 25);
        for (GateItem item : BedsideLibrary.load().session().gateItems()) {
            at(minutes - 20, new GateItemChecked(session, item.id(), Answer.YES, ""));
        }
        vitals(minutes - 12, 122, 78);
        vitals(minutes - 9, 124, 80);
        at(minutes - 8, new WeightMeasured(session, 70));
        PumpSetting setting = PumpSetting.giving(35, 1, 40);
        DoseChecked check =
                new DoseChecked(session, setting.doseMg(), setting.concentrationMgPerMl(), setting.rateMlPerHour());
        at(minutes - 3, check, NURSE);
        at(minutes - 2, check, PRESCRIBER);
        return at(minutes, new GatePassed(session, List.of(), List.of(), "test"));
    }

    /** Running since so many minutes ago, with readings every ten. */
    Bedroom running(long minutesAgo) {
        gate(-minutesAgo - 1);
        at(-minutesAgo, new InfusionStarted(session, 0.875, 35));
        for (long t = 10; t < minutesAgo; t += 10) {
            vitals(-minutesAgo + t, (int) (124 + Math.min(t, 20)), (int) (80 + Math.min(t, 20) / 2));
        }
        at(-minutesAgo + 12, new SideEffectObserved(session, "dissociation", Grade.MODERATE, ""));
        return this;
    }

    /** 1 mL of 50 mg/mL in 49 mL, for a dose of 35 mg. */
    Bedroom drawn(long minutes) {
        return at(minutes, new MedicineDrawn(session, 50, 10, 1, 49, "LOT7", new PartialDate("2099-06")));
    }

    /** Checked, passed, started so many minutes from now, and stopped after its 40 minutes. */
    Bedroom givenSince(long minutes) {
        PumpSetting setting = PumpSetting.giving(35, 1, 40);
        DoseChecked check =
                new DoseChecked(session, setting.doseMg(), setting.concentrationMgPerMl(), setting.rateMlPerHour());
        at(minutes - 2, check, NURSE);
        at(minutes - 2, check, PRESCRIBER);
        at(minutes - 1, new GatePassed(session, List.of(), List.of(), "test"));
        at(minutes, new InfusionStarted(session, 0.875, 35));
        return at(minutes + 40, new InfusionStopped(session, true, 35, ""));
    }

    /** Alarms of what is overdue end with the session, a moment after it; the note is read after that. */
    void untilAlarmsAreOver() {
        Instant end = Clock.systemUTC().instant().plusSeconds(40);
        while (!chart().alarms().open(session).isEmpty()
                && Clock.systemUTC().instant().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    /** In recovery since so many minutes ago, with everything fulfilled that a person judges. */
    Bedroom recovering(long minutesAgo) {
        running(minutesAgo + 40);
        at(-minutesAgo, new InfusionStopped(session, true, 35, ""));
        for (var c : BedsideLibrary.load().recovery().criteria()) {
            if (c.kind() == org.evenkeel.care.recovery.RecoveryRules.Kind.JUDGED) {
                at(-1, new DischargeCriterionJudged(session, c.id(), Answer.YES, ""));
            }
        }
        vitals(-minutesAgo + 15, 130, 82);
        vitals(-minutesAgo + 30, 126, 80);
        at(-1, new EscortHandedOver(session, "Eva Example", "sister", "555 0100"));
        at(-1, new AdviceGiven(session, "after-ketamine", "1", false));
        return at(-1, new AdviceGiven(session, "after-ketamine", "1", true));
    }
}
