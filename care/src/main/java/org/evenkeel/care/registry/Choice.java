package org.evenkeel.care.registry;

import java.util.function.Predicate;

/**
 * Of whom numbers are asked. An empty text stands for all.
 *
 * @param instrument by which scale response and relapse are judged
 * @param route of the first course; of the session where sessions are counted
 * @param doseBand likewise, in the words of {@link RegistryDefinitions#doseBand}
 * @param indication of the first course
 * @param clinician who ordered the first course; who gave the first dose where sessions are counted
 */
public record Choice(String instrument, String route, String doseBand, String indication, String clinician) {
    /** Everybody, judged by this scale. */
    public static Choice everybody(String instrument) {
        return new Choice(instrument, "", "", "", "");
    }

    Predicate<RegistryPatient> ofPatients(RegistryDefinitions definitions) {
        return p -> matches(route, p.route())
                && matches(indication, p.indication())
                && matches(clinician, p.clinician())
                && (doseBand.isEmpty() || doseBand.equals(definitions.doseBand(p.doseMgPerKg())));
    }

    boolean isOf(RegistryPatient patient, RegistryPatient.Session session, RegistryDefinitions definitions) {
        return matches(route, session.route())
                && matches(indication, patient.indication())
                && matches(clinician, session.clinician())
                && (doseBand.isEmpty() || doseBand.equals(definitions.doseBand(session.mgPerKg())));
    }

    private static boolean matches(String wanted, String is) {
        return wanted.isEmpty() || wanted.equals(is);
    }
}
