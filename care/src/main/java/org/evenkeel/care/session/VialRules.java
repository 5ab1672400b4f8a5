package org.evenkeel.care.session;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What vials, bags and drip sets there are, and how far a bag may hold more than the dose.
 *
 * @param vials every vial that exists; another strength is a slip
 * @param dropsPerMl drop factors of sets that exist
 * @param leastDiluentMl smallest bag or syringe
 * @param mostDiluentMl largest bag
 * @param mostOverfill how many times the dose may be drawn
 */
public record VialRules(
        List<Vial> vials,
        List<Integer> dropsPerMl,
        double leastDiluentMl,
        double mostDiluentMl,
        double mostOverfill,
        Evidence evidence) {
    public VialRules {
        vials = List.copyOf(vials);
        dropsPerMl = List.copyOf(dropsPerMl);
    }

    /** A vial, as on its label. */
    public record Vial(double strengthMgPerMl, double volumeMl, Evidence evidence) {}

    /** Strengths in words, {@code 10, 50 or 100}. */
    String strengths() {
        List<String> all = vials.stream()
                .map(v -> PumpSetting.number(v.strengthMgPerMl()))
                .distinct()
                .toList();
        return all.size() == 1
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
    }

    boolean hasStrength(double mgPerMl) {
        return vials.stream().anyMatch(v -> same(v.strengthMgPerMl(), mgPerMl));
    }

    boolean hasVial(double mgPerMl, double volumeMl) {
        return vials.stream().anyMatch(v -> same(v.strengthMgPerMl(), mgPerMl) && same(v.volumeMl(), volumeMl));
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
    }
}
