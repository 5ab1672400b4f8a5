package org.evenkeel.care.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EventContent.InterventionDone;
import org.evenkeel.care.chart.EventContent.MedicineGiven;
import org.evenkeel.care.chart.EventContent.ScaleRated;
import org.evenkeel.care.chart.EventContent.StateObserved;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.event.EventCatalogue.Asks;
import org.evenkeel.care.event.EventCatalogue.Intervention;
import org.evenkeel.care.event.EventCatalogue.Scale;
import org.evenkeel.care.event.EventCommand.GiveMedicine;
import org.evenkeel.care.event.EventCommand.Intervene;
import org.evenkeel.care.event.EventCommand.ObserveState;
import org.evenkeel.care.event.EventCommand.RateScale;

/** Decides what an event in the treatment room makes of a chart. Pure and total; proposes nothing. */
public final class EventDesk {
    private static final Set<Capacity> BEDSIDE = EnumSet.of(Capacity.NURSE, Capacity.PRESCRIBER);
    private static final double MOST_LITRES_PER_MIN = 60;

    private EventDesk() {}

    /**
     * Which entries follow from a command, or why none do.
     *
     * @param author who asks
     * @param now the present; nothing is charted after it
     */
    public static Decision decide(
            Chart chart, EventCommand command, EventCatalogue catalogue, Author author, Instant now) {
        Optional<Refusal> refused = mayChart(chart, command, author, now);
        if (refused.isPresent()) {
            return Decision.refuse(refused.get());
        }
        return switch (command) {
            case Intervene c -> intervene(c, catalogue);
            case GiveMedicine c -> give(c, catalogue);
            case ObserveState c -> observe(c, catalogue);
            case RateScale c -> rate(c, catalogue);
        };
    }

    /** What is seen may be charted as long as the patient was here then, even when it is written down later. */
    private static Optional<Refusal> mayChart(Chart chart, EventCommand command, Author author, Instant now) {
        Optional<SessionRecord> found = chart.sessions()
                .find(command.session())
                .filter(s -> s.scheduled().isPresent());
        if (found.isEmpty()) {
            return Optional.of(Refusal.of("session.unknown", "There is no such session in this chart."));
        }
        SessionRecord session = found.get();
        if (!BEDSIDE.contains(author.capacity())) {
            return Optional.of(
                    Refusal.of("session.not-bedside", "Only a nurse or a prescriber charts at the bedside."));
        }
        if (session.arrived().isEmpty()) {
            return Optional.of(Refusal.of("session.not-arrived", "The patient has not been charted as arrived."));
        }
        if (command.at().isAfter(now)) {
            return Optional.of(Refusal.at("at", "time.in-future", "The time lies in the future."));
        }
        if (command.at().isBefore(session.arrived().get().at())) {
            return Optional.of(Refusal.at("at", "time.before-arrival", "The time lies before the arrival."));
        }
        return session.discharged()
                .map(Charted::at)
                .or(() -> session.leftAgainstAdvice().map(Charted::at))
                .or(() -> session.cancelled().map(Charted::at))
                .filter(command.at()::isAfter)
                .map(_ -> Refusal.at("at", "time.after-leaving", "The session was over by then."));
    }

    private static Decision intervene(Intervene command, EventCatalogue catalogue) {
        Optional<Intervention> known = catalogue.intervention(command.intervention());
        if (known.isEmpty()) {
            return Decision.refuse(
                    Refusal.at("intervention", "intervention.unknown", "This is not on the clinic's list."));
        }
        List<Refusal> refusals = new ArrayList<>();
        Double flow = command.flowLitresPerMin();
        switch (known.get().asks()) {
            case FLOW -> {
                if (flow == null || !(flow > 0) || flow > MOST_LITRES_PER_MIN) {
                    refusals.add(Refusal.at("flowLitresPerMin", "flow.missing", "How many litres a minute?"));
                }
            }
            case MEDICINE ->
                refusals.add(Refusal.at("intervention", "medicine.missing", "Chart which medicine, dose and route."));
            case NOTHING -> {
                if (flow != null) {
                    refusals.add(Refusal.at("flowLitresPerMin", "flow.not-asked", "This has no flow."));
                }
            }
        }
        return Decision.of(
                refusals,
                command.at(),
                List.of(new InterventionDone(
                        command.session(),
                        command.intervention(),
                        known.get().asks() == Asks.FLOW ? flow : null,
                        command.note().strip())));
    }

    private static Decision give(GiveMedicine command, EventCatalogue catalogue) {
        List<Refusal> refusals = new ArrayList<>();
        if (command.medicine().isBlank()) {
            refusals.add(Refusal.at("medicine", "medicine.missing", "Which medicine was given?"));
        }
        if (!(command.dose() > 0) || !Double.isFinite(command.dose())) {
            refusals.add(Refusal.at("dose", "dose.missing", "How much was given?"));
        }
        if (catalogue.units().stream().noneMatch(u -> u.id().equals(command.unitUcum()))) {
            refusals.add(Refusal.at("unit", "unit.missing", "In which unit?"));
        }
        if (catalogue.routes().stream().noneMatch(r -> r.id().equals(command.route()))) {
            refusals.add(Refusal.at("route", "route.missing", "By which route?"));
        }
        return Decision.of(
                refusals,
                command.at(),
                List.of(new MedicineGiven(
                        command.session(),
                        command.medicine().strip(),
                        command.dose(),
                        command.unitUcum(),
                        command.route(),
                        command.orderedBy().strip(),
                        command.note().strip())));
    }

    private static Decision observe(ObserveState command, EventCatalogue catalogue) {
        boolean known = catalogue.aspect(command.aspect()).stream()
                .flatMap(a -> a.states().stream())
                .anyMatch(s -> s.id().equals(command.state()));
        return known
                ? Decision.accept(
                        command.at(),
                        new StateObserved(
                                command.session(),
                                command.aspect(),
                                command.state(),
                                command.note().strip()))
                : Decision.refuse(Refusal.at("state", "state.unknown", "This is not on the clinic's list."));
    }

    private static Decision rate(RateScale command, EventCatalogue catalogue) {
        Optional<Scale> scale = catalogue.scale(command.scale());
        if (scale.isEmpty()) {
            return Decision.refuse(Refusal.at("scale", "scale.unknown", "This scale is not on the clinic's list."));
        }
        if (!scale.get().version().equals(command.scaleVersion())) {
            return Decision.refuse(Refusal.at(
                    "scale",
                    "scale.other-version",
                    "The clinic now uses another form of this scale: reload the page."));
        }
        if (!scale.get().holds(command.score())) {
            return Decision.refuse(Refusal.at(
                    "score",
                    "scale.off",
                    scale.get().label() + " goes from " + scale.get().least() + " to "
                            + scale.get().most() + "."));
        }
        return Decision.accept(
                command.at(),
                new ScaleRated(
                        command.session(),
                        command.scale(),
                        command.scaleVersion(),
                        command.score(),
                        command.note().strip()));
    }
}
