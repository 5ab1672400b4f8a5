package org.evenkeel.clinic.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.event.BedsideCorrection;
import org.evenkeel.care.recovery.RecoveryCommand;
import org.evenkeel.care.recovery.RecoveryDesk;
import org.evenkeel.care.recovery.RecoveryRules;
import org.evenkeel.care.session.BagMixture;
import org.evenkeel.care.session.PreparedDose;
import org.evenkeel.care.session.PumpSetting;
import org.evenkeel.care.session.SessionCommand;
import org.evenkeel.care.session.SessionDesk;
import org.evenkeel.care.session.SessionMerge;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.care.session.VitalValues;
import org.evenkeel.clinic.desk.ChartCommand.Decider;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.staff.Permission;

/** Turns the forms of the session page into commands. */
final class BedsideCommands {
    private final SessionRules session;
    private final RecoveryRules recovery;
    private final EventCommands events;
    private final ZoneId zone;

    /** What a form asks for; {@code at} is when it was so, {@code tapped} when the button was pressed. */
    record Asked(String kind, CommandId command, ItemId session, Instant at, Instant tapped, Fields fields) {}

    BedsideCommands(SessionRules session, RecoveryRules recovery, RoomLists lists, ZoneId zone) {
        this.session = session;
        this.recovery = recovery;
        this.events = new EventCommands(lists, session);
        this.zone = zone;
    }

    /** What a command needs a person to be allowed to do. */
    static Permission needs(String kind) {
        return switch (kind) {
            case "arrive" -> Permission.MANAGE_SCHEDULE;
            case "discharge" -> Permission.DISCHARGE;
            default -> Permission.CHART_SESSION;
        };
    }

    /** Decides on the form; a form that can't be read is refused beside its fields. */
    Decider decider(String kind, CommandId command, ItemId id, Map<String, String> sent) {
        return (chart, author, now) -> {
            Fields fields = new Fields(sent, now, zone);
            Asked asked = new Asked(kind, command, id, fields.at(), now, fields);
            return kind.equals("correct") ? correct(asked, chart, author, now) : decide(asked, chart, author, now);
        };
    }

    /** Decides on what a tablet kept: as it was then, beside what others have charted since. */
    Decider kept(ItemId id, KeptCommand kept) {
        return (chart, author, now) -> {
            Instant tapped = kept.atOrBefore(now);
            Fields fields = new Fields(kept.sent(), tapped, zone);
            Asked asked = new Asked(kept.kind(), kept.id(), id, fields.at(), tapped, fields);
            Decision decision = decide(
                    asked,
                    c -> SessionMerge.decide(chart, c, kept.id().entry(0), session, author, now),
                    c -> RecoveryDesk.decide(chart, c, recovery, author, now),
                    () -> events.decide(asked, chart, author, now));
            return events.withLook(decision, asked, chart, author, now);
        };
    }

    private Decision decide(Asked asked, Chart chart, Author author, Instant now) {
        Decision decision = decide(
                asked,
                c -> SessionDesk.decide(chart, c, session, author, now),
                c -> RecoveryDesk.decide(chart, c, recovery, author, now),
                () -> events.decide(asked, chart, author, now));
        return events.withLook(decision, asked, chart, author, now);
    }

    private static Decision decide(
            Asked asked,
            Function<SessionCommand, Decision> inRoom,
            Function<RecoveryCommand, Decision> inRecovery,
            Supplier<Optional<Decision>> otherwise) {
        Fields fields = asked.fields();
        Optional<SessionCommand> room = inRoom(asked.kind(), asked.session(), asked.at(), fields);
        Optional<RecoveryCommand> recovering =
                room.isPresent() ? Optional.empty() : inRecovery(asked.kind(), asked.session(), asked.at(), fields);
        if (!fields.refusals().isEmpty()) {
            return new Decision.Refused(fields.refusals());
        }
        return room.map(inRoom)
                .or(() -> recovering.map(inRecovery))
                .or(otherwise)
                .orElseGet(() -> Decision.refuse(
                        Refusal.of("command.unknown", "This page is older than the clinic's software: reload it.")));
    }

    /** It was otherwise: the form of the entry's kind again, with what is right. The time stays unless another is given. */
    private Decision correct(Asked asked, Chart chart, Author author, Instant now) {
        Fields fields = asked.fields();
        Optional<Entry> wrong = EventCommands.id(fields.text("entry"))
                .flatMap(id -> chart.entries().stream()
                        .filter(e -> e.id().equals(new EntryId(id)))
                        .findFirst());
        Optional<String> form = wrong.flatMap(EventCommands::formOf);
        if (wrong.isEmpty() || form.isEmpty()) {
            return Decision.refuse(Refusal.of("correction.entry", "This can only be struck out."));
        }
        Instant at = fields.saysWhen() ? asked.at() : wrong.get().effectiveAt();
        Asked again = new Asked(form.get(), asked.command(), asked.session(), at, asked.tapped(), fields);
        return BedsideCorrection.replace(
                chart,
                asked.session(),
                wrong.get().id(),
                fields.text("reason"),
                struck -> decide(again, struck, author, now),
                author,
                now);
    }

