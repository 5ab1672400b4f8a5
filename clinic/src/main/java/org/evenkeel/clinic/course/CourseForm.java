package org.evenkeel.clinic.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseChoice;
import org.evenkeel.care.course.SignCourseDecision;
import org.evenkeel.clinic.desk.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * The form of a decision as typed.
 *
 * @param basedOn sequence of the chart that was shown
 */
public record CourseForm(CommandId commandId, long basedOn, Map<String, String> fields) {
    public CourseForm {
        fields = Map.copyOf(fields);
    }

    /** What was typed in a field; empty when nothing was. */
    public String typed(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    SignCourseDecision command(ItemId course) {
        return new SignCourseDecision(course, typed("point"), choice().orElse(null), days(), typed("reasons"));
    }

    private Optional<CourseChoice> choice() {
        return Arrays.stream(CourseChoice.values())
                .filter(c -> code(c).equals(typed("choice")))
                .findFirst();
    }

    /** The days as typed; what is no whole number is none, and is asked for. */
    private @Nullable Integer days() {
        try {
            return typed("intervalDays").isEmpty() ? null : Integer.valueOf(typed("intervalDays"));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static String code(CourseChoice choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
