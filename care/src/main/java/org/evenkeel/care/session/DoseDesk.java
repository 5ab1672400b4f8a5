package org.evenkeel.care.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.DoseGiven;
import org.evenkeel.care.chart.SessionContent.DosingEnded;
import org.evenkeel.care.chart.SessionContent.MouthEmptied;
import org.evenkeel.care.chart.SessionContent.PreparedDoseChecked;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.session.SessionCommand.CheckPrepared;
import org.evenkeel.care.session.SessionCommand.EmptyMouth;
import org.evenkeel.care.session.SessionCommand.EndDosing;
import org.evenkeel.care.session.SessionCommand.GiveDose;

/** Decides what is charted of doses given by hand: a bolus, injections, devices, tablets. */
final class DoseDesk {
    private static final Set<SessionState> BEFORE_OR_WHILE =
            EnumSet.of(SessionState.ARRIVED, SessionState.READY, SessionState.RUNNING);

    private DoseDesk() {}

    static Decision check(Chart chart, SessionRecord session, CheckPrepared command, Author author) {
        Optional<Decision> elsewhere =
                SessionDesk.unless(session, BEFORE_OR_WHILE, "A dose is checked before it is given.");
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Optional<CourseOrdered> order = DoseCheck.order(chart, session).map(Charted::content);
        if (order.isEmpty()) {
            return SessionDesk.refuse("dose.no-order", "There is no order for this session.");
        }
        Administration how = order.get().how();
        Optional<NextDose> next = NextDose.of(session, how);
        if (next.isEmpty()) {
            return SessionDesk.refuse("dose.none-left", "The order has no further dose.");
        }
        double nextMg = how instanceof Administration.NasalDevices n
                ? n.doseMg()
                : next.get().amountMg();
        PreparedDose prepared = command.prepared();
        List<Refusal> refusals = new ArrayList<>(PreparedArithmetic.refusals(prepared, how, nextMg));
        PreparedCheck before = PreparedCheck.of(chart, session);
        boolean same = before.prepared().filter(p -> p.sameAs(prepared)).isPresent();
        if (refusals.isEmpty() && same && before.isCheckedBy(author)) {
            refusals.add(
                    Refusal.of("dose.same-person", "You have checked this already: a second person must check it."));
        }
        return Decision.of(
                refusals,
                command.at(),
                List.of(new PreparedDoseChecked(
                        command.session(),
                        prepared.doseMg(),
                        prepared.strengthMgPerMl(),
                        prepared.units(),
                        prepared.unitMg(),
                        prepared.lot().strip())));
    }

    static Decision give(
            Chart chart, SessionRecord session, GiveDose command, SessionRules rules, Author author, Instant now) {
        Optional<Decision> elsewhere = SessionDesk.unless(
                session,
                EnumSet.of(SessionState.READY, SessionState.RUNNING),
                "A dose is given after the gate was passed and before recovery.");
        Optional<CourseOrdered> order = DoseCheck.order(chart, session).map(Charted::content);
        Optional<NextDose> next = order.flatMap(o -> NextDose.of(session, o.how()));
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (order.isEmpty() || next.isEmpty()) {
            return SessionDesk.refuse("dose.none-left", "The order has no dose left to give by hand.");
        }
        List<Refusal> refusals = new ArrayList<>(against(chart, session, command, rules, now));
        tooSoon(order.get().how(), next.get(), command, author).ifPresent(refusals::add);
        List<Content> contents = new ArrayList<>();
        contents.add(new DoseGiven(
                command.session(),
                order.get().medicine(),
                order.get().route(),
                next.get().amountMg(),
                next.get().ordinal(),
                order.get().how() instanceof Administration.Infusion i && i.bolus() != null
                        ? (Double) i.bolus().minutes()
                        : null,
                command.site().strip(),
                command.reason().strip()));
        if (next.get().last() && endsWithTheLast(order.get().how())) {
            double givenMg = session.chartedMg() + next.get().amountMg();
            contents.add(new DosingEnded(command.session(), true, givenMg, ""));
        }
        return Decision.of(refusals, command.at(), contents);
    }

