package org.evenkeel.clinic.command.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The times that were asked for. */
public final class GridOptions {

    private static final double DAY_MINUTES = 1440;
    private static final int MOST_TIMES = 100_001;
    private static final double LONGEST_MINUTES = 366 * DAY_MINUTES;
    private static final double SLACK = 1e-9;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "The end: 24h, 7d (usual: 24h, or 24h after the last dose of a longer programme).")
    private @Nullable String until;

    @Option(names = "--every", paramLabel = "TIME", description = "The step between times (usual: 1min).")
    private @Nullable String every;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            split = ",",
            description = "Just this time instead of a grid; can be repeated.")
    private List<String> at = new ArrayList<>();

    /**
     * Times and the end until which peaks and areas are looked for.
     *
     * @param grid the times
     * @param horizonMinutes the end
     */
    public record Times(TimeGrid grid, double horizonMinutes) {}

    /**
     * Reads them.
     *
     * @throws BadArgumentException naming the argument that cannot be used
     */
    public Times read(DosingRegimen regimen, List<String> warnings) {
        TreeSet<Double> points = new TreeSet<>();
        at.forEach(typed -> points.add(Typed.minutes("--at", typed)));
        double usual = regimen.endMinutes() < DAY_MINUTES ? DAY_MINUTES : regimen.endMinutes() + DAY_MINUTES;
        double end;
        if (until == null) {
            end = points.isEmpty() ? usual : Math.max(usual, points.last());
        } else {
            end = Typed.minutes("--until", until);
        }
        refuseBadEnd(end);
        warnOfLateDoses(regimen, end, warnings);
        if (!points.isEmpty()) {
            if (every != null) {
                throw new BadArgumentException(
                        "--every", "it makes a grid, and --at asks for single times; leave one out");
            }
            if (points.last() > end) {
                throw new BadArgumentException(
                        "--at", "a time lies after --until " + until + "; write a later --until");
            }
            return new Times(of(points.stream().mapToDouble(Double::doubleValue).toArray()), end);
        }
        return new Times(of(steps(end)), end);
    }

    private static TimeGrid of(double... minutes) {
        return TimeGrid.ofMinutes(minutes);
    }

    private double[] steps(double end) {
        double step = every == null ? 1 : Typed.minutes("--every", every);
        if (!(step > 0)) {
            throw new BadArgumentException("--every", "the step must be above 0, such as 1min");
        }
        double count = Math.floor(end / step * (1 + SLACK)) + 1;
        if (count > MOST_TIMES) {
            throw new BadArgumentException(
                    "--every",
                    (long) count + " times are more than " + MOST_TIMES
                            + "; write a longer step or an earlier --until");
        }
        double[] times = new double[(int) count];
        for (int i = 0; i < times.length; i++) {
            times[i] = i * step;
        }
        return times;
    }

    private static void refuseBadEnd(double end) {
        if (!(end > 0)) {
            throw new BadArgumentException("--until", "the end must be above 0, such as 24h");
        }
        if (end > LONGEST_MINUTES) {
            throw new BadArgumentException("--until", "the end is more than 366 d away");
        }
    }

    private void warnOfLateDoses(DosingRegimen regimen, double end, List<String> warnings) {
        long late = regimen.administrations().stream()
                .filter(dose -> dose.startMinutes() >= end)
                .count();
        if (late > 0) {
            warnings.add("--until: " + late + " of " + regimen.administrations().size() + " doses begin at or after "
                    + until + " and are not in the curves");
        }
    }
}
