package org.evenkeel.clinic.page;

/**
 * One choice of a select, a radio group or a group of checkboxes.
 *
 * @param value what is sent
 * @param label what a person reads
 * @param hint more, or empty
 */
public record Option(String value, String label, String hint) {

    /** A choice that needs no more words. */
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
