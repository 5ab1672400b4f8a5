package org.evenkeel.care.emergency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.care.chart.AlertContent.AlertClosed;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Alerts.Alert;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EmergencyContent.*;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionEvents.Emergency;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.emergency.EmergencyChecklist.Step;
import org.evenkeel.care.emergency.EmergencyCommand.*;
import org.evenkeel.care.session.ChairName;
import org.evenkeel.care.session.InfusionEnd;

/** Decides what a command in an emergency makes of a chart. Pure and total; refuses as little as it can. */
public final class EmergencyDesk {
    /** Kind of the alert that tells the rest of the clinic. */
    public static final String ALERT = "emergency";

    private static final Set<Capacity> BEDSIDE = EnumSet.of(Capacity.NURSE, Capacity.PRESCRIBER);
    private static final String REASON = "Emergency: stop and call";

    private EmergencyDesk() {}

    /**
     * Which entries follow from a command, or why none do.
     *
     * @param author who asks
     * @param now the present; nothing is charted after it
     */
    public static Decision decide(
            Chart chart, EmergencyCommand command, EmergencyPlan plan, Author author, Instant now) {
        Optional<SessionRecord> found = chart.sessions()
                .find(command.session())
                .filter(s -> s.scheduled().isPresent());
        if (found.isEmpty()) {
            return refuse("session.unknown", "There is no such session in this chart.");
        }
        SessionRecord session = found.get();
        if (!BEDSIDE.contains(author.capacity())) {
            return refuse("session.not-bedside", "Only a nurse or a prescriber charts at the bedside.");
        }
        if (command.at().isAfter(now)) {
            return Decision.refuse(Refusal.at("at", "time.in-future", "The time lies in the future."));
        }
        Optional<Emergency> open = session.events().openEmergency();
        if (command instanceof StopAndCall c) {
            return open.isPresent() ? stopPump(session, c) : call(session, c);
        }
        if (open.isEmpty()) {
            return refuse("emergency.none", "No emergency is open. Press “Stop and call” first.");
        }
        Emergency emergency = open.get();
        return switch (command) {
            case StopAndCall c -> stopPump(session, c);
            case OpenChecklist c -> open(c, emergency, plan);
            case TickStep c -> tick(c, emergency, plan);
            case Mark c ->
                Decision.accept(
                        c.at(),
                        new MomentMarked(
                                c.session(),
                                emergency.id(),
                                c.moment(),
                                c.note().strip()));
            case Come c ->
                c.name().isBlank() && c.role().isBlank()
                        ? Decision.refuse(Refusal.at("name", "helper.missing", "Who came?"))
                        : Decision.accept(
                                c.at(),
                                new HelperCame(
                                        c.session(),
                                        emergency.id(),
                                        c.name().strip(),
                                        c.role().strip()));
            case End c -> end(chart, c, emergency);
        };
    }

    private static Decision call(SessionRecord session, StopAndCall command) {
        List<NewEntry> entries = new ArrayList<>(pump(session, command));
        entries.add(new NewEntry(
                new EmergencyCalled(
                        command.session(), command.emergency(), command.why().strip()),
                command.at()));
        String chair = session.chair();
        entries.add(new NewEntry(
                new AlertRaised(
                        command.alert(),
                        ALERT,
                        Urgency.NOW,
                        "Emergency in the treatment room" + (chair.isBlank() ? "" : ": " + ChairName.of(chair)),
                        session.id()),
                command.at()));
        return new Decision.Accepted(entries);
    }

    /** Called again: the call stands, but a pump that was charted as running again is stopped again. */
    private static Decision stopPump(SessionRecord session, StopAndCall command) {
        return new Decision.Accepted(pump(session, command));
    }

    /** What was charted later than the tap, on another screen, does not keep the pump or the dosing from being ended. */
    private static List<NewEntry> pump(SessionRecord session, StopAndCall command) {
        Instant at = Stream.concat(session.pump().stream(), session.doses().stream())
                .map(Charted::at)
                .filter(command.at()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(command.at());
        SessionContent stopped = InfusionEnd.of(session, at, REASON).orElse(null);
        return stopped == null ? List.of() : List.of(new NewEntry(stopped, at));
    }

    private static Decision open(OpenChecklist command, Emergency emergency, EmergencyPlan plan) {
        return plan.checklist(command.checklist())
                .map(list -> Decision.accept(
                        command.at(),
                        new ChecklistOpened(command.session(), emergency.id(), list.id(), list.version())))
                .orElseGet(() -> refuse("checklist.unknown", "The clinic has no such checklist."));
    }

    private static Decision tick(TickStep command, Emergency emergency, EmergencyPlan plan) {
        Optional<EmergencyChecklist> list =
                plan.checklist(command.checklist()).filter(l -> l.version().equals(command.version()));
        Optional<Step> step = list.flatMap(l -> l.step(command.step()));
        if (list.isEmpty() || step.isEmpty()) {
            return refuse("checklist.changed", "This checklist was changed since the page was opened: reload it.");
        }
        if (emergency.done(command.checklist(), command.step()).isPresent()) {
            return new Decision.Accepted(List.of()); // ticked on another screen: done is done
        }
        List<Content> contents = new ArrayList<>();
        contents.add(new StepDone(
                command.session(),
                emergency.id(),
                command.checklist(),
                command.version(),
                command.step(),
                step.get().words(),
                command.note().strip()));
        step.get()
                .marks()
                .ifPresent(moment -> contents.add(new MomentMarked(
                        command.session(), emergency.id(), moment, step.get().words())));
        return Decision.accept(command.at(), contents);
    }

    private static Decision end(Chart chart, End command, Emergency emergency) {
        List<Content> contents = new ArrayList<>();
        contents.add(new EmergencyEnded(
                command.session(),
                emergency.id(),
                command.outcome(),
                command.words().strip()));
        for (ItemId alert : alerts(chart, command.session())) {
            contents.add(new AlertClosed(alert, "The emergency is over."));
        }
        return Decision.accept(command.at(), contents);
    }

    private static List<ItemId> alerts(Chart chart, ItemId session) {
        return chart.alerts().open().stream()
                .filter(a -> a.raised()
                        .filter(r -> r.content().kind().equals(ALERT)
                                && session.equals(r.content().about()))
                        .isPresent())
                .map(Alert::id)
                .toList();
    }

    private static Decision refuse(String code, String words) {
        return Decision.refuse(Refusal.of(code, words));
    }
}
