package org.evenkeel.care.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.registry.statistics.Survival;
import org.evenkeel.care.registry.statistics.Survival.Observed;

/**
 * How long a response lasts after the first course, from the answer that showed it, by Kaplan and Meier.
 *
 * @param patients treated and chosen
 * @param over of them, those whose first course is over
 * @param withBaseline of them, those with a baseline that counts
 * @param answeredAtEnd of them, those who answered around its last dose
 * @param responders of them, those who had a response then: these are watched
 * @param neverAnsweredAgain of the responders, those who were not heard of after that answer: watched for no day
 * @param retreated of the responders, those whose next course began before they relapsed: watched until then
 */
public record RelapseReport(
        OutcomeScale scale,
        int patients,
        int over,
        int withBaseline,
        int answeredAtEnd,
        int responders,
        int neverAnsweredAgain,
        int retreated,
        Survival curve) {

    /** Counts patients that were chosen already. */
    static RelapseReport of(List<RegistryPatient> patients, OutcomeScale scale, RegistryDefinitions definitions) {
        Count count = new Count(scale, definitions);
        patients.forEach(count::add);
        return new RelapseReport(
                scale,
                patients.size(),
                count.over,
                count.withBaseline,
                count.answeredAtEnd,
                count.watched.size(),
                count.neverAnsweredAgain,
                count.retreated,
                Survival.of(count.watched));
    }

    private static final class Count {
        private final OutcomeScale scale;
        private final RegistryDefinitions definitions;
        private final List<Observed> watched = new ArrayList<>();
        private int over;
        private int withBaseline;
        private int answeredAtEnd;
        private int neverAnsweredAgain;
        private int retreated;

        Count(OutcomeScale scale, RegistryDefinitions definitions) {
            this.scale = scale;
            this.definitions = definitions;
        }

        void add(RegistryPatient patient) {
            if (!patient.courseOver() || patient.courseLastDay() == Scores.NONE) {
                return;
            }
            over++;
            int baseline = patient.baselineTotal(scale, definitions.baselineWithinDays());
            if (baseline == Scores.NONE) {
                return;
            }
            withBaseline++;
            Optional<Integer> end = answerAtEnd(patient);
            if (end.isEmpty()) {
                return;
            }
            answeredAtEnd++;
            if (scale.isResponse(baseline, patient.scores().total(end.get()))) {
                watch(patient, baseline, end.get());
            }
        }

        /** The last full answer around the last dose of the course, after its first. */
        private Optional<Integer> answerAtEnd(RegistryPatient patient) {
            int last = patient.courseLastDay();
            Optional<Integer> found = Optional.empty();
            for (int i = 0; i < patient.scores().size(); i++) {
                int day = patient.scores().day(i);
                if (isAnswer(patient, i)
                        && day > 0
                        && day >= last - definitions.relapse().fromDays()
                        && day <= last + definitions.relapse().toDays()
                        && isBeforeNext(patient, day)) {
                    found = Optional.of(i);
                }
            }
            return found;
        }

        private void watch(RegistryPatient patient, int baseline, int end) {
            Scores scores = patient.scores();
            int from = scores.day(end);
            int until = from;
            int inARow = 0;
            int since = from;
            boolean cut = false;
            for (int i = end + 1; i < scores.size(); i++) {
                if (!isAnswer(patient, i)) {
                    continue;
                }
                if (!isBeforeNext(patient, scores.day(i))) {
                    cut = true;
                    break;
                }
                until = scores.day(i);
                boolean lost = !scale.isResponse(baseline, scores.total(i));
                since = lost && inARow == 0 ? until : since;
                inARow = lost ? inARow + 1 : 0;
                if (inARow == definitions.relapse().inARow()) {
                    watched.add(new Observed(since - from, true));
                    return;
                }
            }
            neverAnsweredAgain += until == from ? 1 : 0;
            retreated += cut || patient.nextCourseDay() != Scores.NONE ? 1 : 0;
            watched.add(new Observed(until - from, false));
        }

        private boolean isAnswer(RegistryPatient patient, int index) {
            Scores scores = patient.scores();
            return scores.day(index) != Scores.NONE
                    && scores.total(index) != Scores.NONE
                    && !scores.isBaseline(index)
                    && scores.is(index, scale.instrument());
        }

        private static boolean isBeforeNext(RegistryPatient patient, int day) {
            return patient.nextCourseDay() == Scores.NONE || day <= patient.nextCourseDay();
        }
    }
}
