package org.evenkeel.pharmacology.ensemble;

import java.io.Serializable;
import java.util.Arrays;

/** The tallies of all curves and times, several a time when more quantiles are asked for than one tally takes. */
final class Tallies implements Serializable {

    private static final Tally[] NOT_WANTED = {};

    private final Tally[][][] ofCurve;

    private Tallies(Tally[][][] ofCurve) {
        this.ofCurve = ofCurve;
    }

    /** Tallies that keep every concentration at the wanted times. */
    static Tallies keepingAll(boolean[][] wanted, int quantiles) {
        int groups = Math.ceilDiv(quantiles, Tally.BRACKETS);
        Tallies tallies = like(wanted, groups);
        for (int curve = 0; curve < wanted.length; curve++) {
            for (Tally[] time : tallies.ofCurve[curve]) {
                for (int group = 0; group < time.length; group++) {
                    int used = Math.min(Tally.BRACKETS, quantiles - group * Tally.BRACKETS);
                    Arrays.fill(time[group].lower, 0, used, Double.NEGATIVE_INFINITY);
                }
            }
        }
        return tallies;
    }

    private static Tallies like(boolean[][] wanted, int groups) {
        Tally[][][] ofCurve = new Tally[wanted.length][][];
        for (int curve = 0; curve < wanted.length; curve++) {
            ofCurve[curve] = new Tally[wanted[curve].length][];
            for (int time = 0; time < ofCurve[curve].length; time++) {
                ofCurve[curve][time] = wanted[curve][time] ? new Tally[groups] : NOT_WANTED;
                for (int group = 0; group < ofCurve[curve][time].length; group++) {
                    ofCurve[curve][time][group] = new Tally();
                }
            }
        }
        return new Tallies(ofCurve);
    }

    /** Empty tallies of the same times and brackets. */
    Tallies emptied() {
        Tally[][][] copy = new Tally[ofCurve.length][][];
        for (int curve = 0; curve < copy.length; curve++) {
            copy[curve] = new Tally[ofCurve[curve].length][];
            for (int time = 0; time < copy[curve].length; time++) {
                Tally[] from = ofCurve[curve][time];
                copy[curve][time] = from.length == 0 ? NOT_WANTED : new Tally[from.length];
                for (int group = 0; group < from.length; group++) {
                    copy[curve][time][group] = from[group].emptied();
                }
            }
        }
        return new Tallies(copy);
    }

    Tally[][] ofCurve(int curve) {
        return ofCurve[curve];
    }

    int curves() {
        return ofCurve.length;
    }

    /** Adds other tallies of the same brackets, except their sums. */
    void absorb(Tallies other) {
        for (int curve = 0; curve < ofCurve.length; curve++) {
            for (int time = 0; time < ofCurve[curve].length; time++) {
                for (int group = 0; group < ofCurve[curve][time].length; group++) {
                    ofCurve[curve][time][group].absorb(other.ofCurve[curve][time][group]);
                }
            }
        }
    }
}
