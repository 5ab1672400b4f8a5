package org.evenkeel.care.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.InfusionRateChanged;
import org.evenkeel.care.chart.SessionContent.InfusionResumed;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.pharmacology.dosing.BaseRate;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * What the pump did, as charted: stretches of constant rate from the start on. The bag holds the dose and no more, so
 * nothing goes in once the dose is in, whatever the pump is said to do. Amounts are ketamine base.
 */
public final class ChartedInfusion {
    /** So little of the dose may be missing and it still counts as given. */
    static final double TOLERANCE_MG = 0.05;

    private final double doseMg;
    private final List<RateFrom> rates;
    private final Optional<Instant> stoppedAt;
    private final boolean paused;

    private record RateFrom(Instant at, double mgPerMin) {}

    /**
     * A stretch of constant rate.
     *
     * @param rateMgPerMin 0 while nothing goes in
     */
    public record Segment(Instant from, Instant to, double rateMgPerMin) {
        /** What this stretch gave. */
        public double givenMg() {
            return rateMgPerMin * minutes(from, to);
        }
    }

    private ChartedInfusion(double doseMg, List<RateFrom> rates, Optional<Instant> stoppedAt, boolean paused) {
        this.doseMg = doseMg;
        this.rates = List.copyOf(rates);
        this.stoppedAt = stoppedAt;
        this.paused = paused;
    }

    /** The infusion of a session; empty when the pump was never started. */
    public static Optional<ChartedInfusion> of(SessionRecord session) {
        return of(session.pump());
    }

    /** The infusion that follows from what was charted of the pump, in order of time. */
    static Optional<ChartedInfusion> of(List<Charted<SessionContent>> pump) {
        double doseMg = 0;
        double runningMgPerMin = 0;
        List<RateFrom> rates = new ArrayList<>();
        Optional<Instant> stopped = Optional.empty();
        boolean paused = false;
        for (Charted<SessionContent> event : pump) {
            Instant at = event.at();
            switch (event.content()) {
                case InfusionStarted c -> {
                    doseMg = c.doseMg();
                    runningMgPerMin = c.rateMgPerMin();
                    rates.add(new RateFrom(at, runningMgPerMin));
                    paused = false;
                }
                case InfusionRateChanged c -> {
                    runningMgPerMin = c.rateMgPerMin();
                    rates.add(new RateFrom(at, runningMgPerMin));
                    paused = false;
                }
                case InfusionPaused _ -> {
                    rates.add(new RateFrom(at, 0));
                    paused = true;
                }
                case InfusionResumed _ -> {
                    rates.add(new RateFrom(at, runningMgPerMin));
                    paused = false;
                }
                case InfusionStopped _ -> {
                    rates.add(new RateFrom(at, 0));
                    stopped = Optional.of(at);
                }
                default -> throw new IllegalStateException("not of the pump: " + event.entry());
            }
        }
        return doseMg > 0 ? Optional.of(new ChartedInfusion(doseMg, rates, stopped, paused)) : Optional.empty();
    }

    /** The dose to be given in all. */
    public double doseMg() {
        return doseMg;
    }

    /** When the pump was started. */
    public Instant startedAt() {
        return rates.getFirst().at();
    }

    /** When the infusion was charted as over. */
    public Optional<Instant> stoppedAt() {
        return stoppedAt;
    }

    /** Whether it is paused now. */
    public boolean isPaused() {
        return paused && stoppedAt.isEmpty();
    }

    /** The rate the pump was left at by the last event; 0 when paused or stopped. */
    public double rateMgPerMin() {
        return rates.getLast().mgPerMin();
    }

    /** The rate at which the pump runs, or would go on after a pause. */
    public double runningMgPerMin() {
        return rates.reversed().stream()
                .mapToDouble(RateFrom::mgPerMin)
                .filter(rate -> rate > 0)
                .findFirst()
                .orElse(0);
    }

    /** What has gone in at an instant: never falls with time, never above the dose. */
    public double givenMgAt(Instant at) {
        return Math.min(
                doseMg, segmentsUntil(at).stream().mapToDouble(Segment::givenMg).sum());
    }

    /** What is left in the bag at an instant. */
    public double toGoMgAt(Instant at) {
        return Math.max(0, doseMg - givenMgAt(at));
    }

    /** Whether all but a trace of the dose is in. */
    public boolean isCompleteAt(Instant at) {
        return toGoMgAt(at) <= TOLERANCE_MG;
    }

    /**
     * When the dose is or was in, if the pump goes on as it runs. Empty when it was stopped before, or stands still with
     * something left.
     */
    public Optional<Instant> doseInAt() {
        double left = doseMg;
        for (int i = 0; i < rates.size(); i++) {
            RateFrom r = rates.get(i);
            boolean last = i + 1 == rates.size();
            double gives = last
                    ? left
                    : r.mgPerMin() * minutes(r.at(), rates.get(i + 1).at());
            if (r.mgPerMin() > 0 && gives >= left) {
                return Optional.of(after(r.at(), left / r.mgPerMin()));
            }
            left -= last ? 0 : gives;
        }
        return Optional.empty();
    }

    /** The stretches from the start to an instant, pauses included, without a gap; empty before the start. */
    public List<Segment> segmentsUntil(Instant until) {
        Optional<Instant> doseIn = doseInAt();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            Instant from = rates.get(i).at();
            Instant to = i + 1 < rates.size() ? earlier(rates.get(i + 1).at(), until) : until;
            double rate = rates.get(i).mgPerMin();
            if (doseIn.isPresent() && rate > 0 && doseIn.get().isBefore(to)) {
                Instant runsUntil = later(doseIn.get(), from);
                add(segments, from, runsUntil, rate);
                add(segments, runsUntil, to, 0);
            } else {
                add(segments, from, to, rate);
            }
        }
        return List.copyOf(segments);
    }

    /**
     * What the pump did until an instant as the pharmacology sees it, and, when {@code until} lies ahead, what it will
     * have done if it goes on as it runs. Counted from the start.
     */
    public InfusionProgramme programmeUntil(Instant until, Drug drug) {
        InfusionProgramme.Builder programme = InfusionProgramme.builder(drug);
        for (Segment s : segmentsUntil(until)) {
            programme.run(BaseRate.ofMgPerMin(s.rateMgPerMin()), Duration.between(s.from(), s.to()));
        }
        return programme.build();
    }

    private static void add(List<Segment> segments, Instant from, Instant to, double rate) {
        if (from.isBefore(to)) {
            segments.add(new Segment(from, to, rate));
        }
    }

    private static Instant after(Instant from, double minutes) {
        return from.plusNanos(Math.round(minutes * 6e10));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 6e10;
    }
}
