package org.evenkeel.care.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What is asked when, as the clinic has decided.
 *
 * @param baseline before the first session
 * @param beforeSession occasions before a planned session
 * @param afterSession occasions after the latest session, in order of time
 * @param inCourse occasions of a running course, counted from its first session, in order of time
 * @param triggers answers after which more is asked
 * @param daily what patients rate every day; empty when the clinic offers no daily ratings
 * @param announcedAhead how long before an occasion is due it is put into the chart
 * @param replacedByLaterSession who decided that a later session's follow-up replaces what is not yet due of an earlier
 *     one, and why
 */
public record FollowUpSchedule(
        Occasion baseline,
        List<Occasion> beforeSession,
        List<Occasion> afterSession,
        List<Occasion> inCourse,
        List<Trigger> triggers,
        Optional<DailyRatings> daily,
        Duration announcedAhead,
        Evidence replacedByLaterSession) {
    public FollowUpSchedule {
        beforeSession = List.copyOf(beforeSession);
        afterSession = List.copyOf(afterSession);
        inCourse = List.copyOf(inCourse);
        triggers = List.copyOf(triggers);
        if (afterSession.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked after a session");
        }
        requireOrder(afterSession);
        requireOrder(inCourse);
        List<String> codes = all(baseline, beforeSession, afterSession, inCourse, triggers)
                .map(Occasion::code)
                .toList();
        if (codes.stream().distinct().count() < codes.size()) {
            throw new IllegalArgumentException("two occasions have the same code: " + codes);
        }
        codes.stream().filter(DailyRatings::isDaily).findFirst().ifPresent(code -> {
            throw new IllegalArgumentException("occasion " + code + " has a name that days have");
        });
    }

    /** A schedule that asks at the baseline and after a session. */
    public FollowUpSchedule(
            Occasion baseline, List<Occasion> afterSession, Duration announcedAhead, Evidence replacedByLaterSession) {
        this(
                baseline,
                List.of(),
                afterSession,
                List.of(),
                List.of(),
                Optional.empty(),
                announcedAhead,
                replacedByLaterSession);
    }

    private static void requireOrder(List<Occasion> occasions) {
        for (int i = 1; i < occasions.size(); i++) {
            if (occasions.get(i).dueAfter().compareTo(occasions.get(i - 1).dueAfter()) <= 0) {
                throw new IllegalArgumentException(
                        "occasion " + occasions.get(i).code() + " is not later than the one before it");
            }
        }
    }

    private static Stream<Occasion> all(
            Occasion baseline,
            List<Occasion> beforeSession,
            List<Occasion> afterSession,
            List<Occasion> inCourse,
            List<Trigger> triggers) {
        return Stream.of(
                        Stream.of(baseline),
                        beforeSession.stream(),
                        afterSession.stream(),
                        inCourse.stream(),
                        triggers.stream().map(Trigger::asks))
                .flatMap(o -> o);
    }

    /** Every occasion there is, the day's ratings last. */
    public Stream<Occasion> occasions() {
        return Stream.concat(
                all(baseline, beforeSession, afterSession, inCourse, triggers),
                daily.stream().map(DailyRatings::occasion));
    }

    /** The occasion with this code. */
    public Optional<Occasion> find(String code) {
        return DailyRatings.isDaily(code)
                ? daily.map(DailyRatings::occasion)
                : occasions().filter(o -> o.code().equals(code)).findFirst();
    }

    /** When the patient can begin to answer this questionnaire. */
    public Instant opensAt(QuestionnaireDue due) {
        return due.dueAt().minus(find(due.occasion()).orElse(baseline).opensBefore());
    }

    /** Every instrument that is asked at some time. */
    public Stream<String> allInstruments() {
        return Stream.concat(
                        occasions().flatMap(o -> o.asked().any()),
                        triggers.stream().map(Trigger::instrument))
                .distinct();
    }

    /** How a person reads an occasion; the code itself when it is none of this schedule. */
    public String words(String code) {
        return find(code).map(Occasion::words).orElse(code);
    }
}
