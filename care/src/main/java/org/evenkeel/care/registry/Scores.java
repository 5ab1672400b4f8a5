package org.evenkeel.care.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One patient's questionnaires, packed, for there may be millions: those answered, and those due and not answered. */
public final class Scores {
    /** No such day, or no total. */
    public static final int NONE = Short.MIN_VALUE;

    private final String[] instruments;
    private final String[] versions;
    private final String[] occasions;
    private final short[] dueDays;
    private final short[] days;
    private final short[] totals;
    private final boolean[] baselines;

    /**
     * One of them.
     *
     * @param dueDay the day it was due, {@link #NONE} when it was not asked
     * @param day the day it was answered, {@link #NONE} when nobody answered
     * @param total {@link #NONE} when there is none
     */
    public record Score(
            String instrument, String version, String occasion, int dueDay, int day, int total, boolean baseline) {
        private int order() {
            return day != NONE ? day : dueDay;
        }
    }

    /** Packs them in order of time. */
    public Scores(List<Score> scores) {
        List<Score> sorted = new ArrayList<>(scores);
        sorted.sort(Comparator.comparingInt(Score::order)
                .thenComparing(Score::instrument)
                .thenComparing(Score::occasion)
                .thenComparingInt(Score::total));
        int size = sorted.size();
        instruments = new String[size];
        versions = new String[size];
        occasions = new String[size];
        dueDays = new short[size];
        days = new short[size];
        totals = new short[size];
        baselines = new boolean[size];
        for (int i = 0; i < size; i++) {
            Score score = sorted.get(i);
            instruments[i] = score.instrument();
            versions[i] = score.version();
            occasions[i] = score.occasion();
            dueDays[i] = packed(score.dueDay());
            days[i] = packed(score.day());
            totals[i] = packed(score.total());
            baselines[i] = score.baseline();
        }
    }

    private static short packed(int value) {
        if (value < Short.MIN_VALUE || value > Short.MAX_VALUE) {
            throw new IllegalArgumentException("a day or total of " + value);
        }
        return (short) value;
    }

    /** How many. */
    public int size() {
        return days.length;
    }

    /** Whether one is of this instrument. */
    public boolean is(int index, String instrument) {
        return instruments[index].equals(instrument);
    }

    /** The day one was answered, {@link #NONE} when it was not. */
    public int day(int index) {
        return days[index];
    }

    /** The day one was due, {@link #NONE} when it was not asked. */
    public int dueDay(int index) {
        return dueDays[index];
    }

    /** The total of one, {@link #NONE} when it has none. */
    public int total(int index) {
        return totals[index];
    }

    /** Whether one is the baseline of its instrument. */
    public boolean isBaseline(int index) {
        return baselines[index];
    }

    /** One of them, unpacked. */
    public Score get(int index) {
        return new Score(
                instruments[index],
                versions[index],
                occasions[index],
                dueDays[index],
                days[index],
                totals[index],
                baselines[index]);
    }

    /** All of them, unpacked, in order of time. */
    public List<Score> all() {
        List<Score> all = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            all.add(get(i));
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scores scores && all().equals(scores.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }
}
