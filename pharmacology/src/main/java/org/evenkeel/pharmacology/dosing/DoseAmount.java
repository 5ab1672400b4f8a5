package org.evenkeel.pharmacology.dosing;

/** How much is given: a fixed amount, or one for each kilogram of body weight. Always base. */
public sealed interface DoseAmount {

    /** The dose of a person of {@code weightKg}. */
    BaseDose forWeight(double weightKg);

    /**
     * The same amount for everybody.
     *
     * @param baseMg mg of base, above 0
     */
    record Fixed(double baseMg) implements DoseAmount {
        public Fixed {
            refuseUnlessPositive(baseMg);
        }

        @Override
        public BaseDose forWeight(double weightKg) {
            return BaseDose.ofMg(baseMg);
        }
    }

    /**
     * An amount that follows body weight.
     *
     * @param baseMgPerKg mg of base for each kg, above 0
     */
    record PerWeight(double baseMgPerKg) implements DoseAmount {
        public PerWeight {
            refuseUnlessPositive(baseMgPerKg);
        }

        @Override
        public BaseDose forWeight(double weightKg) {
            return BaseDose.ofMg(baseMgPerKg * weightKg);
        }
    }

    private static void refuseUnlessPositive(double amount) {
        if (!(amount > 0) || !Double.isFinite(amount)) {
            throw new IllegalArgumentException("a dose must be above 0, not " + amount);
        }
    }
}
