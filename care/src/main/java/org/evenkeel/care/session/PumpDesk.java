package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.InfusionRateChanged;
import org.evenkeel.care.chart.SessionContent.InfusionResumed;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.WeightMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.session.SessionCommand.ChangeRate;
import org.evenkeel.care.session.SessionCommand.PauseInfusion;
import org.evenkeel.care.session.SessionCommand.ResumeInfusion;
import org.evenkeel.care.session.SessionCommand.StartInfusion;
import org.evenkeel.care.session.SessionCommand.StopInfusion;
import org.evenkeel.care.session.SessionRules.PumpLimits;

/** Decides what is charted of the pump. Making safer (pause, stop) asks for nothing; going faster asks for much. */
final class PumpDesk {
    private static final double SLIP = 5;
    private static final double RATE_TOLERANCE = 1.001;

    private PumpDesk() {}

    static Decision start(Chart chart, SessionRecord session, StartInfusion command, SessionRules rules, Instant now) {
        boolean afterBolus = session.state() == SessionState.RUNNING
                && session.pump().isEmpty()
                && DoseCheck.of(chart, session)
                        .ordered()
                        .filter(o -> o.how() instanceof Administration.Infusion)
                        .isPresent();
        Optional<Decision> elsewhere = SessionDesk.unless(
                session, EnumSet.of(SessionState.READY), "The pump starts once, after the gate was passed.");
        if (elsewhere.isPresent() && !afterBolus) {
            return elsewhere.get();
        }
        List<Refusal> refusals = new ArrayList<>(startRefusals(chart, session, command, rules, now, afterBolus));
        Optional<PumpSetting> setting = DoseCheck.of(chart, session).setting();
        if (!refusals.isEmpty() || setting.isEmpty()) {
            return refusals.isEmpty()
                    ? SessionDesk.refuse("dose.not-checked", "Dose, bag and pump have not been checked.")
                    : new Decision.Refused(refusals);
        }
        return Decision.accept(
                command.at(),
                new InfusionStarted(
                        command.session(),
                        setting.get().rateMgPerMin(),
                        setting.get().doseMg() - session.chartedMg()));
    }

    private static List<Refusal> startRefusals(
            Chart chart,
            SessionRecord session,
            StartInfusion command,
            SessionRules rules,
            Instant now,
            boolean afterBolus) {
        List<Refusal> refusals = new ArrayList<>();
        if (afterBolus) {
            if (command.at().isBefore(session.doses().getLast().at())) {
                refusals.add(Refusal.at("at", "time.before-dose", "The time lies before the bolus."));
            }
            return refusals;
        }
        refusals.addAll(GateDesk.since(chart, session, rules, now));
        if (session.gatePassed().filter(g -> command.at().isBefore(g.at())).isPresent()) {
            refusals.add(Refusal.at("at", "time.before-gate", "The time lies before the gate was passed."));
        }
        boolean bolusFirst = DoseCheck.of(chart, session)
                .ordered()
                .flatMap(o -> NextDose.of(session, o.how()))
                .isPresent();
        if (bolusFirst) {
            refusals.add(Refusal.of("dose.bolus-first", "The order has a bolus: give and chart it first."));
        }
        return refusals;
    }

    static Decision pause(SessionRecord session, PauseInfusion command) {
        return refusal(session, command, EnumSet.of(SessionState.RUNNING), "Only a running pump can be paused.")
                .or(() -> complete(session, command))
                .orElseGet(() -> Decision.accept(
                        command.at(),
                        new InfusionPaused(command.session(), command.reason().strip())));
    }

    static Decision resume(SessionRecord session, ResumeInfusion command) {
        return refusal(session, command, EnumSet.of(SessionState.PAUSED), "Only a paused pump can go on.")
                .or(() -> complete(session, command))
                .orElseGet(() -> Decision.accept(command.at(), new InfusionResumed(command.session())));
    }

    static Decision stop(SessionRecord session, StopInfusion command) {
        Set<SessionState> states = EnumSet.of(SessionState.RUNNING, SessionState.PAUSED);
        return refusal(session, command, states, "The infusion is not running.")
                .orElseGet(() -> Decision.accept(
                        command.at(),
                        stopped(session, command.at(), command.reason()).orElseThrow()));
    }

