package org.evenkeel.clinic.intake;

import java.util.List;
import java.util.Map;
import org.evenkeel.care.intake.IntakeCompleteness;
import org.evenkeel.clinic.form.FormErrors;

/**
 * What the intake page shows.
 *
 * @param facts what is charted, by section
 * @param failed the form that came back with errors; empty when none did
 * @param typed what was typed into it
 */
public record IntakePage(
        String chartId,
        String command,
        Map<String, List<Fact>> facts,
        List<QuestionGroup> questions,
        IntakeCompleteness completeness,
        String signed,
        boolean accepted,
        String failed,
        Map<String, String> typed,
        FormErrors errors) {

    /** One charted fact. */
    public record Fact(String words, String beside) {}

    /** Questions under one heading. */
    public record QuestionGroup(String title, int asked, List<QuestionLine> questions) {}

    /** One question and its answer so far; an empty answer was not asked. */
    public record QuestionLine(
            String code,
            String words,
            String why,
            String status,
            String source,
            boolean asksWhen,
            String answer,
            String occurredOn) {}

    /** What is charted in a section. */
    public List<Fact> in(String section) {
        return facts.getOrDefault(section, List.of());
    }

    /** What was typed into a field of a form that came back. */
    public String typed(String form, String field) {
        return failed.equals(form) ? typed.getOrDefault(field, "") : "";
    }

    /** What is wrong with a field of a form that came back. */
    public String error(String form, String field) {
        return failed.equals(form) ? errors.on(field) : "";
    }
}
