package org.evenkeel.clinic.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Courses.Course;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.plan.AdministrationWords;

/**
 * A course as ordered, with its sessions.
 *
 * @param working how the dose was computed
 * @param reasons why the prescriber went on, by rule id
 * @param endedBecause empty while it is under way
 */
public record CourseView(
        String protocol,
        double doseMg,
        double infusionMinutes,
        String dose,
        String working,
        String by,
        Instant at,
        List<FindingOverridden> reasons,
        List<SessionRow> sessions,
        String endedBecause,
        boolean allPlanned) {
    public CourseView {
        reasons = List.copyOf(reasons);
        sessions = List.copyOf(sessions);
    }

    static Optional<CourseView> of(Course course, Chart chart, ZoneId zone) {
        return course.ordered().map(order -> of(course, order, chart, zone));
    }

    private static CourseView of(Course course, Charted<CourseOrdered> charted, Chart chart, ZoneId zone) {
        CourseOrdered order = charted.content();
        List<SessionRow> sessions = chart.sessions().ofCourse(course.id()).stream()
                .sorted(Comparator.comparing(CourseView::startsAt))
                .map(s -> SessionRow.of(s, zone))
                .toList();
        long standing = sessions.stream().filter(s -> !s.cancelled()).count();
        return new CourseView(
                order.protocol() + ", version " + order.protocolVersion(),
                order.doseMg(),
                order.infusionMinutes(),
                AdministrationWords.of(order.how()) + ", " + order.medicine() + " base, " + order.route(),
                isPerKg(order.how())
                        ? working(order.doseMgPerKg(), order.weightKg(), order.doseMg())
                        : "A fixed dose; " + number(order.doseMgPerKg()) + " mg/kg at " + number(order.weightKg())
                                + " kg",
                charted.by().displayName(),
                charted.at(),
                order.overrides(),
                sessions,
                course.ended().map(e -> e.content().reason()).orElse(""),
                standing >= order.sessions());
    }

    private static boolean isPerKg(Administration how) {
        return how instanceof Administration.Infusion || how instanceof Administration.Injection;
    }

    private static Instant startsAt(SessionRecord session) {
        return session.scheduled().map(s -> s.content().startsAt()).orElse(Instant.MAX);
    }

    /** {@code 0.5 mg/kg × 70 kg = 35 mg}. */
    static String working(double mgPerKg, double weightKg, double doseMg) {
        return number(mgPerKg) + " mg/kg × " + number(weightKg) + " kg = " + number(mgPerKg * weightKg)
                + " mg, rounded to " + number(doseMg) + " mg";
    }

    /** A number with as many digits as it needs, at most two after the point. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
