/** Drugs, doses and published models of what becomes of them in the body. The door is {@code prediction}. */
module org.evenkeel.pharmacology {
    requires hipparchus.core;
    requires static jdk.incubator.vector; // found at run time or not: ensemble.Sieves decides
    requires static org.jspecify;

    exports org.evenkeel.pharmacology.bridge;
    exports org.evenkeel.pharmacology.distribution;
    exports org.evenkeel.pharmacology.dosing;
    exports org.evenkeel.pharmacology.effect;
    exports org.evenkeel.pharmacology.evidence;
    exports org.evenkeel.pharmacology.fit;
    exports org.evenkeel.pharmacology.interaction;
    exports org.evenkeel.pharmacology.model;
    exports org.evenkeel.pharmacology.population;
    exports org.evenkeel.pharmacology.prediction;
    exports org.evenkeel.pharmacology.quantity;
    exports org.evenkeel.pharmacology.response;
    exports org.evenkeel.pharmacology.substance;
}
