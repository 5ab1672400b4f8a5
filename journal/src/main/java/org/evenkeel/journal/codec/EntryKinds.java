package org.evenkeel.journal.codec;

import java.util.List;
import org.evenkeel.care.chart.AlarmContent.AlarmAcknowledged;
import org.evenkeel.care.chart.AlarmContent.AlarmChanged;
import org.evenkeel.care.chart.AlarmContent.AlarmEnded;
import org.evenkeel.care.chart.AlarmContent.AlarmEscalated;
import org.evenkeel.care.chart.AlarmContent.AlarmLatched;
import org.evenkeel.care.chart.AlarmContent.AlarmPaused;
import org.evenkeel.care.chart.AlarmContent.AlarmRaised;
import org.evenkeel.care.chart.AlertContent.AlertClosed;
import org.evenkeel.care.chart.AlertContent.AlertNoted;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.AlertTaken;
import org.evenkeel.care.chart.BackgroundContent.AllergyRecorded;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.GoalStated;
import org.evenkeel.care.chart.BackgroundContent.IntakeSigned;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.PrimaryCarePhysicianNamed;
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.SubstanceUseRecorded;
import org.evenkeel.care.chart.BackgroundContent.TrustedPersonNamed;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.CandidacyContent.ConsentWithdrawn;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.EmergencyContent.ChecklistOpened;
import org.evenkeel.care.chart.EmergencyContent.EmergencyCalled;
import org.evenkeel.care.chart.EmergencyContent.EmergencyEnded;
import org.evenkeel.care.chart.EmergencyContent.HelperCame;
import org.evenkeel.care.chart.EmergencyContent.MomentMarked;
import org.evenkeel.care.chart.EmergencyContent.StepDone;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.NoteContent.NoteAmended;
import org.evenkeel.care.chart.NoteContent.NoteSigned;
import org.evenkeel.care.chart.EventContent.InterventionDone;
import org.evenkeel.care.chart.EventContent.MedicineGiven;
import org.evenkeel.care.chart.EventContent.ScaleRated;
import org.evenkeel.care.chart.EventContent.StateObserved;
import org.evenkeel.care.chart.PlanContent.CourseEnded;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireCancelled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireLinkRenewed;
import org.evenkeel.care.chart.RecoveryContent.AdviceGiven;
import org.evenkeel.care.chart.RecoveryContent.DischargeCriterionJudged;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.RecoveryContent.EscortHandedOver;
import org.evenkeel.care.chart.RecoveryContent.LeftAgainstAdvice;
import org.evenkeel.care.chart.ReferralContent.DuplicateConsidered;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.ReferralContent.RecordImported;
import org.evenkeel.care.chart.ReferralContent.ReferralAccepted;
import org.evenkeel.care.chart.ReferralContent.ReferralDeclined;
import org.evenkeel.care.chart.ReferralContent.ReferralReceived;
import org.evenkeel.care.chart.SessionContent.DoseChecked;
import org.evenkeel.care.chart.SessionContent.DoseGiven;
import org.evenkeel.care.chart.SessionContent.DosingEnded;
import org.evenkeel.care.chart.SessionContent.GateItemChecked;
import org.evenkeel.care.chart.SessionContent.GatePassed;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.InfusionRateChanged;
import org.evenkeel.care.chart.SessionContent.InfusionResumed;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.MouthEmptied;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.care.chart.SessionContent.PreparedDoseChecked;
import org.evenkeel.care.chart.SessionContent.SessionNoteWritten;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionContent.WeightMeasured;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every kind of content by the name it is stored under. A name is never changed and never used again. Who changes what a
 * kind holds adds the step that turns the stored form into the new one, and a golden file of the new version beside the
 * old, which stays.
 */
