package org.evenkeel.care.monitor;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Whether a monitor speaks of the patient in the chair. */
public enum PatientMatch {
    /** A number, or name and birth date together, are the same. */
    SAME,
    /** The monitor names nobody: the chair decides. */
    UNNAMED,
    /** The monitor names somebody, and nothing shows that it is this patient. */
    ANOTHER;

    /**
     * Compares.
     *
     * @param numbers the chart's numbers of the patient, of whatever system
     * @param birthDate {@code yyyy-MM-dd} as in the chart; may be empty
     */
    public static PatientMatch of(
            MonitoredPerson said, List<String> numbers, String familyName, String givenName, String birthDate) {
        if (!said.isNamed()) {
            return UNNAMED;
        }
        boolean sameNumber = said.identifiers().stream()
                .anyMatch(
                        id -> numbers.stream().anyMatch(number -> plain(number).equals(plain(id))));
        if (sameNumber) {
            return SAME;
        }
        boolean sameName = plain(said.familyName()).equals(plain(familyName))
                && plain(said.givenName()).equals(plain(givenName));
        return !said.familyName().isEmpty()
                        && sameName
                        && !said.birthDate().isEmpty()
                        && said.birthDate().equals(birthDate)
                ? SAME
                : ANOTHER;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