    private static boolean endsWithTheLast(Administration how) {
        return switch (how) {
            case Administration.Injection _, Administration.NasalDevices _, Administration.Swallowed _ -> true;
            case Administration.Infusion _, Administration.HeldInMouth _ -> false;
        };
    }

    private static List<Refusal> against(
            Chart chart, SessionRecord session, GiveDose command, SessionRules rules, Instant now) {
        if (session.state() == SessionState.READY) {
            List<Refusal> refusals = new ArrayList<>(GateDesk.since(chart, session, rules, now));
            if (session.gatePassed().filter(g -> command.at().isBefore(g.at())).isPresent()) {
                refusals.add(Refusal.at("at", "time.before-gate", "The time lies before the gate was passed."));
            }
            return refusals;
        }
        List<Refusal> refusals = new ArrayList<>(beforeLast(session, command.at()));
        boolean byHand = DoseCheck.order(chart, session)
                .filter(o -> !(o.content().how() instanceof Administration.Infusion))
                .isPresent();
        if (byHand && !PreparedCheck.of(chart, session).isComplete()) {
            refusals.add(Refusal.of("dose.not-checked", "Two people check this dose first."));
        }
        return refusals;
    }

    /** Sooner than the rest between doses: an injection only by a prescriber, with a reason; a spray with a reason. */
    private static Optional<Refusal> tooSoon(Administration how, NextDose next, GiveDose command, Author author) {
        Optional<Instant> ready = next.readyAt().filter(r -> command.at().isBefore(r));
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        Duration left = Duration.between(command.at(), ready.get());
        String words = String.format(
                Locale.ROOT,
                "%d:%02d too soon after the dose before. Wait, or say why it was given earlier.",
                left.toMinutes(),
                left.toSeconds() % 60);
        boolean byPrescriber = author.capacity() == Capacity.PRESCRIBER || !(how instanceof Administration.Injection);
        return command.reason().isBlank()
                ? Optional.of(Refusal.at("reason", "dose.too-soon", words))
                : byPrescriber
                        ? Optional.empty()
                        : Optional.of(Refusal.at("reason", "dose.needs-prescriber", words + " A prescriber decides."));
    }

    static Decision empty(Chart chart, SessionRecord session, EmptyMouth command) {
        Optional<Instant> held = DoseCheck.order(chart, session)
                .flatMap(o -> NextDose.heldSince(session, o.content().how()));
        if (session.state() != SessionState.RUNNING || held.isEmpty()) {
            return SessionDesk.refuse("dose.nothing-held", "Nothing is held in the mouth.");
        }
        return Decision.of(
                beforeLast(session, command.at()),
                command.at(),
                List.of(
                        new MouthEmptied(command.session(), command.how()),
                        new DosingEnded(command.session(), true, session.chartedMg(), "")));
    }

    /** Nothing more is given. Never refused for want of a reason. */
    static Decision end(SessionRecord session, EndDosing command) {
        if (session.state() != SessionState.RUNNING || !session.pump().isEmpty()) {
            return SessionDesk.refuse("session.state", "No single doses are being given.");
        }
        return Decision.of(beforeLast(session, command.at()), command.at(), List.of(ended(session, command.reason())));
    }

    /** The end of dosing by hand, with what was given until then. */
    static DosingEnded ended(SessionRecord session, String reason) {
        return new DosingEnded(session.id(), false, session.chartedMg(), reason.strip());
    }

    private static List<Refusal> beforeLast(SessionRecord session, Instant at) {
        return session.doses().isEmpty()
                        || !at.isBefore(session.doses().getLast().at())
                ? List.of()
                : List.of(Refusal.at("at", "time.before-dose", "The time lies before the last dose that was charted."));
    }
}
