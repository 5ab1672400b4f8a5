package org.evenkeel.care.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.AlertContent.AlertClosed;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.PlanContent.CourseChoice;
import org.evenkeel.care.chart.PlanContent.CourseDecided;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.course.CourseProgress.AtPoint;
import org.evenkeel.care.course.CourseProgress.State;
import org.evenkeel.care.followup.OutcomeMeasure;
import org.evenkeel.care.plan.CourseSchedule;

/** Decides what a signed decision on a course leads to. Pure. */
public final class CourseDesk {
    private CourseDesk() {}

    /**
     * The decision as it is charted, with what was shown; to stop or to refer also ends the course and cancels what is
     * planned. Refused without a course under way, without a choice and reasons, at a point that was not reached, and
     * with an interval that is missing or out of bounds.
     *
     * @param libraryVersion of the data that was shown
     */
    public static Decision sign(
            Chart chart,
            SignCourseDecision command,
            CourseKnowledge knowledge,
            Collection<OutcomeMeasure> measures,
            String libraryVersion,
            Instant now) {
        Optional<CourseProgress> progress = CourseProgress.of(chart, knowledge, measures)
                .filter(p -> p.course().ended().isEmpty())
                .filter(p -> p.course().id().equals(command.course()));
        if (progress.isEmpty()) {
            return Decision.refuse(Refusal.of("course.none", "This course is not under way."));
        }
        Optional<AtPoint> at = progress.get().points().stream()
                .filter(p -> p.point().code().equals(command.point()))
                .findFirst();
        List<Refusal> refusals = refusals(command, at, knowledge);
        CourseChoice choice = command.choice();
        if (choice == null || !refusals.isEmpty()) {
            return new Decision.Refused(refusals);
        }
        List<Content> contents = new ArrayList<>();
        contents.add(new CourseDecided(
                command.course(),
                command.point(),
                choice,
                choice.setsInterval() ? command.intervalDays() : null,
                at.map(CourseWords::shown).orElse(List.of()),
                command.reasons().strip(),
                libraryVersion));
        at.flatMap(p -> CourseWaiting.openAlert(chart, p))
                .ifPresent(alert -> contents.add(new AlertClosed(alert, "Decided: " + CourseWords.of(choice) + ".")));
        if (!choice.endsCourse()) {
            return Decision.accept(now, contents);
        }
        return switch (CourseSchedule.end(chart, command.reasons(), now)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted ends -> {
                ends.entries().forEach(e -> contents.add(e.content()));
                yield Decision.accept(now, contents);
            }
        };
    }

    private static List<Refusal> refusals(SignCourseDecision command, Optional<AtPoint> at, CourseKnowledge knowledge) {
        List<Refusal> refusals = new ArrayList<>();
        if (!command.point().isEmpty() && at.isEmpty()) {
            refusals.add(Refusal.at("point", "course.no-point", "There is no such decision point."));
        }
        if (at.filter(p -> p.state() == State.AHEAD).isPresent()) {
            refusals.add(Refusal.at("point", "course.ahead", "This decision point has not been reached."));
        }
        CourseChoice choice = command.choice();
        if (choice == null) {
            refusals.add(Refusal.at("choice", "course.no-choice", "Choose how the course goes on."));
        } else if (choice.setsInterval()) {
            Integer days = command.intervalDays();
            if (days == null || !knowledge.intervals().holds(days)) {
                refusals.add(Refusal.at(
                        "intervalDays",
                        "course.interval",
                        "Enter the days from one session to the next, "
                                + knowledge.intervals().shortestDays() + " to "
                                + knowledge.intervals().longestDays() + "."));
            }
        }
        if (command.reasons().isBlank()) {
            refusals.add(Refusal.at("reasons", "course.no-reasons", "Write the reasons."));
        }
        return refusals;
    }
}
