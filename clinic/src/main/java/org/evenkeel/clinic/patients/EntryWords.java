package org.evenkeel.clinic.patients;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.chart.AlarmContent;
import org.evenkeel.care.chart.AlertContent.AlertClosed;
import org.evenkeel.care.chart.AlertContent.AlertNoted;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.AlertTaken;
import org.evenkeel.care.chart.BackgroundContent;
import org.evenkeel.care.chart.BackgroundContent.*;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.CandidacyContent.ConsentWithdrawn;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.EmergencyContent;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EventContent;
import org.evenkeel.care.chart.FollowingContent;
import org.evenkeel.care.chart.NoteContent.NoteAmended;
import org.evenkeel.care.chart.NoteContent.NoteSigned;
import org.evenkeel.care.chart.PlanContent.CourseDecided;
import org.evenkeel.care.chart.PlanContent.CourseEnded;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireCancelled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireLinkRenewed;
import org.evenkeel.care.chart.RecoveryContent;
import org.evenkeel.care.chart.RecoveryContent.*;
import org.evenkeel.care.chart.ReferralContent;
import org.evenkeel.care.chart.ReferralContent.*;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.*;
import org.evenkeel.care.plan.AdministrationWords;
import org.jspecify.annotations.Nullable;

/** What an entry says, in plain words: a heading and the rest. Covers every kind, so that none is ever shown as code. */
public record EntryWords(String heading, String words) {
    private static final Pattern TAG =
            Pattern.compile(" \\((disorder|finding|procedure|situation|person|regime/therapy|qualifier value)\\)$");

    /** The words of a content. */
    public static EntryWords of(Content content) {
        return switch (content) {
            case ReferralContent c -> referral(c);
            case BackgroundContent c -> background(c);
            case SessionContent c -> session(c);
            case RecoveryContent c -> recovery(c);
            case EventContent c -> RoomWords.event(c);
            case EmergencyContent c -> RoomWords.emergency(c);
            case QuestionnaireDue c -> say("Questionnaire due", name(c.instrument()), name(c.occasion()));
            case QuestionnaireLinkRenewed _ -> say("New link for a questionnaire");
            case QuestionnaireCancelled c -> say("Questionnaire cancelled", c.reason());
            case QuestionnaireAnswered c ->
                say(
                        name(c.instrument()) + " answered",
                        c.total() == null ? "total not known: items are missing" : "total " + c.total(),
                        c.answers().size() + " items answered");
            case FollowingContent c -> FollowingWords.of(c);
            case CandidacyDecided c ->
                say(
                        "Candidacy decided: " + name(c.decision()),
                        name(c.indication()),
                        c.words(),
                        c.overrides().isEmpty() ? "" : c.overrides().size() + " findings overridden with reasons");
            case ConsentGiven c ->
                say(
                        "Consent given",
                        name(c.document()) + ", version " + c.documentVersion(),
                        "signed " + c.signedName());
            case ConsentWithdrawn c -> say("Consent withdrawn", name(c.document()), orEmpty(c.reason()));
            case CourseOrdered c ->
                say(
                        "Course ordered",
                        c.medicine() + ", " + c.route(),
                        AdministrationWords.of(c.how()) + " (" + number(c.doseMgPerKg()) + " mg/kg at "
                                + number(c.weightKg()) + " kg)",
                        c.sessions() + " sessions");
            case CourseDecided c ->
                say(
                        "Course decided: " + name(c.choice()),
                        c.intervalDays() == null ? "" : "every " + c.intervalDays() + " days",
                        c.reasons());
            case CourseEnded c -> say("Course ended", c.reason());
            case SessionScheduled c -> say("Session " + c.ordinal() + " planned", c.chair());
            case SessionCancelled c -> say("Session cancelled", c.reason());
            case AlertRaised c -> say("Alert", c.words());
            case AlertTaken _ -> say("Alert taken on");
            case AlertNoted c -> say("Note on an alert", c.words());
            case AlertClosed c -> say("Alert closed", c.outcome());
            case AlarmContent c -> AlarmWords.of(c);
            case NoteSigned _ -> say("Session note signed");
            case NoteAmended c -> say("Addendum to the session note", c.words());
            case EntryCorrected c -> say("Entry corrected", c.reason());
        };
    }

