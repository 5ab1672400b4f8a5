package org.evenkeel.pharmacology.model;

import org.evenkeel.pharmacology.evidence.Evidence;

/** How a property of the subject changes a parameter's typical value, beside weight. */
public sealed interface CovariateEffect {

    /** Where it comes from. */
    Evidence evidence();

    /** Adds {@code perYearInKindUnit} for every year of age above {@code above}. */
    record AgeAbove(Age above, double perYearInKindUnit, Evidence evidence) implements CovariateEffect {}

    /** Multiplies by {@code factorDimensionless} in people of {@code ancestry}. */
    record OfAncestry(Ancestry ancestry, double factorDimensionless, Evidence evidence) implements CovariateEffect {}

    /**
     * The typical value in a subject.
     *
     * @param typicalInKindUnit the value before this effect
     */
    default double appliedInKindUnit(double typicalInKindUnit, Subject subject) {
        return switch (this) {
            case AgeAbove age ->
                typicalInKindUnit
                        + age.perYearInKindUnit()
                                * Math.max(
                                        0,
                                        subject.age().ageYears() - age.above().ageYears());
            case OfAncestry of ->
                subject.ancestry().filter(a -> a.includes(of.ancestry())).isPresent()
                        ? typicalInKindUnit * of.factorDimensionless()
                        : typicalInKindUnit;
        };
    }
}
