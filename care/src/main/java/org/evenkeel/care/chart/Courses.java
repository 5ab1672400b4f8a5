package org.evenkeel.care.chart;

import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.PlanContent.CourseEnded;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;

/** Courses of treatment, in the order in which they were ordered. */
public record Courses(Map<ItemId, Course> byId) {
    static final Courses NONE = new Courses(Map.of());

    /** One course: the order that stands, and its end. */
    public record Course(ItemId id, Optional<Charted<CourseOrdered>> ordered, Optional<Charted<CourseEnded>> ended) {}

    Courses ordered(Entry entry, CourseOrdered content) {
        Course known = course(content.course());
        return new Courses(Fold.put(
                byId,
                content.course(),
                new Course(content.course(), Optional.of(Charted.of(entry, content)), known.ended())));
    }

    Courses ended(Entry entry, CourseEnded content) {
        Course known = course(content.course());
        return new Courses(Fold.put(
                byId,
                content.course(),
                new Course(content.course(), known.ordered(), Optional.of(Charted.of(entry, content)))));
    }

    private Course course(ItemId id) {
        Course known = byId.get(id);
        return known != null ? known : new Course(id, Optional.empty(), Optional.empty());
    }

    /** The course that was ordered last and has not ended. */
    public Optional<Course> current() {
        return byId.values().stream()
                .filter(c -> c.ordered().isPresent() && c.ended().isEmpty())
                .reduce((a, b) -> b);
    }
}
