package org.evenkeel.care.registry;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.registry.ResponseReport.AtWindow;
import org.evenkeel.care.registry.Sheet.Cells;
import org.evenkeel.care.registry.Sheet.Maker;
import org.evenkeel.care.registry.statistics.Interval;
import org.evenkeel.care.registry.statistics.Survival;

/** Reports as sheets. Where fewer than {@code least} people stand behind numbers, the cells stay empty. */
final class Sheets {
    private static final String TOO_FEW = "too few to show";
    private static final String NOBODY = "nobody expected";

    private Sheets() {}

    static List<Sheet> of(ResponseReport report, int least) {
        Maker response = responseColumns(report.scale().title());
        Maker change = changeColumns(report.scale().title());
        for (AtWindow at : report.windows()) {
            boolean shown = at.answered() >= least;
            response.row(shown ? response(at) : window(at).nothing(15).add(at.expected() == 0 ? NOBODY : TOO_FEW));
            change.row(
                    shown
                            ? change(at, least)
                            : new Cells().add(at.window().code()).nothing(19));
        }
        Maker people = new Maker("people", "Who is counted")
                .text("group", "Who")
                .count("patients", "Patients")
                .row(group("treated", report.patients(), least))
                .row(group("of them with a baseline that counts", report.withBaseline(), least));
        return List.of(people.made(), response.made(), change.made());
    }

    private static Maker responseColumns(String scale) {
        return new Maker("response", "Response and remission over time, " + scale)
                .text("window", "When")
                .text("words", "In words")
                .count("expected", "Expected")
                .count("answered", "Answered")
                .count("missing", "Missing")
                .share("response", "Response")
                .share("response_if_missing_failed", "Response if all who are missing had none")
                .share("remission", "Remission")
                .text("note", "Note");
    }

    private static Cells window(AtWindow at) {
        return new Cells().add(at.window().code()).add(at.window().words());
    }

    private static Cells response(AtWindow at) {
        return window(at)
                .add(at.expected())
                .add(at.answered())
                .add(at.missing())
                .wilson(at.response())
                .wilson(at.responseIfMissingFailed())
                .wilson(at.remission())
                .add("");
    }

    private static Maker changeColumns(String scale) {
        return new Maker("change", "Change beyond the error of measurement, " + scale)
                .text("window", "When")
                .count("answered", "Answered")
                .share("meaningful", "Better by what patients notice")
                .share("better", "Reliably better")
                .share("worse", "Reliably worse")
                .spread("baseline_answered", "Baseline of those who answered")
                .spread("baseline_missing", "Baseline of those who are missing");
    }

    private static Cells change(AtWindow at, int least) {
        return new Cells()
                .add(at.window().code())
                .add(at.answered())
                .wilson(at.meaningful())
                .wilson(at.better())
                .wilson(at.worse())
                .spread(at.baselineOfAnswered())
                .spread(at.missing() >= least ? at.baselineOfMissing() : Optional.empty());
    }

    static List<Sheet> of(RelapseReport report, List<Integer> shownDays, int least) {
        Maker people = new Maker("people", "Who is watched")
                .text("group", "Who")
                .count("patients", "Patients")
                .row(group("treated", report.patients(), least))
                .row(group("of them with a course that is over", report.over(), least))
                .row(group("of them with a baseline that counts", report.withBaseline(), least))
                .row(new Cells()
                        .add("of them who answered around its last dose")
                        .add(report.answeredAtEnd()))
                .row(group("of them with a response then: watched", report.responders(), least))
                .row(group("of those, never heard of again", report.neverAnsweredAgain(), least))
                .row(group("of those, treated again before a relapse", report.retreated(), least));
        return List.of(people.made(), summary(report, least), curve(report, shownDays, least), steps(report, least));
    }

    private static Cells group(String who, int patients, int least) {
        return new Cells().add(who).add(patients < least && patients > 0 ? null : patients);
    }

    private static Sheet summary(RelapseReport report, int least) {
        Maker maker = new Maker("relapse", "Relapse, " + report.scale().title())
                .count("watched", "Watched")
                .count("relapsed", "Relapsed")
                .number("median_days", "Median days until relapse")
                .number("median_low", "95 % from")
                .number("median_high", "95 % to");
        if (report.responders() < least) {
            return maker.row(new Cells().nothing(5)).made();
        }
        Survival.Median median = report.curve().median(Interval.USUAL_LEVEL);
        return maker.row(new Cells()
                        .add(report.curve().watched())
                        .add(report.curve().events())
                        .add(median.days().orElse(null))
                        .add(median.low().orElse(null))
                        .add(median.high().orElse(null)))
                .made();
    }

