package org.evenkeel.care.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.evenkeel.care.registry.statistics.Proportion;
import org.evenkeel.care.registry.statistics.Spread;

/**
 * Response and remission over time, of those who answered, with those who did not in the open.
 *
 * @param patients treated and chosen
 * @param withBaseline of them, those with a baseline that counts
 */
public record ResponseReport(OutcomeScale scale, int patients, int withBaseline, List<AtWindow> windows) {
    public ResponseReport {
        windows = List.copyOf(windows);
    }

    /**
     * One window.
     *
     * @param expected with a baseline, and asked or answered in this window
     * @param answered of them, those who answered in full
     * @param response of those who answered
     * @param remission of those who answered
     * @param meaningful of those who answered, better by what patients notice
     * @param better of those who answered, better by more than the error of measurement
     * @param worse of those who answered, worse by more than the error of measurement
     * @param baselineOfAnswered spread of the baselines of those who answered
     * @param baselineOfMissing and of those who did not: when the two differ, those who answered are not like all
     */
    public record AtWindow(
            Window window,
            int expected,
            int answered,
            Proportion response,
            Proportion remission,
            Proportion meaningful,
            Proportion better,
            Proportion worse,
            Optional<Spread> baselineOfAnswered,
            Optional<Spread> baselineOfMissing) {
        /** Expected and not answered in full. */
        public int missing() {
            return expected - answered;
        }

        /** The same responders among all who were expected, as if nobody who is missing had responded. */
        public Proportion responseIfMissingFailed() {
            return new Proportion(response.count(), expected);
        }
    }

    /** Counts patients that were chosen already. */
    static ResponseReport of(List<RegistryPatient> patients, OutcomeScale scale, RegistryDefinitions definitions) {
        int[] baselines = patients.stream()
                .mapToInt(p -> p.baselineTotal(scale, definitions.baselineWithinDays()))
                .toArray();
        List<AtWindow> windows = new ArrayList<>();
        for (Window window : definitions.windows()) {
            windows.add(at(patients, baselines, scale, window));
        }
        int withBaseline =
                (int) Arrays.stream(baselines).filter(b -> b != Scores.NONE).count();
        return new ResponseReport(scale, patients.size(), withBaseline, windows);
    }

    /** The total that counts in a window; {@link Scores#NONE} without one, {@link #NOT_EXPECTED} when none was expected. */
    static final int NOT_EXPECTED = Integer.MIN_VALUE;

    private static AtWindow at(List<RegistryPatient> patients, int[] baselines, OutcomeScale scale, Window window) {
        List<int[]> answered = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < baselines.length; i++) {
            if (baselines[i] != Scores.NONE) {
                int total = totalIn(patients.get(i), scale.instrument(), window);
                if (total == Scores.NONE) {
                    missing.add(baselines[i]);
                } else if (total != NOT_EXPECTED) {
                    answered.add(new int[] {baselines[i], total});
                }
            }
        }
        return new AtWindow(
                window,
                answered.size() + missing.size(),
                answered.size(),
                share(answered, a -> scale.isResponse(a[0], a[1]) ? 1 : 0),
                share(answered, a -> scale.isRemission(a[0], a[1]) ? 1 : 0),
                share(answered, a -> scale.isMeaningful(a[0], a[1]) ? 1 : 0),
                share(answered, a -> scale.isReliablyBetter(a[0], a[1]) ? 1 : 0),
                share(answered, a -> scale.isReliablyWorse(a[0], a[1]) ? 1 : 0),
                Spread.of(answered.stream().mapToInt(a -> a[0]).toArray()),
                Spread.of(missing.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static Proportion share(List<int[]> answered, ToIntFunction<int[]> counts) {
        return new Proportion(answered.stream().mapToInt(counts).sum(), answered.size());
    }

    static int totalIn(RegistryPatient patient, String instrument, Window window) {
        int origin = 0;
        if (window.counted() == Window.Counted.LAST_DOSE) {
            if (!patient.courseOver() || patient.courseLastDay() == Scores.NONE) {
                return NOT_EXPECTED;
            }
            origin = patient.courseLastDay();
        }
        Scores scores = patient.scores();
        boolean expected = false;
        int best = Scores.NONE;
        int bestAway = Integer.MAX_VALUE;
        for (int i = 0; i < scores.size(); i++) {
            int day = scores.day(i);
            boolean answeredIn = isIn(day, origin, window, patient);
            boolean counts = answeredIn || (day == Scores.NONE && isIn(scores.dueDay(i), origin, window, patient));
            if (!counts || scores.isBaseline(i) || !scores.is(i, instrument)) {
                continue;
            }
            expected = true;
            int away = Math.abs(day - origin - window.day());
            if (answeredIn && scores.total(i) != Scores.NONE && away <= bestAway) {
                best = scores.total(i);
                bestAway = away;
            }
        }
        return expected ? best : NOT_EXPECTED;
    }

    /** What is after the first dose of a later course says nothing of the first one. */
    private static boolean isIn(int day, int origin, Window window, RegistryPatient patient) {
        return day != Scores.NONE
                && day - origin >= window.from()
                && day - origin <= window.to()
                && (patient.nextCourseDay() == Scores.NONE || day <= patient.nextCourseDay());
    }
}
