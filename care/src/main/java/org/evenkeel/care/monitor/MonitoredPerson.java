package org.evenkeel.care.monitor;

import java.util.List;

/**
 * Whom a monitor says it watches. Everything may be empty: most monitors know nobody.
 *
 * @param identifiers numbers of the person, without saying whose numbers
 * @param birthDate {@code yyyy-MM-dd}, or a part of it, or empty
 */
public record MonitoredPerson(List<String> identifiers, String familyName, String givenName, String birthDate) {

    /** Nobody is named. */
    public static final MonitoredPerson NOBODY = new MonitoredPerson(List.of(), "", "", "");

    public MonitoredPerson {
        identifiers = List.copyOf(identifiers);
    }

    /** Whether anything tells who it is. */
    public boolean isNamed() {
        return !identifiers.isEmpty() || !familyName.isEmpty() || !birthDate.isEmpty();
    }

    /** Prints no name. */
    @Override
    public String toString() {
        return isNamed() ? "MonitoredPerson[named]" : "MonitoredPerson[nobody]";
    }
}
