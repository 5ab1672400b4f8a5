package org.evenkeel.pharmacology.prediction;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;

/** The times at which a curve is computed, in minutes since the start of the programme; ascending. */
public final class TimeGrid {

    private final double[] minutes;

    private TimeGrid(double[] minutes) {
        this.minutes = minutes;
    }

    /**
     * These times.
     *
     * @param minutes finite and ascending, at least one
     */
    public static TimeGrid ofMinutes(double... minutes) {
        if (minutes.length == 0) {
            throw new IllegalArgumentException("a grid needs at least one time");
        }
        for (int i = 0; i < minutes.length; i++) {
            if (!Double.isFinite(minutes[i]) || (i > 0 && !(minutes[i] > minutes[i - 1]))) {
                throw new IllegalArgumentException("times must be finite and ascending: " + minutes[i]);
            }
        }
        return new TimeGrid(minutes.clone());
    }

    /** 24 hours in 157 points: every 2 min for 2 h, every 5 to 4 h, every 10 to 8 h, then every 20. */
    public static TimeGrid day() {
        DoubleStream.Builder times = DoubleStream.builder();
        for (double t = 0; t <= 1440; t += t < 120 ? 2 : t < 240 ? 5 : t < 480 ? 10 : 20) {
            times.add(t);
        }
        return ofMinutes(times.build().toArray());
    }

    /** From 0 to {@code endMinutes} every {@code everyMinute} minute. */
    public static TimeGrid every(int everyMinute, double endMinutes) {
        if (everyMinute < 1 || !(endMinutes >= 0)) {
            throw new IllegalArgumentException("a grid needs a step of 1 min or more and an end of 0 or later");
        }
        return ofMinutes(DoubleStream.iterate(0, t -> t <= endMinutes, t -> t + everyMinute)
                .toArray());
    }

    /** This grid with the programme's breakpoints added, so that no corner of the curve is cut. */
    public TimeGrid withBreaksOf(InfusionProgramme programme) {
        DoubleStream breaks =
                programme.steps().stream().mapToDouble(s -> s.span().endMinutes());
        return new TimeGrid(DoubleStream.concat(Arrays.stream(minutes), breaks)
                .sorted()
                .distinct()
                .toArray());
    }

    /** This grid with the beginning and the end of every dose added. */
    public TimeGrid withBreaksOf(DosingRegimen regimen) {
        DoubleStream breaks = regimen.administrations().stream()
                .flatMapToDouble(a -> DoubleStream.of(a.startMinutes(), a.endMinutes()));
        return new TimeGrid(DoubleStream.concat(Arrays.stream(minutes), breaks)
                .sorted()
                .distinct()
                .toArray());
    }

    /** The part of this grid until {@code endMinutes}, at least its first time. */
    public TimeGrid until(double endMinutes) {
        return new TimeGrid(Arrays.stream(minutes)
                .filter(t -> t <= Math.max(endMinutes, minutes[0]))
                .toArray());
    }

    /** The times, a copy. */
    public double[] minutes() {
        return minutes.clone();
    }
}
