package org.evenkeel.clinic.session;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what a person taps: a press of a button is one, a field typed into is one, however long what is typed. */
final class Taps {
    private final Map<String, Integer> byStep = new LinkedHashMap<>();
    private String step = "";

    /** What follows belongs to this step of the record; returns the step before. */
    String step(String words) {
        String before = step;
        step = words;
        byStep.putIfAbsent(words, 0);
        return before;
    }

    void tap(Locator button) {
        byStep.merge(step, 1, Integer::sum);
        button.click();
    }

    void type(Locator field, String what) {
        byStep.merge(step, 1, Integer::sum);
        field.fill(what);
    }

    int total() {
        return byStep.values().stream().mapToInt(Integer::intValue).sum();
    }

    int of(String words) {
        return byStep.getOrDefault(words, 0);
    }

    /** A table as the documentation has it. */
    String table() {
        StringBuilder table = new StringBuilder("| step | taps |\n|---|---|\n");
        byStep.forEach((words, taps) ->
                table.append("| ").append(words).append(" | ").append(taps).append(" |\n"));
        return table.append("| **together** | **")
                .append(total())
                .append("** |\n")
                .toString();
    }
}
