package org.evenkeel.pharmacology.dosing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * What an intravenous pump gives and when: a rate that is constant between breakpoints, zero before the first and after
 * the last. Time is counted from the start of the programme. Immutable.
 */
public final class InfusionProgramme {

    private final Drug drug;
    private final double[] breakMinutes;
    private final double[] baseMgPerMin;

    private InfusionProgramme(Drug drug, double[] breakMinutes, double[] baseMgPerMin) {
        this.drug = drug;
        this.breakMinutes = breakMinutes;
        this.baseMgPerMin = baseMgPerMin;
    }

    /** One dose at a constant rate, such as 35 mg over 40 minutes. */
    public static InfusionProgramme constant(Drug drug, BaseDose dose, Duration over) {
        return builder(drug).infuse(dose, over).build();
    }

    /** Nothing is given: the programme of a pump that was never started. */
    public static InfusionProgramme none(Drug drug) {
        return new InfusionProgramme(drug, new double[] {0}, new double[0]);
    }

    /** A programme put together step after step. For what a pump really did, see {@link PumpHistory}. */
    public static Builder builder(Drug drug) {
        return new Builder(drug);
    }

    /** What is given. */
    public Drug drug() {
        return drug;
    }

    /** All that the programme gives. */
    public BaseDose totalDose() {
        return deliveredBy(Duration.ofNanos(Long.MAX_VALUE));
    }

    /** What was given {@code sinceStart}. */
    public BaseDose deliveredBy(Duration sinceStart) {
        double until = sinceStart.isNegative() ? 0 : sinceStart.toNanos() / 6e10;
        double mg = 0;
        for (int i = 0; i < baseMgPerMin.length; i++) {
            double end = Math.min(until, breakMinutes[i + 1]);
            mg += baseMgPerMin[i] * Math.max(0, end - breakMinutes[i]);
        }
        return BaseDose.ofMg(mg);
    }

    /** Minutes from the start to the last moment at which something is given; 0 when nothing is. */
    public double durationMinutes() {
        return breakMinutes[breakMinutes.length - 1];
    }

    /** The highest rate. */
    public BaseRate highestRate() {
        return BaseRate.ofMgPerMin(Arrays.stream(baseMgPerMin).max().orElse(0));
    }

    /** The steps, pauses included, without a gap between them. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < baseMgPerMin.length; i++) {
            Span span = new Span(breakMinutes[i], breakMinutes[i + 1] - breakMinutes[i]);
            steps.add(new Step(span, BaseRate.ofMgPerMin(baseMgPerMin[i])));
        }
        return List.copyOf(steps);
    }

    /** This programme begun {@code later}. */
    public InfusionProgramme delayedBy(Duration later) {
        Builder delayed = builder(drug);
        double shift = later.toNanos() / 6e10;
        for (int i = 0; i < baseMgPerMin.length; i++) {
            delayed.add(breakMinutes[i] + shift, breakMinutes[i + 1] + shift, baseMgPerMin[i]);
        }
        return delayed.build();
    }

    /** Both programmes at once, as with two pumps. */
    public InfusionProgramme with(InfusionProgramme other) {
        if (other.drug != drug) {
            throw new IllegalArgumentException(drug + " and " + other.drug + " cannot run in one programme");
        }
        Builder both = builder(drug);
        for (InfusionProgramme one : List.of(this, other)) {
            for (int i = 0; i < one.baseMgPerMin.length; i++) {
                both.add(one.breakMinutes[i], one.breakMinutes[i + 1], one.baseMgPerMin[i]);
            }
        }
        return both.build();
    }

    static double minutes(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a duration must be above 0, not " + duration);
        }
        return duration.toNanos() / 6e10;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InfusionProgramme p
                && p.drug == drug
                && Arrays.equals(p.breakMinutes, breakMinutes)
                && Arrays.equals(p.baseMgPerMin, baseMgPerMin);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(breakMinutes) + Arrays.hashCode(baseMgPerMin);
    }

    @Override
    public String toString() {
        return drug.words() + " " + steps();
    }

    /** A stretch of time within a programme, counted from its start. */
    public record Span(double startMinutes, double lengthMinutes) {

        /** The end, counted from the programme's start. */
        public double endMinutes() {
            return startMinutes + lengthMinutes;
        }
    }

    /** A constant rate during a span; a rate of 0 is a pause. */
    public record Step(Span span, BaseRate rate) {}

    /** Adds step after step; what overlaps is summed. */
    public static final class Builder {

        private record Piece(double start, double end, double rate) {}

        private final Drug drug;
        private final List<Piece> pieces = new ArrayList<>();
        private double nextMinutes;

        private Builder(Drug drug) {
            this.drug = drug;
        }

        /** Then gives {@code dose} at a constant rate during {@code over}; a bolus is a dose over its real duration. */
        public Builder infuse(BaseDose dose, Duration over) {
            return run(dose.over(over), over);
        }

        /** Then runs at {@code rate} during {@code duration}. */
        public Builder run(BaseRate rate, Duration duration) {
            double end = nextMinutes + minutes(duration);
            add(nextMinutes, end, rate.baseMgPerMin());
            nextMinutes = end;
            return this;
        }

        /** Then stands still during {@code duration}. */
        public Builder pause(Duration duration) {
            return run(BaseRate.PAUSED, duration);
        }

        /**
         * Runs at {@code rate} during {@code length}, from {@code sinceStart} on, on top of whatever else was or will be
         * told: for charted segments that come with their times. Does not move where the next step begins.
         */
        public Builder runAt(Duration sinceStart, BaseRate rate, Duration length) {
            if (sinceStart.isNegative()) {
                throw new IllegalArgumentException("a segment cannot begin before the start: " + sinceStart);
            }
            double start = sinceStart.toNanos() / 6e10;
            add(start, start + minutes(length), rate.baseMgPerMin());
            return this;
        }

        void add(double startMinutes, double endMinutes, double rate) {
            if (rate > 0 && endMinutes > startMinutes) {
                pieces.add(new Piece(startMinutes, endMinutes, rate));
            }
        }

        /** The programme. */
        public InfusionProgramme build() {
            if (pieces.isEmpty()) {
                return none(drug);
            }
            TreeSet<Double> edges = new TreeSet<>(List.of(0.0));
            pieces.forEach(p -> edges.addAll(List.of(p.start, p.end)));
            List<Double> breaks = new ArrayList<>();
            List<Double> rates = new ArrayList<>();
            for (double edge : edges.headSet(edges.last())) {
                double rate = 0;
                for (Piece p : pieces) {
                    rate += p.start <= edge && edge < p.end ? p.rate : 0;
                }
                if (rates.isEmpty() || rates.getLast() != rate) {
                    breaks.add(edge);
                    rates.add(rate);
                }
            }
            breaks.add(edges.last());
            return new InfusionProgramme(drug, toArray(breaks), toArray(rates));
        }

        private static double[] toArray(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
