package org.evenkeel.clinic.referral;

import java.util.List;
import org.evenkeel.care.chart.ReferralContent.LeftAside;
import org.evenkeel.clinic.form.FormErrors;

/**
 * What a person looks at before a referral becomes a chart.
 *
 * @param file whether it came as a file
 * @param facts facts by heading; without the facts themselves for whoever may not read charts
 * @param resources how many resources the file holds, 0 for a form
 * @param duplicates patients who may be the same person
 */
public record ReferralReview(
        String id,
        boolean file,
        String name,
        String birth,
        String sex,
        String contact,
        boolean invented,
        List<Heading> facts,
        List<LeftAside> leftAside,
        List<String> warnings,
        int understood,
        int resources,
        List<Duplicate> duplicates,
        String keptUntil,
        Answers answers,
        FormErrors errors) {

    /** Facts under one heading. */
    public record Heading(String title, int count, List<Fact> facts) {}

    /** One fact in the source's words. */
    public record Fact(String words, String when, List<String> cautions) {}

    /** A patient who may be the same person, and why. */
    public record Duplicate(String chartId, String name, String birth, String stage, List<String> signs) {}

    /** What the person has filled in so far. */
    public record Answers(String choice, String difference, String reason, String referrer) {
        static final Answers NONE = new Answers("", "", "", "");
    }

    /** How many resources were left aside. */
    public int leftAsideCount() {
        return leftAside.stream().mapToInt(LeftAside::count).sum();
    }
}
