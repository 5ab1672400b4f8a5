package org.evenkeel.knowledge.library;

import java.util.List;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;

/** The entries of a dose that was given, for examples. The amounts say nothing. */
final class Doses {
    private static final String NOT_KNOWN = "not known";

    private Doses() {}

    static List<Content> of(String medicine, ItemId course, ItemId session) {
        InfusionStarted started = new InfusionStarted(session, 1, 40);
        if (medicine.equals(NOT_KNOWN)) {
            return List.of(started);
        }
        return List.of(
                new CourseOrdered(
                        course,
                        "depression",
                        "example",
                        "1",
                        medicine,
                        "any",
                        "clinic",
                        0.5,
                        40,
                        80,
                        40,
                        1,
                        24,
                        List.of(),
                        List.of(),
                        "example"),
                new SessionScheduled(session, course, 1, Example.MOMENT, ""),
                started);
    }
}
