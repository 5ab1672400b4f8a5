package org.evenkeel.pharmacology.fit;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.DosingRegimen;

/** The doses of a regimen by occasion: a dose that begins {@value #APART_HOURS} h or more after the last one ended. */
final class Occasions {

    private static final int APART_HOURS = 12;

    private final List<DosingRegimen> regimens = new ArrayList<>();
    private final List<Double> startMinutes = new ArrayList<>();

    Occasions(DosingRegimen all) {
        List<Administration> doses = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Administration dose : all.administrations()) {
            if (dose.startMinutes() - end >= APART_HOURS * 60 && !doses.isEmpty()) {
                close(all, doses);
            }
            doses.add(dose);
            end = Math.max(end, dose.endMinutes());
        }
        close(all, doses);
    }

    private void close(DosingRegimen all, List<Administration> doses) {
        startMinutes.add(doses.isEmpty() ? 0 : doses.getFirst().startMinutes());
        regimens.add(new DosingRegimen(all.drug(), List.copyOf(doses)));
        doses.clear();
    }

    int count() {
        return regimens.size();
    }

    DosingRegimen regimen(int occasion) {
        return regimens.get(occasion);
    }

    /** The occasion that {@code minutes} belongs to: the last one that has begun, or the first. */
    int at(double minutes) {
        int occasion = 0;
        while (occasion + 1 < startMinutes.size() && startMinutes.get(occasion + 1) <= minutes) {
            occasion++;
        }
        return occasion;
    }
}