    private static EntryWords referral(ReferralContent content) {
        return switch (content) {
            case ReferralReceived c -> say("Referral received", c.reason(), c.referrer());
            case PatientIdentified c ->
                say(
                        "Patient identified",
                        (c.givenName() + " " + c.familyName()).strip(),
                        c.birthDate() == null ? "birth date not known" : "born " + c.birthDate());
            case RecordImported c ->
                say(
                        "Record taken over",
                        c.understood() + " resources understood",
                        c.notUnderstood().stream().mapToInt(LeftAside::count).sum() + " left aside");
            case DuplicateConsidered c ->
                say("Possible duplicate considered", c.samePerson() ? "the same person" : "another person", c.reason());
            case ReferralAccepted c -> say("Referral accepted", c.words());
            case ReferralDeclined c -> say("Referral declined", c.reason());
        };
    }

    private static EntryWords background(BackgroundContent content) {
        return switch (content) {
            case ConditionRecorded c -> say(plain(c.code()), name(c.status()), since(c.onset()), c.note());
            case MedicationRecorded c ->
                say(
                        plain(c.code()),
                        name(c.status()),
                        c.dailyDoseMg() == null ? "dose not known" : number(c.dailyDoseMg()) + " mg a day",
                        since(c.since()),
                        c.note());
            case AllergyRecorded c -> say("Allergy: " + plain(c.code()), c.reaction(), name(c.status()));
            case ObservationRecorded c -> say(plain(c.code()), number(c.value()) + " " + unit(c.unitUcum()));
            case BloodPressureRecorded c -> say("Blood pressure", c.systolicMmHg() + "/" + c.diastolicMmHg() + " mmHg");
            case ProcedureRecorded c ->
                say(
                        plain(c.code()),
                        "procedure",
                        c.performed() == null ? "" : c.performed().iso());
            case AntidepressantTrialRecorded c ->
                say(
                        "Antidepressant trial: " + c.medicine(),
                        c.doseMgPerDay() == null ? "dose not known" : number(c.doseMgPerDay()) + " mg a day",
                        c.weeks() == null ? "weeks not known" : number(c.weeks()) + " weeks",
                        name(c.outcome()));
            case QuestionAnswered c ->
                say(
                        "Asked: " + name(c.question()),
                        name(c.answer()).replace("unknown", "not known"),
                        c.occurredOn() == null ? "" : c.occurredOn().iso(),
                        c.note());
            case PregnancyStatusRecorded c -> say("Pregnancy: " + name(c.status()), c.basis());
            case SubstanceUseRecorded c -> say("Use of " + c.substance(), name(c.pattern()), c.note());
            case TrustedPersonNamed c -> say("Trusted person: " + c.name(), c.relation(), c.phone());
            case GoalStated c -> say("Goal", "\u201C" + c.words() + "\u201D");
            case PrimaryCarePhysicianNamed c -> say("Primary-care physician: " + c.name(), c.practice(), c.phone());
            case IntakeSigned c -> say("Intake signed", c.words());
        };
    }

