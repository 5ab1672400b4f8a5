package org.evenkeel.clinic.candidacy;

import java.util.List;
import java.util.Locale;
import org.evenkeel.care.candidacy.CandidacyFindings.ToAsk;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.clinic.page.Tone;

/**
 * Something to ask or measure.
 *
 * @param href where the answer is given
 * @param waiting titles of the findings that wait for it
 * @param stops whether a stop hangs on it
 */
public record GapView(String words, String href, List<String> waiting, String severity, Tone tone, boolean stops) {

    static GapView of(ToAsk gap, String chart) {
        boolean stops = gap.severity() == org.evenkeel.care.rule.Severity.HARD_STOP;
        return new GapView(
                gap.missing().words(),
                href(gap.missing(), chart),
                gap.waiting().stream().map(Finding::title).distinct().toList(),
                gap.severity().words(),
                stops ? Tone.STOP : Tone.UNKNOWN,
                stops);
    }

    /** Answers are given at intake; its questions are found by their code, everything else by its kind. */
    private static String href(Missing missing, String chart) {
        String page = "/charts/" + chart;
        return switch (missing.kind()) {
            case QUESTION, DATE -> page + "/intake#question-" + missing.key();
            case QUESTIONNAIRE -> page + "/follow-up";
            case DOSES -> page;
            case MEASUREMENT, BLOOD_PRESSURE, MEDICINE, BIRTH_DATE, PREGNANCY, ANTIDEPRESSANT_TRIALS ->
                page + "/intake#"
                        + missing.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
