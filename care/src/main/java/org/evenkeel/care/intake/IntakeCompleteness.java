package org.evenkeel.care.intake;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.chart.Background;
import org.evenkeel.care.chart.Chart;

/**
 * What the intake still lacks. An answer "not known" is an answer here: it was asked.
 *
 * @param done how many parts are there
 * @param all how many parts there are
 * @param missing the parts that are not, in words
 */
public record IntakeCompleteness(int done, int all, List<String> missing) {
    private static final String WEIGHT = "29463-7";
    private static final String HEIGHT = "8302-2";

    public IntakeCompleteness {
        missing = List.copyOf(missing);
    }

    /** Looks at a chart. */
    public static IntakeCompleteness of(Chart chart, Iterable<String> questions) {
        Background b = chart.background();
        List<String> missing = new ArrayList<>();
        int all = 9;
        need(missing, !b.goals().isEmpty(), "Goals in the patient's words");
        need(missing, !b.medications().isEmpty(), "Medicines");
        need(missing, !b.allergies().isEmpty(), "Allergies, or that none is known");
        need(missing, !b.antidepressantTrials().isEmpty(), "Antidepressant trials");
        need(missing, b.pregnancy().isPresent(), "Pregnancy");
        need(missing, !b.trustedPeople().isEmpty(), "Somebody the patient trusts");
        need(missing, b.primaryCarePhysician().isPresent(), "Primary-care physician");
        boolean measured = b.latestObservation(WEIGHT).isPresent()
                && b.latestObservation(HEIGHT).isPresent();
        need(missing, measured, "Weight and height");
        need(missing, !b.bloodPressures().isEmpty(), "Blood pressure");
        int unasked = 0;
        for (String question : questions) {
            all++;
            if (!b.answers().containsKey(question)) {
                unasked++;
            }
        }
        int done = all - missing.size() - unasked;
        if (unasked > 0) {
            missing.add(unasked == 1 ? "1 question not asked" : unasked + " questions not asked");
        }
        return new IntakeCompleteness(done, all, missing);
    }

    private static void need(List<String> missing, boolean there, String words) {
        if (!there) {
            missing.add(words);
        }
    }
}