    private static EntryWords session(SessionContent content) {
        return switch (content) {
            case PatientArrived c -> say("Patient arrived", c.chair());
            case GateItemChecked c -> say("Checked: " + name(c.item()), name(c.answer()), c.note());
            case WeightMeasured c -> say("Weight", number(c.weightKg()) + " kg");
            case VitalSignsMeasured c ->
                say("Vital signs", vitals(c), c.implausible().isEmpty() ? "" : "some values can't be right");
            case DoseChecked c ->
                say("Dose checked", number(c.doseMg()) + " mg, pump at " + number(c.rateMlPerHour()) + " mL/h");
            case PreparedDoseChecked c ->
                say(
                        "Dose checked",
                        number(c.doseMg()) + " mg",
                        c.strengthMgPerMl() == null ? "" : number(c.strengthMgPerMl()) + " mg/mL",
                        c.units() == null ? "" : c.units() + " × " + number(orZero(c.unitMg())) + " mg",
                        c.lot().isEmpty() ? "" : "lot " + c.lot());
            case DoseGiven c ->
                say(
                        "Dose " + c.ordinal() + " given: " + number(c.amountMg()) + " mg " + c.medicine(),
                        c.route(),
                        c.site(),
                        c.reason());
            case MouthEmptied c -> say("Mouth emptied", AdministrationWords.emptied(c.how()));
            case DosingEnded c ->
                say(
                        c.completed() ? "All doses given" : "No further dose",
                        number(c.givenMg()) + " mg given",
                        c.reason());
            case MedicineDrawn c ->
                say(
                        "Drawn " + number(c.drawnMl()) + " mL of " + number(c.vialStrengthMgPerMl()) + " mg/mL",
                        "into " + number(c.diluentMl()) + " mL, lot " + c.lot() + ", expires "
                                + c.expiry().iso());
            case MedicineWasted c -> say(number(c.wastedMg()) + " mg thrown away", "seen by " + c.witness());
            case GatePassed _ -> say("Ready to start");
            case InfusionStarted c -> say("Infusion started", number(c.doseMg()) + " mg to be given");
            case InfusionRateChanged c -> say("Rate changed to " + number(c.rateMgPerMin()) + " mg/min", c.reason());
            case InfusionPaused c -> say("Infusion paused", c.reason());
            case InfusionResumed _ -> say("Infusion resumed");
            case InfusionStopped c -> say("Infusion stopped", number(c.givenMg()) + " mg given", c.reason());
            case SideEffectObserved c -> say(name(c.effect()), name(c.grade()), c.note());
            case SessionNoteWritten c -> say("Note", c.words());
        };
    }

    private static EntryWords recovery(RecoveryContent content) {
        return switch (content) {
            case DischargeCriterionJudged c -> say("Criterion: " + name(c.criterion()), name(c.answer()), c.note());
            case EscortHandedOver c -> say("Handed over to " + c.name(), c.relation());
            case AdviceGiven c -> say("Written advice given", name(c.document()));
            case Discharged _ -> say("Discharged");
            case LeftAgainstAdvice c -> say("Left against advice", c.said());
        };
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static String vitals(VitalSignsMeasured v) {
        return Stream.of(
                        v.systolicMmHg() == null || v.diastolicMmHg() == null
                                ? ""
                                : v.systolicMmHg() + "/" + v.diastolicMmHg() + " mmHg",
                        v.heartRatePerMin() == null ? "" : "heart rate " + v.heartRatePerMin(),
                        v.spo2Percent() == null ? "" : "SpO\u2082 " + v.spo2Percent() + " %",
                        v.respiratoryRatePerMin() == null ? "" : "breaths " + v.respiratoryRatePerMin())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static EntryWords say(String heading, String... parts) {
        String words = Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(" · "));
        return new EntryWords(heading, words);
    }

    /** The words of a code without the tag of SNOMED CT, such as "(disorder)". */
    static String plain(Coding code) {
        return TAG.matcher(code.display()).replaceFirst("");
    }

    private static String since(org.evenkeel.care.chart.@Nullable PartialDate date) {
        return date == null ? "" : "since " + date.iso();
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }

    /** A stable name as words. */
    static String name(Object name) {
        return name.toString().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    private static String unit(String ucum) {
        return ucum.isEmpty() ? "(unit not known)" : ucum.startsWith("{") ? "" : ucum.replace("mm[Hg]", "mmHg");
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
