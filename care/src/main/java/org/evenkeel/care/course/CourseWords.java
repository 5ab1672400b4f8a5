package org.evenkeel.care.course;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.chart.PlanContent.CourseChoice;
import org.evenkeel.care.course.CourseProgress.AtPoint;

/** A course in words, the same on the page, in the chart and in a letter. */
public final class CourseWords {
    private static final double WHOLE = 100;

    private CourseWords() {}

    /** What a choice is called. */
    public static String of(CourseChoice choice) {
        return switch (choice) {
            case TITRATE -> "Change the dose";
            case CONTINUE -> "Go on as ordered";
            case SPACE_OUT -> "Longer intervals";
            case MAINTAIN -> "Go over to maintenance";
            case TAPER -> "Stretch the intervals to the end";
            case STOP -> "Stop";
            case REFER -> "Refer";
        };
    }

    /** What an instrument says, in a sentence; a missing answer is said as such. */
    public static String of(ScoreAtPoint score) {
        String name = score.measure().instrument().toUpperCase(java.util.Locale.ROOT);
        if (score.answeredAt() == null) {
            return name + ": not known, no answer in the days after this session.";
        }
        if (score.total() == null) {
            return name + ": not known, items are missing.";
        }
        if (score.changeFraction() == null) {
            return name + ": " + score.total() + "; no change can be stated without a baseline above 0.";
        }
        return name + ": " + score.total() + ", " + percent(score.changeFraction()) + " against the baseline of "
                + score.baseline() + ".";
    }

    /** Everything the page says of this patient at a point. */
    static List<String> shown(AtPoint at) {
        List<String> shown = new ArrayList<>();
        at.scores().forEach(s -> shown.add(of(s)));
        at.point().notes().stream().filter(at::speaks).forEach(n -> shown.add(n.words()));
        return shown;
    }

    /** {@code -0.36} as {@code −36 %}. */
    public static String percent(double fraction) {
        long percent = Math.round(WHOLE * fraction);
        return (percent > 0 ? "+" : percent < 0 ? "\u2212" : "") + Math.abs(percent) + " %";
    }
}
