package org.evenkeel.pharmacology.bridge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Input;
import org.evenkeel.pharmacology.model.Parameter;

/** The dose at the ends of the published bioavailabilities. */
final class PublishedFractions {

    private PublishedFractions() {}

    /** The typical person's dose when each bioavailability is at either end of its range; empty without a range. */
    static Optional<DoseRange> range(RouteBridge.Crossing crossing) {
        List<CompartmentModel> from = atEnds(crossing.from());
        List<CompartmentModel> to = atEnds(crossing.to());
        if (from.size() == 1 && to.size() == 1) {
            return Optional.empty();
        }
        double[] doses = from.stream()
                .flatMap(f -> to.stream().map(t -> crossing.with(f, t)))
                .mapToDouble(RouteBridge.Crossing::typicalMg)
                .sorted()
                .toArray();
        return Optional.of(new DoseRange(
                Arrays.stream(doses).min().orElseThrow(),
                Arrays.stream(doses).max().orElseThrow()));
    }

    /** The model with the first published bioavailability of the route at both ends; the model itself without one. */
    private static List<CompartmentModel> atEnds(BridgeEnd end) {
        Optional<Parameter> fraction = end.model().route(end.route()).stream()
                .flatMap(r -> r.inputs().stream())
                .map(Input::fraction)
                .flatMap(Optional::stream)
                .flatMap(name ->
                        end.model().parameters().stream().filter(p -> p.name().equals(name)))
                .filter(p -> p.interval95().isPresent())
                .findFirst();
        return fraction.flatMap(p -> p.interval95()
                        .map(range -> Stream.of(range.lowestInRangeUnit(), range.highestInRangeUnit())
                                .map(value -> end.model().withFactors(Map.of(p.name(), value / p.typicalInKindUnit())))
                                .toList()))
                .orElseGet(() -> List.of(end.model()));
    }
}
