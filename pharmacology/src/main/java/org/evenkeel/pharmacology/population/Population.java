package org.evenkeel.pharmacology.population;

import java.util.Optional;

/**
 * Which virtual people a band is made of.
 *
 * @param subjects how many: 1 for the typical person alone, else 20 or more
 * @param seed where their random numbers start; the same seed gives the same people
 * @param variabilityId the model's group of people, such as {@code patients-default}; empty for the model's default
 */
public record Population(int subjects, long seed, Optional<String> variabilityId) {

    private static final int FEWEST = 20;

    public Population {
        if (subjects != 1 && subjects < FEWEST) {
            throw new IllegalArgumentException("a 90 % band needs at least " + FEWEST + " subjects, not " + subjects);
        }
    }

    /** 1,000 people of the model's default group. The seed is fixed, so that a curve moves only when its inputs do. */
    public static Population standard() {
        return new Population(1000, 20_251L, Optional.empty());
    }

    /** These people with another number of them; the first ones stay the same. */
    public Population withSubjects(int other) {
        return new Population(other, seed, variabilityId);
    }

    /** Other people of the same group. */
    public Population withSeed(long other) {
        return new Population(subjects, other, variabilityId);
    }

    /** People of another group of the model. */
    public Population withVariability(String id) {
        return new Population(subjects, seed, Optional.of(id));
    }
}
