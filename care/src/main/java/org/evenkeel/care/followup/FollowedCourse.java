package org.evenkeel.care.followup;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;

/**
 * What a patient is treated for and how, as far as it decides what is asked.
 *
 * @param indications such as {@code depression}; empty when nothing was decided yet
 * @param protocol the protocol of the last order; empty when nothing was ordered
 */
public record FollowedCourse(Set<String> indications, Optional<String> protocol) {
    public FollowedCourse {
        indications = Set.copyOf(indications);
    }

    /** Of the course that was ordered last; before any order, what candidacy was decided for. */
    public static FollowedCourse of(Chart chart) {
        Optional<CourseOrdered> last = chart.courses().byId().values().stream()
                .flatMap(c -> c.ordered().stream())
                .map(o -> o.content())
                .reduce((a, b) -> b);
        Set<String> indications = new HashSet<>();
        last.map(CourseOrdered::indication).ifPresent(indications::add);
        if (indications.isEmpty()) {
            chart.assessment().current().map(c -> c.content().indication()).ifPresent(indications::add);
        }
        return new FollowedCourse(
                indications.stream().filter(i -> !i.isBlank()).collect(Collectors.toSet()),
                last.map(CourseOrdered::protocol));
    }
}
