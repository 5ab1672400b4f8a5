package org.evenkeel.knowledge.observations;

import org.evenkeel.pharmacology.quantity.Unit;
import org.evenkeel.pharmacology.substance.Analyte;

/** What about a curve was published. */
public sealed interface Quantified {

    /** The unit of its numbers. */
    Unit unit();

    /** A concentration at a time. */
    record Concentration(double atMinutes) implements Quantified {
        @Override
        public Unit unit() {
            return Unit.of("ng/mL");
        }
    }

    /** The highest concentration. */
    record Peak() implements Quantified {
        @Override
        public Unit unit() {
            return Unit.of("ng/mL");
        }
    }

    /** When the highest concentration was reached. */
    record PeakTime() implements Quantified {
        @Override
        public Unit unit() {
            return Unit.of("min");
        }
    }

    /** The area under the curve to the end of time. */
    record WholeArea() implements Quantified {
        @Override
        public Unit unit() {
            return Unit.of("ng.h/mL");
        }
    }

    /** The area under the curve until a time. */
    record AreaUntil(double untilMinutes) implements Quantified {
        @Override
        public Unit unit() {
            return Unit.of("ng.h/mL");
        }
    }

    /** The whole area of a metabolite divided by that of what it was made from. */
    record MetaboliteRatio(Analyte parent) implements Quantified {
        @Override
        public Unit unit() {
            return Unit.of("1");
        }
    }

    /** The half-life of the last part of the curve. */
    record HalfLife() implements Quantified {
        @Override
        public Unit unit() {
            return Unit.of("h");
        }
    }

    /** The part of the dose that reaches blood unchanged, against a dose by vein. */
    record Bioavailability() implements Quantified {
        @Override
        public Unit unit() {
            return Unit.of("%");
        }
    }

    /** Dose divided by the whole area, after a dose by vein. */
    record Clearance() implements Quantified {
        @Override
        public Unit unit() {
            return Unit.of("L/h");
        }
    }

    /** Clearance times mean residence time, after a dose by vein. */
    record SteadyStateVolume() implements Quantified {
        @Override
        public Unit unit() {
            return Unit.of("L");
        }
    }
}
