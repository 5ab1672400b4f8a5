/** Drugs, doses and published models of what becomes of them in the body. */
module org.evenkeel.pharmacology {
    requires hipparchus.core;
    requires static org.jspecify;

    exports org.evenkeel.pharmacology.evidence;
    exports org.evenkeel.pharmacology.quantity;
}
