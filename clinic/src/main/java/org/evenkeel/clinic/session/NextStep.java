package org.evenkeel.clinic.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.recovery.DischargeReview;
import org.evenkeel.care.recovery.RecoveryRules.Kind;
import org.evenkeel.care.session.AfterDose;
import org.evenkeel.care.session.ChartedInfusion;
import org.evenkeel.care.session.GateFinding;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.care.session.SessionRules.GateItem;

/**
 * Something to be done in the room, from the protocol's data. Never a drug, never a dose.
 *
 * @param words what to do
 * @param more how, or why
 * @param at when; empty for now
 * @param rule which rule asks for it; with its source and status
 */
public record NextStep(String words, String more, Optional<Instant> at, String rule, String source, String status) {
    private static final String PUMP_SOURCE = "Computed from the charted pump and the checked dose";

    /** What to do, first things first; empty when nothing is left. */
    public static List<NextStep> of(BedsideView view) {
        return switch (view.phase()) {
            case EXPECTED, OVER -> List.of();
            case GATE -> gate(view);
            case DOSES -> doses(view);
            case INFUSION -> infusion(view);
            case RECOVERY -> recovery(view);
        };
    }

    /** Whether it is for now, or was already. */
    public boolean isDueAt(Instant now) {
        return at.isEmpty() || !at.get().isAfter(now);
    }

    private static List<NextStep> gate(BedsideView view) {
        List<NextStep> steps = new ArrayList<>();
        view.gate().stop().ifPresent(f -> steps.add(step("Stop: " + subject(view, f), f.words(), f)));
        view.gate().missing().forEach(f -> steps.add(step(subject(view, f), f.words(), f)));
        view.gate()
                .needingReason()
                .forEach(f -> steps.add(step("A prescriber decides: " + subject(view, f), f.words(), f)));
        if (steps.isEmpty()) {
            boolean ready = view.session().state() == SessionState.READY;
            steps.add(new NextStep(
                    ready ? start(view) : "Pass the gate",
                    ready ? "The gate is passed." : "Everything before the start is answered.",
                    Optional.empty(),
                    "",
                    "",
                    ""));
        }
        return steps;
    }

    private static String start(BedsideView view) {
        boolean pump = view.dose().flatMap(DosePanel::next).isEmpty();
        return pump
                ? "Start the pump, then confirm it here"
                : view.dose().map(DosePanel::heading).orElse("") + ", then confirm it here";
    }

    private static List<NextStep> doses(BedsideView view) {
        List<NextStep> steps = new ArrayList<>();
        view.dose().ifPresent(dose -> {
            if (dose.heldUntil().isPresent()) {
                steps.add(ordered("Spit or swallow, as ordered", dose.words(), dose.heldUntil()));
            } else if (dose.next().isPresent()) {
                steps.add(
                        ordered(dose.heading(), dose.words(), dose.next().get().readyAt()));
            } else {
                steps.add(ordered("Start the pump, then confirm it here", dose.words(), Optional.empty()));
            }
        });
        bloodPressure(view, steps);
        steps.sort(Comparator.comparing((NextStep s) -> !s.isDueAt(view.now())));
        return steps;
    }

    private static NextStep ordered(String words, String more, Optional<Instant> at) {
        return new NextStep(words, more, at, "", "As ordered by the prescriber", "derived");
    }

    private static NextStep step(String words, String more, GateFinding f) {
        return new NextStep(
                words,
                more,
                Optional.empty(),
                f.ruleId(),
                f.evidence().source(),
                f.evidence().status().words());
    }

    private static String subject(BedsideView view, GateFinding f) {
        return view.rules().gateItem(f.subject()).map(GateItem::label).orElseGet(() -> switch (f.subject()) {
            case "bloodPressure" -> "Blood pressure";
            case "weight" -> "Weight";
            case "interval" -> "Time since the last session";
            case "doseCheck" -> "Dose, bag and pump";
            case "chart" -> "What the chart says";
            default -> f.subject();
        });
    }

