package org.evenkeel.clinic.session;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.SessionContent.MouthEmptied;
import org.evenkeel.care.plan.AdministrationWords;
import org.evenkeel.care.session.ChartedDosing;
import org.evenkeel.care.session.NextDose;
import org.evenkeel.care.session.PreparedCheck;

/**
 * What the page shows of doses given by hand.
 *
 * @param order what was ordered
 * @param next the next dose; empty when none is left
 * @param heldSince since when something is held in the mouth; empty when nothing is
 * @param given what was given so far
 */
public record DosePanel(
        CourseOrdered order,
        PreparedCheck check,
        Optional<NextDose> next,
        Optional<Instant> heldSince,
        Optional<ChartedDosing> given,
        Optional<MouthEmptied> emptied,
        Instant now) {

    /** The panel of a session; empty when it has no order. */
    static Optional<DosePanel> of(BedsideView view) {
        return view.order()
                .map(order -> new DosePanel(
                        order,
                        PreparedCheck.of(view.chart(), view.session()),
                        NextDose.of(view.session(), order.how()),
                        NextDose.heldSince(view.session(), order.how()),
                        ChartedDosing.of(view.session()),
                        view.session().doses().stream()
                                .map(d -> d.content())
                                .filter(MouthEmptied.class::isInstance)
                                .map(MouthEmptied.class::cast)
                                .findFirst(),
                        view.now()));
    }

    /** How the dose is given. */
    public Administration how() {
        return order.how();
    }

    /** Whether a hand gives it all: no pump. */
    public boolean byHand() {
        return !(how() instanceof Administration.Infusion);
    }

    /** The order in words. */
    public String words() {
        return AdministrationWords.of(how());
    }

    /** What one dose is called: {@code device}, {@code injection}, {@code tablet}, {@code bolus}. */
    public String unit() {
        return switch (how()) {
            case Administration.Infusion _ -> "bolus";
            case Administration.Injection _ -> "injection";
            case Administration.NasalDevices _ -> "device";
            case Administration.HeldInMouth _, Administration.Swallowed _ -> "dose";
        };
    }

    /** {@code Give device 2 of 3}. */
    public String heading() {
        return next.map(n -> n.of() == 1
                        ? "Give the " + unit()
                        : how() instanceof Administration.Injection && n.ordinal() > 1
                                ? "A further injection, if it is needed"
                                : "Give " + unit() + " " + n.ordinal() + " of " + n.of())
                .orElse("Nothing is left to give");
    }

    /** Whether the rest since the dose before is over. */
    public boolean isReady() {
        return next.flatMap(NextDose::readyAt).filter(now::isBefore).isEmpty();
    }

    /** When what is held may come out. */
    public Optional<Instant> heldUntil() {
        return how() instanceof Administration.HeldInMouth h
                ? heldSince.map(at -> at.plusSeconds(Math.round(h.holdMinutes() * 60)))
                : Optional.empty();
    }

    /** Where an injection goes; one tap each. */
    public List<String> sites() {
        return switch (order.route()) {
            case "intramuscular" -> List.of("Left upper arm", "Right upper arm", "Left thigh", "Right thigh");
            case "subcutaneous" -> List.of("Belly", "Left upper arm", "Right upper arm", "Thigh");
            default -> List.of();
        };
    }

    /** The medicine with a capital, as a heading begins. */
    public String medicine() {
        return order.medicine().substring(0, 1).toUpperCase(Locale.ROOT)
                + order.medicine().substring(1);
    }
}
