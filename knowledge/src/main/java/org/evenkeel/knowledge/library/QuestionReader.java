package org.evenkeel.knowledge.library;

import org.evenkeel.care.rule.Question;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads {@code questions/}. */
final class QuestionReader {
    private final Shelves shelves;
    private final Whose whose;

    QuestionReader(Shelves shelves, Whose whose) {
        this.shelves = shelves;
        this.whose = whose;
    }

    void read(YamlMap file) {
        file.maps("questions", this::question);
    }

    private boolean question(YamlMap map) {
        String code = map.text("code");
        Question question = new Question(
                code,
                map.text("words"),
                map.choice("group", Question.Group.class),
                map.optionalText("asks-when").isPresent() && map.flag("asks-when"),
                map.text("why"),
                map.evidence());
        shelves.questions.put(map, "code", code, question, whose);
        return true;
    }
}
