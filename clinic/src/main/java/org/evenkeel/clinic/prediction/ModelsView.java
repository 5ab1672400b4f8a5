package org.evenkeel.clinic.prediction;

import java.util.List;
import java.util.Map;
import org.evenkeel.knowledge.models.ModelLibrary;

/**
 * The page of models.
 *
 * @param choices drugs and routes
 * @param choice key of the one shown first
 * @param dose as text; empty for that of the choice
 * @param minutes as text; empty for that of the choice
 * @param weightKg as text
 * @param ageYears as text
 */
public record ModelsView(
        List<RouteChoice> choices, String choice, String dose, String minutes, String weightKg, String ageYears) {

    private static final String NUMBER = "\\d{1,4}(\\.\\d{1,6})?";

    public ModelsView {
        choices = List.copyOf(choices);
    }

    static ModelsView of(ModelLibrary models, Map<String, String> query) {
        List<RouteChoice> choices = RouteChoices.of(models);
        String asked = query.getOrDefault("choice", "");
        String choice = choices.stream()
                .map(RouteChoice::key)
                .filter(asked::equals)
                .findFirst()
                .orElse(choices.getFirst().key());
        return new ModelsView(
                choices,
                choice,
                number(query, "dose", ""),
                number(query, "minutes", ""),
                number(query, "weightKg", "70"),
                number(query, "ageYears", "40"));
    }

    private static String number(Map<String, String> query, String name, String otherwise) {
        String text = query.getOrDefault(name, "");
        return text.matches(NUMBER) ? text : otherwise;
    }
}