    private static List<NextStep> infusion(BedsideView view) {
        List<NextStep> steps = new ArrayList<>();
        if (view.infusion().isEmpty()) {
            bloodPressure(view, steps);
            return steps;
        }
        ChartedInfusion pump = view.pump();
        boolean doseIn = view.isDoseIn();
        if (doseIn) {
            steps.add(pump(
                    "Look at the pump and confirm the end", "By the charted rate the dose is in.", pump.doseInAt()));
        }
        view.rateToCheck()
                .ifPresent(c -> steps.add(pump(
                        "A second person checks the new rate",
                        VitalsText.number(c.rateMgPerMin()) + " mg/min, changed by "
                                + c.changedBy().displayName() + ".",
                        Optional.empty())));
        bloodPressure(view, steps);
        if (pump.isPaused()) {
            steps.add(pump("Go on or stop", "The pump is paused; nothing goes in.", Optional.empty()));
        } else if (!doseIn && pump.doseInAt().isPresent()) {
            steps.add(pump("Confirm the end of the infusion", "When the dose is in.", pump.doseInAt()));
        }
        return steps;
    }

    private static NextStep pump(String words, String more, Optional<Instant> at) {
        return new NextStep(words, more, at, "", PUMP_SOURCE, "derived");
    }

    private static void bloodPressure(BedsideView view, List<NextStep> steps) {
        SessionRules.VitalsCadence cadence = view.rules().cadence();
        boolean running = view.phase() == BedsideView.Phase.INFUSION;
        Optional<AfterDose> byRoute =
                view.dosing().filter(d -> d.infusion().isEmpty()).flatMap(d -> cadence.route(d.route()));
        if (byRoute.isPresent()) {
            view.schedule().due().ifPresent(due -> steps.add(afterDose(byRoute.get(), due)));
            return;
        }
        view.schedule()
                .due()
                .ifPresent(due -> steps.add(new NextStep(
                        "Measure vital signs",
                        view.infusion().isEmpty()
                                ? "As the protocol of this route has it."
                                : "Every " + (running ? cadence.during() : cadence.after()).toMinutes() + " min "
                                        + (running ? "while it runs." : "until the patient leaves."),
                        Optional.of(due),
                        cadence.ruleId(),
                        cadence.evidence().source(),
                        cadence.evidence().status().words())));
    }

    private static NextStep afterDose(AfterDose cadence, Instant due) {
        String times = String.join(
                ", ",
                cadence.at().stream().map(d -> Long.toString(d.toMinutes())).toList());
        return new NextStep(
                "Measure vital signs",
                "At " + times + " min after the last dose.",
                Optional.of(due),
                cadence.ruleId(),
                cadence.evidence().source(),
                cadence.evidence().status().words());
    }

    private static List<NextStep> recovery(BedsideView view) {
        List<NextStep> steps = new ArrayList<>();
        bloodPressure(view, steps);
        for (DischargeReview.Standing open : view.discharge().open()) {
            boolean time = open.criterion().kind() == Kind.MINIMUM_TIME;
            steps.add(new NextStep(
                    open.criterion().kind() == Kind.JUDGED
                            ? "Check: " + open.criterion().label()
                            : open.criterion().label(),
                    open.criterion().help(),
                    time ? view.discharge().observation().until() : Optional.empty(),
                    open.criterion().ruleId(),
                    open.criterion().evidence().source(),
                    open.criterion().evidence().status().words()));
        }
        if (view.discharge().open().isEmpty()) {
            steps.add(new NextStep("Discharge", "All criteria are met.", Optional.empty(), "", "", ""));
        }
        // What is for now stands before what is for later.
        steps.sort(Comparator.comparing((NextStep s) -> !s.isDueAt(view.now())));
        return steps;
    }
}
