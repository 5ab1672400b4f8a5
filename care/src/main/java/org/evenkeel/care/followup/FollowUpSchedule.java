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
 * @param afterSession occasions after the latest session, in order of time
 * @param announcedAhead how long before an occasion is due it is put into the chart
 * @param replacedByLaterSession who decided that a later session's follow-up replaces what is not yet due of an earlier
 *     one, and why
 */
public record FollowUpSchedule(
        Occasion baseline, List<Occasion> afterSession, Duration announcedAhead, Evidence replacedByLaterSession) {
    public FollowUpSchedule {
        afterSession = List.copyOf(afterSession);
        if (afterSession.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked after a session");
        }
        for (int i = 1; i < afterSession.size(); i++) {
            if (afterSession.get(i).dueAfter().compareTo(afterSession.get(i - 1).dueAfter()) <= 0) {
                throw new IllegalArgumentException(
                        "occasion " + afterSession.get(i).code() + " is not later than the one before it");
            }
        }
        List<String> codes = Stream.concat(Stream.of(baseline), afterSession.stream())
                .map(Occasion::code)
                .toList();
        if (codes.stream().distinct().count() < codes.size()) {
            throw new IllegalArgumentException("two occasions have the same code: " + codes);
        }
    }

    /** The occasion with this code. */
    public Optional<Occasion> find(String code) {
        return Stream.concat(Stream.of(baseline), afterSession.stream())
                .filter(o -> o.code().equals(code))
                .findFirst();
    }

    /** When the patient can begin to answer this questionnaire. */
    public Instant opensAt(QuestionnaireDue due) {
        return due.dueAt().minus(find(due.occasion()).orElse(baseline).opensBefore());
    }

    /** Every instrument that is asked at some time. */
    public Stream<String> allInstruments() {
        return Stream.concat(Stream.of(baseline), afterSession.stream())
                .flatMap(o -> o.instruments().stream())
                .distinct();
    }

    /** How a person reads an occasion; the code itself when it is none of this schedule. */
    public String words(String code) {
        return find(code).map(Occasion::words).orElse(code);
    }
}