    private static Optional<SessionCommand> inRoom(String kind, ItemId id, Instant at, Fields f) {
        return Optional.ofNullable(
                switch (kind) {
                    case "arrive" -> new SessionCommand.Arrive(id, at, f.text("chair"));
                    case "check-item" ->
                        new SessionCommand.CheckGateItem(
                                id,
                                at,
                                f.text("item"),
                                f.choice("answer", Answer.class, Answer.UNKNOWN),
                                f.text("note"));
                    case "check-together" -> new SessionCommand.CheckTogether(id, at, f.words("items"));
                    case "weigh" -> new SessionCommand.MeasureWeight(id, at, f.required("weightKg"));
                    case "vitals" -> new SessionCommand.RecordVitals(id, at, vitals(f), source(f));
                    case "draw" -> new SessionCommand.DrawMedicine(id, at, mixture(f), f.text("lot"), f.text("expiry"));
                    case "waste" ->
                        new SessionCommand.WasteMedicine(
                                id,
                                at,
                                f.required("wastedMg"),
                                new Author(f.text("witness"), f.text("witnessName"), Capacity.NURSE));
                    case "check-dose" -> new SessionCommand.CheckDose(id, at, setting(f));
                    case "check-prepared" -> new SessionCommand.CheckPrepared(id, at, prepared(f));
                    case "give-dose" -> new SessionCommand.GiveDose(id, at, f.text("site"), f.text("reason"));
                    case "empty-mouth" ->
                        new SessionCommand.EmptyMouth(id, at, f.choice("how", Emptying.class, Emptying.SPIT));
                    case "end-dosing" -> new SessionCommand.EndDosing(id, at, f.text("reason"));
                    case "pass-gate" -> new SessionCommand.PassGate(id, at, f.reasons());
                    case "start" -> new SessionCommand.StartInfusion(id, at);
                    case "pause" -> new SessionCommand.PauseInfusion(id, at, f.text("reason"));
                    case "resume" -> new SessionCommand.ResumeInfusion(id, at);
                    case "rate" -> new SessionCommand.ChangeRate(id, at, f.required("rateMgPerMin"), f.text("reason"));
                    case "stop" -> new SessionCommand.StopInfusion(id, at, f.text("reason"));
                    case "effect" ->
                        new SessionCommand.ObserveSideEffect(
                                id, at, f.text("effect"), f.choice("grade", Grade.class, Grade.MILD), f.text("note"));
                    case "note" -> new SessionCommand.WriteNote(id, at, f.text("words"));
                    default -> null;
                });
    }

    private static Optional<RecoveryCommand> inRecovery(String kind, ItemId id, Instant at, Fields f) {
        return Optional.ofNullable(
                switch (kind) {
                    case "judge" ->
                        new RecoveryCommand.JudgeCriterion(
                                id,
                                at,
                                f.text("criterion"),
                                f.choice("answer", Answer.class, Answer.UNKNOWN),
                                f.text("note"));
                    case "escort" ->
                        new RecoveryCommand.HandOverEscort(
                                id,
                                at,
                                f.text("name"),
                                f.text("relation"),
                                f.text("phone"),
                                f.text("advice").equals("both"));
                    case "judge-together" -> new RecoveryCommand.JudgeTogether(id, at, f.words("criteria"));
                    case "advice" ->
                        new RecoveryCommand.GiveAdvice(id, at, f.text("to").equals("escort"));
                    case "discharge" -> new RecoveryCommand.Discharge(id, at, f.reasons());
                    case "leave" ->
                        new RecoveryCommand.LeaveAgainstAdvice(
                                id, at, f.text("said"), f.text("toldOf"), f.text("transport"), f.text("informed"));
                    default -> null;
                });
    }

    private static VitalValues vitals(Fields f) {
        return new VitalValues(
                f.wholeNumber("systolicMmHg"),
                f.wholeNumber("diastolicMmHg"),
                f.wholeNumber("heartRatePerMin"),
                f.wholeNumber("spo2Percent"),
                f.wholeNumber("respiratoryRatePerMin"),
                f.number("temperatureCelsius"));
    }

    private static Source source(Fields f) {
        return f.text("source").equals("monitor") ? new Source(Source.Origin.DEVICE, "monitor") : Source.CLINIC;
    }

    private static PreparedDose prepared(Fields f) {
        if (f.text("units").isEmpty() && !f.text("strengthMgPerMl").isEmpty()) {
            return PreparedDose.drawn(f.required("doseMg"), f.required("strengthMgPerMl"), f.text("lot"));
        }
        Integer units = f.wholeNumber("units");
        double unitMg = f.required("unitMg");
        return PreparedDose.counted(units == null ? 0 : units, unitMg, f.text("lot"));
    }

    private static BagMixture mixture(Fields f) {
        return new BagMixture(
                f.required("vialStrengthMgPerMl"),
                f.required("vialVolumeMl"),
                f.required("drawnMl"),
                f.required("diluentMl"));
    }

    private static PumpSetting setting(Fields f) {
        return new PumpSetting(f.required("doseMg"), f.required("concentrationMgPerMl"), f.required("rateMlPerHour"));
    }
}
