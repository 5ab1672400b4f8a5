package org.evenkeel.care.course;

import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseChoice;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber signs how a course goes on.
 *
 * @param point code of the decision point; empty when it is decided between two
 * @param intervalDays days from one session to the next; only for choices that set one
 */
public record SignCourseDecision(
        ItemId course,
        String point,
        @Nullable CourseChoice choice,
        @Nullable Integer intervalDays,
        String reasons) {}
