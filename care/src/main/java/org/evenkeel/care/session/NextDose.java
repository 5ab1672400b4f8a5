package org.evenkeel.care.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.DoseGiven;
import org.evenkeel.care.chart.SessionContent.MouthEmptied;
import org.evenkeel.care.chart.SessionRecord;

/**
 * The single dose that the order has next: a bolus, an injection or its repeat, a device, a tablet.
 *
 * @param ordinal 1 for the first of the session
 * @param of how many the order has at most
 * @param readyAt when the rest since the dose before is over; empty when there is none to wait for
 * @param last whether the order has none after it
 */
public record NextDose(double amountMg, int ordinal, int of, Optional<Instant> readyAt, boolean last) {

    /** The next dose of a session under an order; empty when nothing is left to give by hand. */
    public static Optional<NextDose> of(SessionRecord session, Administration how) {
        List<Charted<SessionContent>> given = session.doses().stream()
                .filter(d -> d.content() instanceof DoseGiven)
                .toList();
        int number = given.size() + 1;
        Optional<Instant> before =
                given.isEmpty() ? Optional.empty() : Optional.of(given.getLast().at());
        return switch (how) {
            case Administration.Infusion i -> {
                Administration.Bolus bolus = i.bolus();
                yield bolus == null || number > 1 || !session.pump().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new NextDose(bolus.doseMg(), 1, 1, Optional.empty(), true));
            }
            case Administration.Injection i -> injection(i, number, before);
            case Administration.NasalDevices n ->
                number > n.devices()
                        ? Optional.empty()
                        : Optional.of(new NextDose(
                                n.deviceMg(),
                                number,
                                n.devices(),
                                before.map(at -> after(at, n.minutesBetween())),
                                number == n.devices()));
            case Administration.HeldInMouth h -> once(h.doseMg(), number);
            case Administration.Swallowed s -> once(s.doseMg(), number);
        };
    }

    private static Optional<NextDose> injection(Administration.Injection i, int number, Optional<Instant> before) {
        Administration.Repeat repeat = i.repeat();
        int most = repeat == null ? 1 : 1 + repeat.most();
        if (number > most) {
            return Optional.empty();
        }
        return repeat == null || number == 1
                ? Optional.of(new NextDose(i.doseMg(), number, most, Optional.empty(), number == most))
                : Optional.of(new NextDose(
                        repeat.doseMg(),
                        number,
                        most,
                        before.map(at -> after(at, repeat.notBeforeMinutes())),
                        number == most));
    }

    private static Optional<NextDose> once(double doseMg, int number) {
        return number > 1 ? Optional.empty() : Optional.of(new NextDose(doseMg, 1, 1, Optional.empty(), true));
    }

    /** Whether something is held in the mouth now, since when. */
    public static Optional<Instant> heldSince(SessionRecord session, Administration how) {
        boolean out = session.doses().stream().anyMatch(d -> d.content() instanceof MouthEmptied);
        return how instanceof Administration.HeldInMouth && !out
                ? session.doses().stream()
                        .filter(d -> d.content() instanceof DoseGiven)
                        .map(Charted::at)
                        .findFirst()
                : Optional.empty();
    }

    static Instant after(Instant at, double minutes) {
        return at.plus(Duration.ofMillis(Math.round(minutes * 60_000)));
    }
}
