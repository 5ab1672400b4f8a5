package org.evenkeel.pharmacology.dosing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * What a pump really did, event after event: it runs at a rate until the next event says otherwise. Immutable; each
 * method returns the longer history. Times are counted from the pump's first start.
 */
public final class PumpHistory {

    private record RateChange(Duration at, BaseRate rate) {}

    private record Bolus(Duration at, BaseDose dose, Duration over) {}

    private final Drug drug;
    private final List<RateChange> changes;
    private final List<Bolus> boluses;

    private PumpHistory(Drug drug, List<RateChange> changes, List<Bolus> boluses) {
        this.drug = drug;
        this.changes = List.copyOf(changes);
        this.boluses = List.copyOf(boluses);
    }

    /** The pump was started at {@code rate}. */
    public static PumpHistory started(Drug drug, BaseRate rate) {
        return new PumpHistory(drug, List.of(new RateChange(Duration.ZERO, rate)), List.of());
    }

    /**
     * From {@code sinceStart} the pump runs at {@code rate}: a change of rate, or a restart after a pause.
     *
     * @throws IllegalArgumentException when {@code sinceStart} lies before an event already told
     */
    public PumpHistory rateFrom(Duration sinceStart, BaseRate rate) {
        if (sinceStart.compareTo(changes.getLast().at()) < 0) {
            throw new IllegalArgumentException("pump events come in the order of time: " + sinceStart + " is before "
                    + changes.getLast().at());
        }
        List<RateChange> more = new ArrayList<>(changes);
        more.add(new RateChange(sinceStart, rate));
        return new PumpHistory(drug, more, boluses);
    }

    /** From {@code sinceStart} the pump stands still: paused, or stopped for good. */
    public PumpHistory pausedFrom(Duration sinceStart) {
        return rateFrom(sinceStart, BaseRate.PAUSED);
    }

    /** At {@code sinceStart} a bolus began, given during {@code over} on top of the running rate. */
    public PumpHistory bolus(Duration sinceStart, BaseDose dose, Duration over) {
        if (sinceStart.isNegative()) {
            throw new IllegalArgumentException("a bolus cannot be before the pump's start: " + sinceStart);
        }
        List<Bolus> more = new ArrayList<>(boluses);
        more.add(new Bolus(sinceStart, dose, over));
        return new PumpHistory(drug, changes, more);
    }

    /** The rate the pump was left at by the last event. */
    public BaseRate currentRate() {
        return changes.getLast().rate();
    }

    /**
     * The programme given until {@code sinceStart}, and nothing afterwards. With "now" it is what the patient has got;
     * with the planned end it is what the patient will have got when the pump goes on as it runs.
     */
    public InfusionProgramme until(Duration sinceStart) {
        InfusionProgramme.Builder given = InfusionProgramme.builder(drug);
        double end = minutes(sinceStart);
        for (int i = 0; i < changes.size(); i++) {
            double from = minutes(changes.get(i).at());
            double to = i + 1 < changes.size() ? minutes(changes.get(i + 1).at()) : end;
            given.add(from, Math.min(to, end), changes.get(i).rate().baseMgPerMin());
        }
        for (Bolus bolus : boluses) {
            double from = minutes(bolus.at());
            double rate = bolus.dose().over(bolus.over()).baseMgPerMin();
            given.add(from, Math.min(from + minutes(bolus.over()), end), rate);
        }
        return given.build();
    }

    private static double minutes(Duration duration) {
        return duration.toNanos() / 6e10;
    }
}
