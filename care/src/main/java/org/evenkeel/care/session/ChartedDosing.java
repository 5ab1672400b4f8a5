package org.evenkeel.care.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.SessionContent.DoseGiven;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * Everything that was given in one session, by whatever route: what the pump did, and single doses.
 *
 * @param startedAt when the first of it went in
 * @param infusion what the pump did; empty when it was never started
 * @param doses single doses in order of time
 * @param endedAt when the last of it went in; empty while more may come
 */
public record ChartedDosing(
        Instant startedAt, Optional<ChartedInfusion> infusion, List<Dose> doses, Optional<Instant> endedAt) {
    public ChartedDosing {
        doses = List.copyOf(doses);
    }

    /** A single dose. */
    public record Dose(Instant at, DoseGiven given, String by) {}

    /** What was given in a session; empty when nothing was. */
    public static Optional<ChartedDosing> of(SessionRecord session) {
        return session.firstDose()
                .map(first -> new ChartedDosing(
                        first.at(),
                        ChartedInfusion.of(session),
                        session.doses().stream()
                                .flatMap(d -> d.content() instanceof DoseGiven g
                                        ? java.util.stream.Stream.of(new Dose(d.at(), g, d.by().displayName()))
                                        : java.util.stream.Stream.empty())
                                .toList(),
                        session.lastDoseAt()));
    }

    /** Base given by an instant, in mg. */
    public double givenMgAt(Instant at) {
        double single = doses.stream()
                .filter(d -> !d.at().isAfter(at))
                .mapToDouble(d -> d.given().amountMg())
                .sum();
        return single + infusion.map(i -> i.givenMgAt(at)).orElse(0.0);
    }

    /** Base that was given and will be if a running pump goes on, in mg. */
    public double doseMg() {
        return doses.stream().mapToDouble(d -> d.given().amountMg()).sum()
                + infusion.map(ChartedInfusion::doseMg).orElse(0.0);
    }

    /** When the last single dose was given. */
    public Optional<Instant> lastSingleDoseAt() {
        return doses.isEmpty() ? Optional.empty() : Optional.of(doses.getLast().at());
    }

    /** The route as the order names it: that of the single doses, else by vein. */
    public String route() {
        return infusion.isPresent() || doses.isEmpty()
                ? "intravenous"
                : doses.getFirst().given().route();
    }

    /**
     * All of it until an instant as the pharmacology sees it, counted from the first dose; a pump that runs is taken to
     * go on as it does when {@code until} lies ahead.
     *
     * @param single the route of the single doses
     */
    public DosingRegimen regimenUntil(Instant until, Drug drug, Route single) {
        DosingRegimen regimen = new DosingRegimen(
                drug,
                doses.stream()
                        .filter(d -> !d.at().isAfter(until))
                        .map(d -> new Administration(
                                single,
                                minutesSinceStart(d.at()),
                                BaseDose.ofMg(d.given().amountMg()),
                                overMinutes(d.given())))
                        .toList());
        return infusion.map(i -> regimen.with(DosingRegimen.of(
                        i.programmeUntil(until, drug).delayedBy(Duration.between(startedAt, i.startedAt())))))
                .orElse(regimen);
    }

    private static double overMinutes(DoseGiven given) {
        Double minutes = given.overMinutes();
        return minutes == null ? 0 : minutes;
    }

    private double minutesSinceStart(Instant at) {
        return Duration.between(startedAt, at).toNanos() / 6e10;
    }
}
