package org.evenkeel.knowledge.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.knowledge.observations.Published;
import org.evenkeel.knowledge.observations.PublishedObservation;
import org.evenkeel.knowledge.observations.Quantified;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.People;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * Every published observation beside the model that answers for its drug and route when nobody chooses one.
 *
 * @param comparisons the observations that can be compared, in their order
 * @param leftOut the others
 */
public record Validation(List<Comparison> comparisons, List<PublishedObservation> leftOut) {

    private static final Population TYPICAL = Population.standard().withSubjects(1);

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

    /**
     * What the other models of adults say about the observations that count, where they can say anything: the typical
     * person only. An observation that names a model of its own is left out.
     */
    public static List<Comparison> byOtherModels(ModelLibrary models, List<PublishedObservation> observations) {
        List<Comparison> all = new ArrayList<>();
        for (PublishedObservation row : observations) {
            PublishedObservation.Given given = row.given();
            if (!row.use().counts() || given.modelId().isPresent()) {
                continue;
            }
            models.modelsFor(given.drug(), given.route()).stream()
                    .skip(1)
                    .filter(m -> m.description().people().group() == People.Group.ADULTS)
                    .filter(m -> canSay(m, row))
                    .forEach(m -> value(row).ifPresent(v -> all.add(compare(m, row, v, TYPICAL))));
        }
        return all;
    }

    private static boolean canSay(CompartmentModel model, PublishedObservation row) {
        List<Measurand> known = model.forDrug(row.given().drug()).allMeasurands();
        boolean hasParent = !(row.published() instanceof Published.Value value
                        && value.of() instanceof Quantified.MetaboliteRatio ratio)
                || known.contains(new Measurand(ratio.parent(), row.measurand().site()));
        boolean hasVein =
                !(row.published() instanceof Published.Value value && value.of() instanceof Quantified.Bioavailability)
                        || model.route(Route.INTRAVENOUS).isPresent();
        return known.contains(row.measurand()) && hasParent && hasVein;
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
        return compare(model, observation, value, people);
    }

    private static Comparison compare(
            CompartmentModel model, PublishedObservation observation, Published.Value value, Population people) {
        Predicted predicted =
                new Prediction(model, observation.given(), observation.measurand(), people).of(value.of());
        return new Comparison(observation, value, model.id(), predicted);
    }
}
