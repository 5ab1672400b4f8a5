package org.evenkeel.clinic.course;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.PlanContent.CourseChoice;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.course.CourseProgress;
import org.evenkeel.care.course.CourseWords;
import org.evenkeel.care.course.EffectSpan;
import org.evenkeel.care.course.SessionBorne;
import org.evenkeel.care.plan.AdministrationWords;
import org.evenkeel.clinic.finding.EvidenceView;
import org.evenkeel.clinic.page.Option;
import org.evenkeel.clinic.page.PatientHeader;
import org.evenkeel.clinic.page.Tone;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a course shows.
 *
 * @param sequence of the chart that is shown
 * @param progress empty when no course was ordered
 * @param spans how long a response lasted after each session, by the named instrument
 * @param planner empty when nothing was given yet
 */
public record CoursePage(
        PatientHeader patient,
        long sequence,
        Optional<CourseProgress> progress,
        List<SessionBorne> borne,
        Optional<Spans> spans,
        Optional<PlannerView> planner) {
    private static final int MINUTES_PER_DAY = 1440;

    public CoursePage {
        borne = List.copyOf(borne);
    }

    /** Spans by one instrument. */
    public record Spans(String instrument, String title, String response, List<EffectSpan> each) {
        public Spans {
            each = List.copyOf(each);
        }
    }

    public String path() {
        return "/charts/" + patient.chartId() + "/course";
    }

    /** The order in a line. */
    public String order(CourseOrdered order) {
        return order.medicine() + ", " + order.route() + ": " + AdministrationWords.of(order.how()) + ", "
                + order.sessions() + " sessions";
    }

    /** Every way to go on. */
    public List<Option> choices() {
        return Arrays.stream(CourseChoice.values())
                .map(c -> new Option(CourseForm.code(c), CourseWords.of(c), hint(c)))
                .toList();
    }

    private static String hint(CourseChoice choice) {
        return switch (choice) {
            case TITRATE -> "Then end this course and order it anew with the new dose.";
            case CONTINUE -> "";
            case SPACE_OUT, TAPER -> "Say how many days from one session to the next.";
            case MAINTAIN -> "Say how many days; then order the maintenance course.";
            case STOP -> "The course ends; sessions still planned are cancelled.";
            case REFER -> "The course ends here; sessions still planned are cancelled.";
        };
    }

    public EvidenceView evidence(Evidence evidence) {
        return EvidenceView.of(evidence);
    }

    /** A state in words. */
    public String words(CourseProgress.State state) {
        return switch (state) {
            case AHEAD -> "ahead";
            case OPEN -> "to decide";
            case PASSED -> "passed without a decision";
            case DECIDED -> "decided";
        };
    }

    public Tone tone(CourseProgress.State state) {
        return switch (state) {
            case AHEAD -> Tone.PLAIN;
            case OPEN, PASSED -> Tone.CAUTION;
            case DECIDED -> Tone.OK;
        };
    }

    /** Two pressures, or that they are not known. */
    public String pressure(@Nullable Integer systolic, @Nullable Integer diastolic) {
        return systolic == null || diastolic == null ? "not known" : systolic + "/" + diastolic;
    }

    /** Milligrams with one decimal. */
    public String mg(double mg) {
        return String.format(Locale.ROOT, "%.1f", mg);
    }

    /** A rise with its sign, or that it is not known. */
    public String rise(SessionBorne borne) {
        Integer rise = borne.riseMmHg();
        return rise == null ? "not known" : (rise > 0 ? "+" : rise < 0 ? "\u2212" : "") + Math.abs(rise);
    }

    /** Side effects with the grade they reached. */
    public String effects(Map<String, Grade> effects) {
        return effects.isEmpty()
                ? "none charted"
                : effects.entrySet().stream()
                        .map(e -> e.getKey().replace('-', ' ') + " "
                                + e.getValue().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    /** What the answers after one session show. */
    public String words(EffectSpan span) {
        return switch (span.state()) {
            case NOT_KNOWN -> "not known: no answer before the next session";
            case NO_RESPONSE -> "no response in any answer";
            case STILL_THERE -> "still there on day " + day(span.lastWell()) + ", the last answer";
            case LOST -> "gone between day " + day(span.lastWell()) + " and day " + day(span.lostBy());
        };
    }

    private static String day(Optional<Duration> after) {
        return String.valueOf(after.orElseThrow().toMinutes() / MINUTES_PER_DAY);
    }
}
