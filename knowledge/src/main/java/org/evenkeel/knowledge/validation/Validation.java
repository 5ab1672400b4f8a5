package org.evenkeel.knowledge.validation;

import java.util.List;
import java.util.Optional;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.knowledge.observations.Published;
import org.evenkeel.knowledge.observations.PublishedObservation;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.population.Population;

/**
 * Every published observation beside the model that answers for its drug and route when nobody chooses one.
 *
 * @param comparisons the observations that can be compared, in their order
 * @param leftOut the others
 */
public record Validation(List<Comparison> comparisons, List<PublishedObservation> leftOut) {

    public Validation {
        comparisons = List.copyOf(comparisons);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Compares.
     *
     * @param people the virtual people whose spread is shown
     * @throws IllegalArgumentException when there is no model for an observation that should be compared
     */
    public static Validation of(ModelLibrary models, List<PublishedObservation> observations, Population people) {
        List<Comparison> comparisons = observations.stream()
                .filter(o -> o.use().isCompared())
                .flatMap(o -> value(o).map(v -> compare(models, o, v, people)).stream())
                .toList();
        List<PublishedObservation> leftOut = observations.stream()
                .filter(o -> !o.use().isCompared() || value(o).isEmpty())
                .toList();
        return new Validation(comparisons, leftOut);
    }

    private static Optional<Published.Value> value(PublishedObservation observation) {
        return observation.published() instanceof Published.Value value ? Optional.of(value) : Optional.empty();
    }

    private static Comparison compare(
            ModelLibrary models, PublishedObservation observation, Published.Value value, Population people) {
        PublishedObservation.Given given = observation.given();
        CompartmentModel model = given.modelId()
                .map(models::model)
                .or(() -> models.defaultFor(given.drug(), given.route()))
                .orElseThrow(() -> new IllegalArgumentException(observation.id() + ": no model of "
                        + given.drug().words() + ", " + given.route().words()));
        Predicted predicted = new Prediction(model, given, observation.measurand(), people).of(value.of());
        return new Comparison(observation, value, model.id(), predicted);
    }
}
