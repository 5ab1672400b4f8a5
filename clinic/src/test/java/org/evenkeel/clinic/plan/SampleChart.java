package org.evenkeel.clinic.plan;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.Source;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.knowledge.library.Library;

/** An invented patient's chart in a test clinic, written through the same door as everything else. */
public final class SampleChart {
    private final TestClinic clinic;
    private final ChartId id = new ChartId(UUID.randomUUID());

    private SampleChart(TestClinic clinic) {
        this.clinic = clinic;
    }

    /** A woman of 40 whose name and birth date are known and nothing else. */
    public static SampleChart identified(TestClinic clinic) {
        SampleChart chart = new SampleChart(clinic);
        chart.write(new PatientIdentified(
                "Ines", "Example", new PartialDate("1986-05-03"), AdministrativeSex.FEMALE, "", "", List.of(), true));
        return chart;
    }

    /** Every question of the intake answered no, pressure and pregnancy known. */
    public SampleChart askedEverything() {
        write(clinic.part(Library.class).questions().keySet().stream()
                .map(code -> (Content) new QuestionAnswered(code, Answer.NO, null, "", Source.CLINIC))
                .toArray(Content[]::new));
        write(
                new BloodPressureRecorded(item(), 118, 74, Source.CLINIC),
                new BloodPressureRecorded(item(), 120, 76, Source.CLINIC),
                new PregnancyStatusRecorded(PregnancyStatus.NOT_POSSIBLE, "stated", Source.CLINIC));
        return this;
    }

    public SampleChart answered(String question, Answer answer) {
        write(new QuestionAnswered(question, answer, null, "", Source.CLINIC));
        return this;
    }

    public SampleChart weighing(double weightKg) {
        write(new ObservationRecorded(
                item(), new Coding(Coding.LOINC, "29463-7", "Body weight"), weightKg, "kg", Source.CLINIC));
        return this;
    }

    public SampleChart takes(String ingredient) {
        write(new MedicationRecorded(
                item(),
                new Coding(Coding.LOCAL, ingredient, ingredient),
                ingredient,
                "oral",
                null,
                MedicationStatus.TAKING,
                null,
                "",
                Source.CLINIC));
        return this;
    }

    public SampleChart candidate() {
        write(new CandidacyDecided(
                CandidacyDecision.CANDIDATE, "depression", "Weighed.", List.of(), List.of(), "test"));
        return this;
    }

    public void write(Content... contents) {
        ChartDesk desk = clinic.part(ChartDesk.class);
        desk.carryOut(
                prescriber(),
                Permission.EDIT_INTAKE,
                ChartCommand.of(
                        id, desk.freshId(), "test", (_, _, now) -> Decision.accept(now, Arrays.asList(contents))));
    }

    public Chart read() {
        return clinic.part(ChartDesk.class).open(id, prescriber(), Permission.VIEW_CHART, "test");
    }

    public String path(String station) {
        return "/charts/" + id + "/" + station;
    }

    private Actor prescriber() {
        return clinic.person(Role.PRESCRIBER);
    }

    private static ItemId item() {
        return new ItemId(UUID.randomUUID());
    }
}
