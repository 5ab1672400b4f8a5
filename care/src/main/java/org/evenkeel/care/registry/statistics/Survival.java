package org.evenkeel.care.registry.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How many still have not had an event after so many days, when some were not watched to the end: the product-limit
 * estimate (E. L. Kaplan, P. Meier, JASA 1958; 53:457). Those who are watched no longer from the day of an event on are
 * at risk on that day. Variance by Greenwood; the same numbers as {@code survfit} of R's package survival.
 *
 * @param watched how many were watched
 * @param events how many had the event
 * @param steps every day on which somebody had the event or was watched no longer, in order
 */
public record Survival(int watched, int events, List<Step> steps) {
    /** R takes two shares for the same when they differ by less than the root of the machine's precision. */
    private static final double SAME = Math.sqrt(Math.ulp(1.0));

    public Survival {
        steps = List.copyOf(steps);
    }

    /**
     * One person.
     *
     * @param days after how many days
     * @param event whether the event came then; else the person was watched until then and it had not come
     */
    public record Observed(int days, boolean event) {
        public Observed {
            if (days < 0) {
                throw new IllegalArgumentException("watched for " + days + " days");
            }
        }
    }

    /**
     * One day of the curve.
     *
     * @param atRisk how many were watched up to it and had not had the event
     * @param censored how many were watched no longer after it, without the event
     * @param share who have not had the event after it, 0 to 1
     * @param greenwood the sum in Greenwood's formula: the variance of the logarithm of the share; infinite at share 0
     */
    public record Step(int days, int atRisk, int events, int censored, double share, double greenwood) {
        /** The standard error of the share; NaN when nobody is left. */
        public double standardError() {
            return share * Math.sqrt(greenwood);
        }

        /** The interval on the log-log scale, which stays between 0 and 1; empty when the share is 0 or 1. */
        public Optional<Interval> logLog(double level) {
            if (share <= 0 || share >= 1) {
                return Optional.empty();
            }
            double reach = Interval.reach(level) * Math.sqrt(greenwood) / Math.log(share);
            return Optional.of(new Interval(Math.pow(share, Math.exp(-reach)), Math.pow(share, Math.exp(reach))));
        }

        /** The interval of share and standard error, cut at 0 and 1; empty when the share is 0. */
        public Optional<Interval> plain(double level) {
            if (share <= 0) {
                return Optional.empty();
            }
            double reach = Interval.reach(level) * standardError();
            return Optional.of(new Interval(Math.max(0, share - reach), Math.min(1, share + reach)));
        }
    }

    /**
     * A median and its interval, in days; an end is empty when the curve does not come so far down.
     *
     * @param days when half have had the event
     */
    public record Median(Optional<Double> days, Optional<Double> low, Optional<Double> high) {}

    /** The curve of these people, in any order. */
    public static Survival of(List<Observed> people) {
        int last = people.stream().mapToInt(Observed::days).max().orElse(0);
        int[] events = new int[last + 1];
        int[] censored = new int[last + 1];
        for (Observed person : people) {
            (person.event() ? events : censored)[person.days()]++;
        }
        return of(people.size(), events, censored);
    }

    /** The same from counts by day: index n holds those of day n. */
    static Survival of(int watched, int[] events, int[] censored) {
        List<Step> steps = new ArrayList<>();
        int atRisk = watched;
        double share = 1;
        double greenwood = 0;
        for (int day = 0; day < events.length; day++) {
            if (events[day] + censored[day] == 0) {
                continue;
            }
            share *= (atRisk - events[day]) / (double) atRisk;
            greenwood += events[day] == 0 ? 0 : events[day] / ((double) atRisk * (atRisk - events[day]));
            steps.add(new Step(day, atRisk, events[day], censored[day], share, greenwood));
            atRisk -= events[day] + censored[day];
        }
        return new Survival(watched, Arrays.stream(events).sum(), steps);
    }

    /** Those at risk on a day: watched up to it, without the event before it. */
    public int atRisk(int days) {
        return steps.stream()
                .filter(s -> s.days() >= days)
                .findFirst()
                .map(Step::atRisk)
                .orElse(0);
    }

    /** The share without the event after a day; 1 before the first step. Beyond the last person watched nothing is known. */
    public Optional<Double> share(int days) {
        if (steps.isEmpty() || days > steps.getLast().days()) {
            return Optional.empty();
        }
        return Optional.of(stepAt(days).map(Step::share).orElse(1.0));
    }

    /** The last step up to a day; empty before the first. */
    public Optional<Step> stepAt(int days) {
        return steps.stream().filter(s -> s.days() <= days).reduce((_, later) -> later);
    }

    /** The median with its interval on the log-log scale (R. Brookmeyer, J. Crowley, Biometrics 1982; 38:29). */
    public Median median(double level) {
        return new Median(
                firstAtHalf(Step::share),
                firstAtHalf(s -> s.logLog(level).map(Interval::low).orElse(s.share() >= 1 ? 1 : Double.NaN)),
                firstAtHalf(s -> s.logLog(level).map(Interval::high).orElse(s.share() >= 1 ? 1 : Double.NaN)));
    }

    /** The first day at a half or below; where the curve runs along the half, the middle of that stretch, as R does. */
    private Optional<Double> firstAtHalf(ToDoubleFunction<Step> share) {
        List<Step> below =
                steps.stream().filter(s -> share.applyAsDouble(s) < 0.5 + SAME).toList();
        if (below.isEmpty()) {
            return Optional.empty();
        }
        double first = share.applyAsDouble(below.getFirst());
        if (Math.abs(first - 0.5) < SAME) {
            Optional<Step> next =
                    below.stream().filter(s -> share.applyAsDouble(s) < first).findFirst();
            return Optional.of(next.map(s -> (below.getFirst().days() + s.days()) / 2.0)
                    .orElse((double) below.getFirst().days()));
        }
        return Optional.of((double) below.getFirst().days());
    }
}
