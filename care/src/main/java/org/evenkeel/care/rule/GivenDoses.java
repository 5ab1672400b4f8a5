package org.evenkeel.care.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.rule.RuleCondition.DosesWithin;

/** Doses given here, by any route, in a rolling window. The session in question itself does not count. */
final class GivenDoses {
    private GivenDoses() {}

    static Evaluated within(DosesWithin c, RuleContext context) {
        List<Charted<SessionContent>> certain = new ArrayList<>();
        List<Charted<SessionContent>> possible = new ArrayList<>();
        for (SessionRecord session : context.chart().sessions().byId().values()) {
            if (context.session().filter(session.id()::equals).isPresent()) {
                continue;
            }
            Optional<Charted<SessionContent>> start =
                    start(session).filter(s -> isInWindow(s.at(), c.within(), context));
            Optional<String> medicine = medicine(session, context.chart());
            if (start.isPresent() && (medicine.isEmpty() || c.medicines().contains(medicine.get()))) {
                possible.add(start.get());
                if (medicine.isPresent()) {
                    certain.add(start.get());
                }
            }
        }
        Trigger trigger = trigger(c, certain, possible);
        boolean least = c.comparison().holds(certain.size(), c.doses());
        boolean most = c.comparison().holds(possible.size(), c.doses());
        return least == most
                ? Evaluated.of(least, trigger)
                : Evaluated.unknown(
                        new Missing(
                                Missing.Kind.DOSES,
                                String.join(" or ", c.medicines()),
                                "Find out which medicine was given in each session of the last " + window(c.within())),
                        trigger);
    }

    /** A dose exactly as long ago as the window is wide has left it, as when a course is planned. */
    private static boolean isInWindow(Instant at, Duration within, RuleContext context) {
        return at.isAfter(context.now().minus(within)) && !at.isAfter(context.now());
    }

    private static Optional<Charted<SessionContent>> start(SessionRecord session) {
        return session.firstDose();
    }

    private static Optional<String> medicine(SessionRecord session, Chart chart) {
        return session.scheduled()
                .flatMap(s -> Optional.ofNullable(
                        chart.courses().byId().get(s.content().course())))
                .flatMap(course -> course.ordered())
                .map(Charted::content)
                .map(CourseOrdered::medicine);
    }

    private static Trigger trigger(
            DosesWithin c, List<Charted<SessionContent>> certain, List<Charted<SessionContent>> possible) {
        int open = possible.size() - certain.size();
        String fact = "Doses of " + String.join(" or ", c.medicines()) + " in the last " + window(c.within());
        String value = certain.size() + (open == 0 ? "" : ", and " + open + " of a medicine not known");
        return possible.isEmpty() ? Trigger.of(fact, value) : Trigger.of(fact, value, latest(possible));
    }

    private static String window(Duration within) {
        return within.compareTo(Duration.ofDays(3)) < 0 ? within.toHours() + " hours" : within.toDays() + " days";
    }

    private static Charted<SessionContent> latest(List<Charted<SessionContent>> doses) {
        return doses.stream().max(java.util.Comparator.comparing(Charted::at)).orElseThrow();
    }
}
