package org.evenkeel.pharmacology.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Output;
import org.evenkeel.pharmacology.model.ResidualError;
import org.evenkeel.pharmacology.substance.Measurand;

/** Observations made ready for a fit, and those that can't be used with the reason. */
final class Readings {

    /** What became of one observation: its place among the readings, or why it has none. */
    record Use(Observation observation, int place, Optional<String> notUsed) {}

    private static final int NO_PLACE = -1;

    private final List<Use> uses = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Double> minutes = new ArrayList<>();

    Readings(PersonModel person, List<Observation> observations, ReadingErrors errors) {
        for (Observation observation : observations) {
            Target target = Target.of(observation);
            Optional<String> lack = person.lack(target);
            if (lack.isPresent()) {
                uses.add(new Use(observation, NO_PLACE, lack));
            } else {
                uses.add(new Use(observation, readings.size(), Optional.empty()));
                targets.add(target);
                minutes.add(observation.minutes());
                readings.add(reading(person.model(), observation, errors));
            }
        }
    }

    private static Reading reading(CompartmentModel model, Observation observation, ReadingErrors errors) {
        return switch (observation) {
            case Observation.Concentration c ->
                new Reading(c.ngPerMl(), Bound.VALUE, scatter(model, c.measurand(), errors));
            case Observation.BelowLimit c ->
                new Reading(c.limitNgPerMl(), Bound.AT_MOST, scatter(model, c.measurand(), errors));
            case Observation.Dissociation d -> rating(d.ratingDimensionless(), errors);
            case Observation.PressureRise p ->
                new Reading(
                        p.systolicRiseMmHg(),
                        Bound.VALUE,
                        new Scatter.Normal(errors.pressureMmHg(), 0, Double.POSITIVE_INFINITY));
        };
    }

    private static Reading rating(double rating, ReadingErrors errors) {
        Scatter scatter = new Scatter.Normal(errors.ratingDimensionless(), 0, Double.POSITIVE_INFINITY);
        Bound bound = rating == 0 ? Bound.AT_MOST : rating == Link.RATING_TOP ? Bound.AT_LEAST : Bound.VALUE;
        return new Reading(rating, bound, scatter);
    }

    /** As published with the model; normal on the natural scale where the published error has an additive part too. */
    private static Scatter scatter(CompartmentModel model, Measurand measurand, ReadingErrors errors) {
        Optional<ResidualError> published = model.outputs().stream()
                .filter(o -> o.measurand().equals(measurand))
                .findFirst()
                .flatMap(Output::residual)
                .filter(r -> r.relativeSdFraction() > 0 || r.additiveSdNgPerMl() > 0);
        if (published.isEmpty()) {
            return new Scatter.Normal(0, errors.concentrationFraction(), errors.degrees());
        }
        ResidualError residual = published.get();
        boolean logNormal = residual.form() == ResidualError.Form.EXPONENTIAL && residual.additiveSdNgPerMl() == 0;
        return logNormal && !errors.heavyTails()
                ? new Scatter.LogNormal(residual.relativeSdFraction())
                : new Scatter.Normal(residual.additiveSdNgPerMl(), residual.relativeSdFraction(), errors.degrees());
    }

    List<Use> uses() {
        return uses;
    }

    List<Target> targets() {
        return targets;
    }

    List<Reading> readings() {
        return readings;
    }

    double[] minutes() {
        return minutes.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
