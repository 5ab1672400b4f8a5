package org.evenkeel.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.recovery.DischargeReview;
import org.evenkeel.care.recovery.RecoveryRules;
import org.evenkeel.care.rule.Lifting;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.WhatWouldChange;
import org.evenkeel.care.session.Advisory;
import org.evenkeel.care.session.BagMixture;
import org.evenkeel.care.session.ChartedDosing;
import org.evenkeel.care.session.ChartedInfusion;
import org.evenkeel.care.session.DoseCheck;
import org.evenkeel.care.session.GateOutcome;
import org.evenkeel.care.session.GateReview;
import org.evenkeel.care.session.RateCheck;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.care.session.VitalsSchedule;
import org.evenkeel.clinic.finding.ByHand;
import org.evenkeel.clinic.finding.LiftingView;
import org.evenkeel.clinic.individual.PatientEstimate;
import org.evenkeel.clinic.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Everything the session page shows, at one instant.
 *
 * @param monitor what one tap would chart of the bedside monitor
 * @param picture what the bedside monitor says
 * @param effectNotes what stands beside the predicted effects
 * @param individual this patient against the typical subject, once the session is over and something was read
 */
public record BedsideView(
        Chart chart,
        SessionRecord session,
        Phase phase,
        GateReview gate,
        DoseCheck doseCheck,
        Optional<ChartedInfusion> infusion,
        VitalsSchedule schedule,
        List<Advisory> advisories,
        DischargeReview discharge,
        SessionRules rules,
        RecoveryRules recovery,
        RoomLists lists,
        Optional<MonitorSample> monitor,
        Optional<MonitorPicture> picture,
        List<EffectNote> effectNotes,
        Optional<PatientEstimate> individual,
        Instant now) {

    /** What the page is about at the moment. */
    public enum Phase {
        EXPECTED,
        GATE,
        /** Doses by hand are being given, or a bolus before a pump starts. */
        DOSES,
        INFUSION,
        RECOVERY,
        OVER
    }

    /** What would lift the stops that the chart brings to the gate. The treatment is ordered, so no other is looked for. */
    public LiftingView lifting() {
        return LiftingView.of(rules.chartRules()
                .map(asked -> WhatWouldChange.ofStops(
                        asked.book(),
                        Stage.GATE,
                        new RuleContext(
                                chart, Optional.of(session.id()), asked.scope(chart, session), now, asked.zone()),
                        List.of()))
                .orElse(Lifting.NOTHING_TO_LIFT));
    }

    /** What a person checks before the start, that no chart can answer. */
    public List<ByHand> byHand() {
        return rules.chartRules()
                .map(asked ->
                        ByHand.of(asked.book(), Stage.GATE, asked.scope(), LocalDate.ofInstant(now, asked.zone())))
                .orElse(List.of());
    }

    static Phase phase(SessionRecord session) {
        return switch (session.state()) {
            case SCHEDULED -> Phase.EXPECTED;
            case ARRIVED, READY -> Phase.GATE;
            case RUNNING, PAUSED -> session.pump().isEmpty() ? Phase.DOSES : Phase.INFUSION;
            case RECOVERY -> Phase.RECOVERY;
            case DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED -> Phase.OVER;
        };
    }

    /** Address of the page, without a slash at the end. */
    public String path() {
        return "/charts/" + chart.id() + "/sessions/" + session.id();
    }

    /** {@code Session 3 of 6}. */
    public String title() {
        String ordinal =
                session.scheduled().map(s -> " " + s.content().ordinal()).orElse("");
        return "Session" + ordinal + order().map(o -> " of " + o.sessions()).orElse("");
    }

    /** The order the session is given under. */
    public Optional<CourseOrdered> order() {
        return doseCheck.ordered();
    }

    /** What was drawn into the bag last. */
    public Optional<BagMixture> bag() {
        return session.drawn().map(d -> BagMixture.of(d.content()));
    }

    /** A change of the rate that a second person has not checked. */
    public Optional<RateCheck> rateToCheck() {
        return phase == Phase.INFUSION ? RateCheck.of(session).filter(RateCheck::isOpen) : Optional.empty();
    }

    /** The infusion; to be called in phases that have one. */
    public ChartedInfusion pump() {
        return infusion.orElseThrow();
    }

    /** Everything given so far, by whatever route; empty before the first dose. */
    public Optional<ChartedDosing> dosing() {
        return ChartedDosing.of(session);
    }

    /** What is given by hand; empty without an order. */
    public Optional<DosePanel> dose() {
        return DosePanel.of(this);
    }

    /** Whether the order is given without a pump. */
    public boolean isByHand() {
        return dose().filter(DosePanel::byHand).isPresent();
    }

    /** Whether a monitoring form is to be handed in for this session. */
    public boolean hasMonitoringForm() {
        return RemsContent.isFor(this);
    }

    /** The last readings, as read from across the room. */
    public List<ReadingTile> readings() {
        return ReadingTile.of(session, rules.cadence());
    }

    /** Side effects that have not gone, as last charted. */
    public List<FeltEffect> effectsNow() {
        return FeltEffect.of(session, rules);
    }

    /** What to do, first things first. */
    public List<NextStep> steps() {
        return NextStep.of(this);
    }

    /** Whether the pump has given all and waits for a person to confirm the end. */
    public boolean isDoseIn() {
        return infusion.filter(i -> i.stoppedAt().isEmpty() && i.isCompleteAt(now))
                .isPresent();
    }

    /** How serious an outcome at the gate is. */
    public Tone tone(GateOutcome outcome) {
        return switch (outcome) {
            case CLEAR -> Tone.OK;
            case WARN -> Tone.NOTE;
            case MISSING -> Tone.UNKNOWN;
            case PRESCRIBER_DECISION, BLOCK_OVERRIDE -> Tone.CAUTION;
            case HARD_STOP -> Tone.STOP;
        };
    }

    /** The word for an outcome at the gate. */
    public String word(GateOutcome outcome) {
        return switch (outcome) {
            case CLEAR -> "Clear";
            case WARN -> "Take note";
            case MISSING -> "Missing";
            case PRESCRIBER_DECISION -> "Prescriber decides";
            case BLOCK_OVERRIDE -> "Only with a reason";
            case HARD_STOP -> "Stop";
        };
    }

    /** How serious an advisory is. */
    public Tone tone(SessionRules.Level level) {
        return switch (level) {
            case ADVISORY -> Tone.NOTE;
            case HIGH -> Tone.CAUTION;
            case CRITICAL -> Tone.STOP;
        };
    }

    /** The answer charted for a gate item, or null. */
    public @Nullable Answer answered(String item) {
        var check = session.gate().get(item);
        return check == null ? null : check.content().answer();
    }

    /** Everything that was charted of the session, newest first. */
    public List<BedsideEvent> events() {
        return BedsideEvent.of(this);
    }

    /** mg with one decimal. */
    public String mg(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A number with at most two decimals. */
    public String number(double value) {
        return VitalsText.number(value);
    }

    /** Minutes and seconds, or hours, of a span, without sign. */
    public String span(Duration span) {
        long seconds = Math.abs(span.toSeconds());
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** From an instant to now. */
    public Duration since(Instant then) {
        return Duration.between(then, now);
    }
}
