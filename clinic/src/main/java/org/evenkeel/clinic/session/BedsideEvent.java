package org.evenkeel.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.*;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.plan.AdministrationWords;
import org.evenkeel.care.session.ChairName;
import org.evenkeel.care.session.SessionRules;

/**
 * One line of what happened in a session.
 *
 * @param what in a few words
 * @param more what else was charted of it; may be empty
 * @param late whether it was charted noticeably after it happened
 */
public record BedsideEvent(Instant at, String what, String more, String by, boolean late) {
    private static final Duration LATE = Duration.ofMinutes(2);

    static List<BedsideEvent> of(BedsideView view) {
        SessionRecord s = view.session();
        List<BedsideEvent> events = new ArrayList<>();
        s.arrived().ifPresent(a -> add(events, a, "Arrived", chair(a.content().chair())));
        s.weight()
                .ifPresent(w ->
                        add(events, w, "Weight " + VitalsText.number(w.content().weightKg()) + " kg", ""));
        s.doseChecks().forEach(d -> add(events, d, "Dose checked", dose(d.content())));
        s.preparedChecks().forEach(d -> add(events, d, "Dose checked", prepared(d.content())));
        s.doses().forEach(d -> dose(events, d));
        s.gatePassed().ifPresent(g -> add(events, g, "Gate passed", reasons(g.content())));
        s.pump().forEach(p -> pump(events, p));
        s.vitals().forEach(v -> add(events, v, VitalsText.all(v.content()), ""));
        s.sideEffects()
                .forEach(e -> add(
                        events,
                        e,
                        effect(e.content(), view.rules()),
                        e.content().note()));
        s.notes().forEach(n -> add(events, n, "Note", n.content().words()));
        s.escort()
                .ifPresent(e ->
                        add(events, e, "Handed over to the escort", e.content().name()));
        s.advice()
                .forEach(a ->
                        add(events, a, "Advice given to the " + (a.content().toEscort() ? "escort" : "patient"), ""));
        s.discharged().ifPresent(d -> add(events, d, "Discharged", ""));
        s.leftAgainstAdvice()
                .ifPresent(
                        l -> add(events, l, "Left against advice", l.content().said()));
        events.sort(Comparator.comparing(BedsideEvent::at).reversed());
        return List.copyOf(events);
    }

    private static void add(List<BedsideEvent> events, Charted<? extends Content> c, String what, String more) {
        boolean late = Duration.between(c.at(), c.recordedAt()).compareTo(LATE) > 0;
        events.add(new BedsideEvent(c.at(), what, more, c.by().displayName(), late));
    }

    private static void pump(List<BedsideEvent> events, Charted<SessionContent> event) {
        switch (event.content()) {
            case InfusionStarted c ->
                add(
                        events,
                        event,
                        "Infusion started",
                        VitalsText.number(c.doseMg()) + " mg at " + VitalsText.number(c.rateMgPerMin()) + " mg/min");
            case InfusionRateChanged c ->
                add(events, event, "Rate " + VitalsText.number(c.rateMgPerMin()) + " mg/min", c.reason());
            case InfusionPaused c -> add(events, event, "Paused", c.reason());
            case InfusionResumed _ -> add(events, event, "Running again", "");
            case InfusionStopped c ->
                add(
                        events,
                        event,
                        c.completed() ? "Dose complete" : "Infusion stopped",
                        VitalsText.number(c.givenMg()) + " mg given"
                                + (c.reason().isBlank() ? "" : ". " + c.reason()));
            default -> {}
        }
    }

    private static void dose(List<BedsideEvent> events, Charted<SessionContent> event) {
        switch (event.content()) {
            case DoseGiven c ->
                add(
                        events,
                        event,
                        VitalsText.number(c.amountMg()) + " mg " + c.medicine() + " given, " + c.route(),
                        String.join(
                                ". ",
                                List.of("Dose " + c.ordinal(), c.site(), c.reason()).stream()
                                        .filter(w -> !w.isEmpty())
                                        .toList()));
            case MouthEmptied c -> add(events, event, "Mouth emptied: " + AdministrationWords.emptied(c.how()), "");
            case DosingEnded c ->
                add(
                        events,
                        event,
                        c.completed() ? "All doses given" : "No further dose",
                        VitalsText.number(c.givenMg()) + " mg given"
                                + (c.reason().isBlank() ? "" : ". " + c.reason()));
            default -> {}
        }
    }

    private static String prepared(PreparedDoseChecked c) {
        Double strength = c.strengthMgPerMl();
        Double unit = c.unitMg();
        return VitalsText.number(c.doseMg()) + " mg"
                + (strength == null ? "" : ", " + VitalsText.number(strength) + " mg/mL")
                + (unit == null ? "" : ", " + c.units() + " × " + VitalsText.number(unit) + " mg")
                + (c.lot().isEmpty() ? "" : ", lot " + c.lot());
    }

    private static String chair(String chair) {
        return ChairName.of(chair);
    }

    private static String dose(DoseChecked c) {
        return VitalsText.number(c.doseMg()) + " mg, " + VitalsText.number(c.concentrationMgPerMl()) + " mg/mL, "
                + VitalsText.number(c.rateMlPerHour()) + " mL/h";
    }

    private static String reasons(GatePassed c) {
        return String.join(
                "; ",
                c.overrides().stream().map(o -> o.ruleId() + ": " + o.reason()).toList());
    }

    private static String effect(SideEffectObserved c, SessionRules rules) {
        String label = rules.sideEffectLabel(c.effect());
        return switch (c.grade()) {
            case NONE -> label + " has gone";
            case MILD -> label + ", mild";
            case MODERATE -> label + ", moderate";
            case SEVERE -> label + ", severe";
        };
    }
}