final class EntryKinds {
    static final List<Kind<? extends Content>> ALL = List.of(
            Kind.first("referral-received", ReferralReceived.class),
            Kind.first("patient-identified", PatientIdentified.class),
            Kind.first("record-imported", RecordImported.class),
            Kind.first("duplicate-considered", DuplicateConsidered.class),
            Kind.first("referral-accepted", ReferralAccepted.class),
            Kind.first("referral-declined", ReferralDeclined.class),
            Kind.first("condition-recorded", ConditionRecorded.class),
            Kind.first("medication-recorded", MedicationRecorded.class),
            Kind.first("allergy-recorded", AllergyRecorded.class),
            Kind.first("observation-recorded", ObservationRecorded.class),
            Kind.first("blood-pressure-recorded", BloodPressureRecorded.class),
            Kind.first("procedure-recorded", ProcedureRecorded.class),
            Kind.first("antidepressant-trial-recorded", AntidepressantTrialRecorded.class),
            Kind.first("question-answered", QuestionAnswered.class),
            Kind.first("pregnancy-status-recorded", PregnancyStatusRecorded.class),
            Kind.first("substance-use-recorded", SubstanceUseRecorded.class),
            Kind.first("trusted-person-named", TrustedPersonNamed.class),
            Kind.first("goal-stated", GoalStated.class),
            Kind.first("primary-care-physician-named", PrimaryCarePhysicianNamed.class),
            Kind.first("intake-signed", IntakeSigned.class),
            Kind.first("questionnaire-due", QuestionnaireDue.class),
            Kind.first("questionnaire-link-renewed", QuestionnaireLinkRenewed.class),
            Kind.first("questionnaire-cancelled", QuestionnaireCancelled.class),
            Kind.first("questionnaire-answered", QuestionnaireAnswered.class),
            Kind.first("candidacy-decided", CandidacyDecided.class),
            Kind.first("consent-given", ConsentGiven.class),
            Kind.first("consent-withdrawn", ConsentWithdrawn.class),
            new Kind<>("course-ordered", CourseOrdered.class, List.of(EntryKinds::orderedInfusion)),
            Kind.first("course-ended", CourseEnded.class),
            Kind.first("session-scheduled", SessionScheduled.class),
            Kind.first("session-cancelled", SessionCancelled.class),
            Kind.first("patient-arrived", PatientArrived.class),
            Kind.first("gate-item-checked", GateItemChecked.class),
            Kind.first("weight-measured", WeightMeasured.class),
            Kind.first("vital-signs-measured", VitalSignsMeasured.class),
            Kind.first("dose-checked", DoseChecked.class),
            Kind.first("prepared-dose-checked", PreparedDoseChecked.class),
            Kind.first("gate-passed", GatePassed.class),
            Kind.first("infusion-started", InfusionStarted.class),
            Kind.first("infusion-rate-changed", InfusionRateChanged.class),
            Kind.first("infusion-paused", InfusionPaused.class),
            Kind.first("infusion-resumed", InfusionResumed.class),
            Kind.first("infusion-stopped", InfusionStopped.class),
            Kind.first("dose-given", DoseGiven.class),
            Kind.first("mouth-emptied", MouthEmptied.class),
            Kind.first("dosing-ended", DosingEnded.class),
            Kind.first("side-effect-observed", SideEffectObserved.class),
            Kind.first("session-note-written", SessionNoteWritten.class),
            Kind.first("discharge-criterion-judged", DischargeCriterionJudged.class),
            Kind.first("escort-handed-over", EscortHandedOver.class),
            Kind.first("advice-given", AdviceGiven.class),
            Kind.first("discharged", Discharged.class),
            Kind.first("left-against-advice", LeftAgainstAdvice.class),
            Kind.first("note-signed", NoteSigned.class),
            Kind.first("note-amended", NoteAmended.class),
            Kind.first("intervention-done", InterventionDone.class),
            Kind.first("medicine-given", MedicineGiven.class),
            Kind.first("state-observed", StateObserved.class),
            Kind.first("scale-rated", ScaleRated.class),
            Kind.first("emergency-called", EmergencyCalled.class),
            Kind.first("checklist-opened", ChecklistOpened.class),
            Kind.first("checklist-step-done", StepDone.class),
            Kind.first("emergency-moment-marked", MomentMarked.class),
            Kind.first("helper-came", HelperCame.class),
            Kind.first("emergency-ended", EmergencyEnded.class),
            Kind.first("alert-raised", AlertRaised.class),
            Kind.first("alert-taken", AlertTaken.class),
            Kind.first("alert-noted", AlertNoted.class),
            Kind.first("alert-closed", AlertClosed.class),
            Kind.first("alarm-raised", AlarmRaised.class),
            Kind.first("alarm-changed", AlarmChanged.class),
            Kind.first("alarm-acknowledged", AlarmAcknowledged.class),
            Kind.first("alarm-paused", AlarmPaused.class),
            Kind.first("alarm-escalated", AlarmEscalated.class),
            Kind.first("alarm-latched", AlarmLatched.class),
            Kind.first("alarm-ended", AlarmEnded.class),
            Kind.first("entry-corrected", EntryCorrected.class));

    private EntryKinds() {}

    /** Until version 2 every course was one infusion a session, of which nothing more was said. */
    private static ObjectNode orderedInfusion(ObjectNode ordered) {
        return ordered.putNull("administration");
    }
}