    /** The end of the infusion at an instant; empty when it never started. */
    static Optional<InfusionStopped> stopped(SessionRecord session, Instant at, String reason) {
        return ChartedInfusion.of(session)
                .map(i -> new InfusionStopped(session.id(), i.isCompleteAt(at), i.givenMgAt(at), reason.strip()));
    }

    static Decision changeRate(
            Chart chart, SessionRecord session, ChangeRate command, SessionRules rules, Author author) {
        Optional<Decision> refused = refusal(
                        session, command, EnumSet.of(SessionState.RUNNING), "The rate is changed while the pump runs.")
                .or(() -> complete(session, command));
        if (refused.isPresent()) {
            return refused.get();
        }
        return newRate(chart, session, command, rules, author);
    }

    /** The new rate, judged by itself: whether it was charted in turn is asked before. */
    static Decision newRate(Chart chart, SessionRecord session, ChangeRate command, SessionRules rules, Author author) {
        List<Refusal> refusals = new ArrayList<>();
        if (command.reason().isBlank()) {
            refusals.add(Refusal.at("reason", "rate.no-reason", "Say why the rate changes."));
        }
        double rate = command.rateMgPerMin();
        if (!(rate > 0) || !Double.isFinite(rate)) {
            refusals.add(Refusal.at(
                    "rateMgPerMin", "rate.not-a-number", "The rate must be above 0; to halt the pump, pause it."));
        } else {
            faster(chart, session, command, rules.pump(), rules, author).ifPresent(refusals::add);
        }
        return Decision.of(
                refusals,
                command.at(),
                List.of(new InfusionRateChanged(
                        command.session(), rate, command.reason().strip())));
    }

    private static Optional<Refusal> faster(
            Chart chart,
            SessionRecord session,
            ChangeRate command,
            PumpLimits limits,
            SessionRules rules,
            Author author) {
        double rate = command.rateMgPerMin();
        Optional<Double> kg = DoseAtGate.latestWeight(chart, session, rules.weight(), command.at())
                .map(Charted::content)
                .map(WeightMeasured::weightKg);
        double checked = DoseCheck.of(chart, session)
                .setting()
                .map(PumpSetting::rateMgPerMin)
                .orElse(0.0);
        if (rate <= checked * RATE_TOLERANCE) {
            return Optional.empty();
        }
        if (kg.isEmpty()) {
            return no("rate.no-weight", "Without a measured weight the pump can't go faster than checked.");
        }
        if (!(rate / kg.get() <= limits.stopAboveMgPerKgPerMin())) {
            return no(
                    "rate.above-stop", "Never faster than " + number(limits.stopAboveMgPerKgPerMin()) + " mg/kg/min.");
        }
        if (rate >= SLIP * checked) {
            return no(
                    "rate.slip",
                    number(rate) + " mg/min is " + number(rate / checked) + " times the checked " + number(checked)
                            + " mg/min. Look for a decimal point or a wrong unit.");
        }
        if (author.capacity() != Capacity.PRESCRIBER) {
            boolean above = rate / kg.get() * 60 > limits.blockAboveMgPerKgPerHour();
            return no(
                    "rate.needs-prescriber",
                    "Faster than the checked " + number(checked) + " mg/min"
                            + (above ? ", and above " + number(limits.blockAboveMgPerKgPerHour()) + " mg/kg/h" : "")
                            + ": a prescriber decides.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> no(String code, String words) {
        return Optional.of(Refusal.at("rateMgPerMin", code, words));
    }

    private static Optional<Decision> refusal(
            SessionRecord session, SessionCommand command, Set<SessionState> states, String words) {
        return SessionDesk.unless(session, states, words).or(() -> {
            Instant last = session.pump().getLast().at();
            return command.at().isBefore(last)
                    ? Optional.of(Decision.refuse(Refusal.at(
                            "at", "time.before-pump", "The time lies before the pump's last charted event.")))
                    : Optional.empty();
        });
    }

    /** Once the dose is in there is nothing to pause or to speed up: the end is to be confirmed. */
    private static Optional<Decision> complete(SessionRecord session, SessionCommand command) {
        return ChartedInfusion.of(session)
                .filter(i -> i.isCompleteAt(command.at()))
                .map(_ -> SessionDesk.refuse("pump.dose-in", "The dose is in: confirm the end of the infusion."));
    }
}
