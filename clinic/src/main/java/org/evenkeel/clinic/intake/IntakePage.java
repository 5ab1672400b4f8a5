package org.evenkeel.clinic.intake;

import java.util.List;
import java.util.Map;
import org.evenkeel.care.intake.IntakeCompleteness;
import org.evenkeel.clinic.form.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the intake page shows.
 *
 * @param facts what is charted, by section
 * @param failed the form that came back with errors; empty when none did
 * @param typed what was typed into it
 * @param draftVersion version of the draft of that form, so that the page does not put the draft over what was typed
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
        int draftVersion,
        FormErrors errors) {

    /** One charted fact. */
    public record Fact(String words, String beside) {}

    /** Questions under one heading. */
    public record QuestionGroup(String id, String title, int asked, List<QuestionLine> questions) {}

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

    /** What is wrong, for the top of the page: one line that leads to the form. */
    public FormErrors summary() {
        return errors.isEmpty()
                ? FormErrors.none()
                : FormErrors.of(
                        "form-" + failed, String.join(" ", errors.byField().values()));
    }

    /** The draft's version for a form that came back; null lets the page fetch the draft. */
    public @Nullable String draftVersionOf(String form) {
        return failed.equals(form) ? String.valueOf(draftVersion) : null;
    }

    /** The first heading with questions nobody has asked; empty when all were. */
    public String firstUnasked() {
        return questions.stream()
                .filter(g -> g.asked() < g.questions().size())
                .map(QuestionGroup::title)
                .findFirst()
                .orElse("");
    }
}
