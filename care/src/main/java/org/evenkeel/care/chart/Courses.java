package org.evenkeel.care.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.PlanContent.CourseDecided;
import org.evenkeel.care.chart.PlanContent.CourseEnded;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;

/** Courses of treatment, in the order in which they were ordered. */
public record Courses(Map<ItemId, Course> byId) {
    static final Courses NONE = new Courses(Map.of());

    /**
     * One course.
     *
     * @param ordered the order that stands
     * @param decided how it goes on, as decided on the way; the last one stands
     * @param ended its end
     */
    public record Course(
            ItemId id,
            Optional<Charted<CourseOrdered>> ordered,
            List<Charted<CourseDecided>> decided,
            Optional<Charted<CourseEnded>> ended) {
        public Course {
            decided = List.copyOf(decided);
        }
    }

    Courses ordered(Entry entry, CourseOrdered content) {
        Course known = course(content.course());
        return new Courses(Fold.put(
                byId,
                content.course(),
                new Course(content.course(), Optional.of(Charted.of(entry, content)), known.decided(), known.ended())));
    }

    Courses ended(Entry entry, CourseEnded content) {
        Course known = course(content.course());
        return new Courses(Fold.put(
                byId,
                content.course(),
                new Course(
                        content.course(), known.ordered(), known.decided(), Optional.of(Charted.of(entry, content)))));
    }

    Courses decided(Entry entry, CourseDecided content) {
        Course known = course(content.course());
        List<Charted<CourseDecided>> longer = Fold.plus(known.decided(), Charted.of(entry, content));
        return new Courses(
                Fold.put(byId, content.course(), new Course(content.course(), known.ordered(), longer, known.ended())));
    }

    private Course course(ItemId id) {
        Course known = byId.get(id);
        return known != null ? known : new Course(id, Optional.empty(), List.of(), Optional.empty());
    }

    /** The course that was ordered last and has not ended. */
    public Optional<Course> current() {
        return byId.values().stream()
                .filter(c -> c.ordered().isPresent() && c.ended().isEmpty())
                .reduce((a, b) -> b);
    }
}
