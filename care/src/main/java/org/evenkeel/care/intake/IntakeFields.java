package org.evenkeel.care.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form and collects what is wrong, field by field. */
final class IntakeFields {
    private final Map<String, String> typed;
    private final List<Refusal> wrong = new ArrayList<>();

    IntakeFields(Map<String, String> typed) {
        this.typed = typed;
    }

    List<Refusal> wrong() {
        return wrong;
    }

    void refuse(String field, String words) {
        wrong.add(Refusal.at(field, "intake." + field, words));
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    String needed(String field, String words) {
        String value = text(field);
        if (value.isEmpty()) {
            refuse(field, words);
        }
        return value;
    }

    /** A number within limits, or null when nothing was typed. */
    @Nullable
    Double number(String field, double lowest, double highest, String unit) {
        String value = text(field).replace(',', '.');
        if (value.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            refuse(field, "Write a number in " + unit + ".");
            return null;
        }
        refuse(field, "It must be between " + (long) lowest + " and " + (long) highest + " " + unit + ".");
        return null;
    }

    @Nullable
    PartialDate date(String field) {
        String value = text(field);
        if (value.isEmpty()) {
            return null;
        }
        PartialDate date = ReferralDecisions.partialDate(value).orElse(null);
        if (date == null) {
            refuse(field, "Write it as year-month-day; or 2024-03, or 2024.");
        }
        return date;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        String value = text(field).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(value)) {
                return one;
            }
        }
        refuse(field, "Choose one; \"not known\" is an answer.");
        return otherwise;
    }
}