    private static Maker curveColumns(String code, String title) {
        return new Maker(code, title)
                .count("days", "Days")
                .count("at_risk", "At risk")
                .column("share", "Without relapse")
                .column("low", "95 % from")
                .column("high", "95 % to");
    }

    private static Sheet curve(RelapseReport report, List<Integer> shownDays, int least) {
        Maker maker = curveColumns("curve", "Without relapse after so many days (Kaplan and Meier)");
        for (int days : shownDays) {
            int atRisk = report.curve().atRisk(days);
            Cells cells = new Cells().add(days).add(atRisk < least ? null : atRisk);
            Optional<Double> share =
                    atRisk < least ? Optional.empty() : report.curve().share(days);
            Optional<Interval> interval =
                    share.flatMap(_ -> report.curve().stepAt(days)).flatMap(s -> s.logLog(Interval.USUAL_LEVEL));
            maker.row(cells.add(share.orElse(null))
                    .add(interval.map(Interval::low).orElse(null))
                    .add(interval.map(Interval::high).orElse(null)));
        }
        return maker.made();
    }

    private static Sheet steps(RelapseReport report, int least) {
        Maker maker = curveColumns("steps", "Every day on which somebody relapsed or was watched no longer")
                .count("events", "Relapsed")
                .count("censored", "Watched no longer");
        for (Survival.Step step : report.curve().steps()) {
            if (step.atRisk() < least) {
                break;
            }
            Optional<Interval> interval = step.logLog(Interval.USUAL_LEVEL);
            maker.row(new Cells()
                    .add(step.days())
                    .add(step.atRisk())
                    .add(step.share())
                    .add(interval.map(Interval::low).orElse(null))
                    .add(interval.map(Interval::high).orElse(null))
                    .add(step.events())
                    .add(step.censored()));
        }
        return maker.made();
    }

    static List<Sheet> of(AdverseReport report, int high, int least) {
        if (report.patients() < least) {
            return List.of(new Maker("sessions", "Sessions")
                    .text("note", "Note")
                    .row(new Cells().add(TOO_FEW))
                    .made());
        }
        return List.of(sessions(report), effects(report), measured(report, high));
    }

    private static Sheet sessions(AdverseReport report) {
        Optional<Interval> rate = report.effectsEach().exact(Interval.USUAL_LEVEL);
        return new Maker("sessions", "Sessions")
                .count("patients", "Patients")
                .count("sessions", "Sessions")
                .share("any_effect", "With any adverse effect")
                .count("effects", "Effects, each once a session")
                .number("effects_each", "Effects a session")
                .number("effects_each_low", "95 % from")
                .number("effects_each_high", "95 % to")
                .row(new Cells()
                        .add(report.patients())
                        .add(report.sessions())
                        .exact(report.anyEffect())
                        .add(report.effectsEach().events())
                        .add(report.effectsEach().each().orElse(null))
                        .add(rate.map(Interval::low).orElse(null))
                        .add(rate.map(Interval::high).orElse(null)))
                .made();
    }

    private static Sheet effects(AdverseReport report) {
        Maker effects = new Maker("adverse", "Adverse effects, each at its worst, by session")
                .text("effect", "Effect")
                .count("sessions", "Sessions")
                .share("any_grade", "At any grade")
                .share("moderate_or_worse", "Moderate or severe")
                .share("severe", "Severe");
        report.effects()
                .forEach(e -> effects.row(new Cells()
                        .add(e.name())
                        .add(report.sessions())
                        .exact(e.sessions())
                        .exact(e.moderateOrWorse())
                        .exact(e.severe())));
        return effects.made();
    }

    private static Sheet measured(AdverseReport report, int high) {
        return new Maker("measured", "Leaving and pressure")
                .spread("minutes_to_leave", "Minutes from the last dose until leaving")
                .count("leaving_not_charted", "Leaving not charted")
                .spread("highest_systolic", "Highest systolic, mmHg")
                .share("high_pressure", "Systolic of " + high + " or more")
                .count("pressure_not_charted", "Pressure not charted")
                .row(new Cells()
                        .spread(report.minutesToLeave())
                        .add(report.leavingNotCharted())
                        .spread(report.highestSystolicMmHg())
                        .exact(report.highPressure())
                        .add(report.pressureNotCharted()))
                .made();
    }
}
