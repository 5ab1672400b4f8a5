package org.evenkeel.exchange.fhir;

import java.util.List;
import java.util.Optional;

/**
 * What one administration of an order comes to, as far as the order leaves no doubt.
 *
 * @param doseMg the dose, when it is ordered in mass
 * @param doseMgPerKg the dose, when it is ordered per kg of body weight
 * @param minutes how long it is given, when the order says so
 * @param rateMgPerHour the rate, when it is ordered in mass
 * @param rateMgPerKgPerHour the rate, when it is ordered per kg of body weight
 * @param unread what stands in the order and could not be read, in words; none of it repeats free text of the order
 */
public record OrderedDose(
        Optional<Double> doseMg,
        Optional<Double> doseMgPerKg,
        Optional<Double> minutes,
        Optional<Double> rateMgPerHour,
        Optional<Double> rateMgPerKgPerHour,
        List<String> unread) {
    public OrderedDose {
        unread = List.copyOf(unread);
    }

    static OrderedDose notRead(String why) {
        return new OrderedDose(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(why));
    }

    /** Whether it says how much is given, in mg or per kg. */
    public boolean saysHowMuch() {
        return doseMg.isPresent() || doseMgPerKg.isPresent();
    }

    /** How long it is given to this weight: as ordered, else worked out from dose and rate. */
    public Optional<Double> minutesFor(Optional<Double> weightKg) {
        if (minutes.isPresent()) {
            return minutes;
        }
        Optional<Double> dose = doseMg.or(() -> doseMgPerKg.flatMap(d -> weightKg.map(kg -> d * kg)));
        Optional<Double> rate = rateMgPerHour.or(() -> rateMgPerKgPerHour.flatMap(r -> weightKg.map(kg -> r * kg)));
        Optional<Double> perKg = doseMgPerKg.flatMap(d -> rateMgPerKgPerHour.map(r -> d / r));
        return perKg.or(() -> dose.flatMap(d -> rate.map(r -> d / r))).map(hours -> hours * 60);
    }
}
