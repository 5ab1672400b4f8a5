package org.evenkeel.care.rule;

/**
 * What treatment is being considered, and under whose law.
 *
 * @param jurisdiction {@code us}, {@code eu} or {@code ch}
 * @param indication such as {@code depression}
 * @param medicine such as {@code ketamine} (racemic) or {@code esketamine}
 * @param route such as {@code intravenous}
 * @param setting {@code clinic} or {@code home}
 */
public record RuleScope(String jurisdiction, String indication, String medicine, String route, String setting) {

    /** Racemic ketamine by vein for depression in the clinic, under US labels. */
    public static final RuleScope INTRAVENOUS_DEPRESSION =
            new RuleScope("us", "depression", "ketamine", "intravenous", "clinic");

    /** The same treatment by another route. */
    public RuleScope byRoute(String other) {
        return new RuleScope(jurisdiction, indication, medicine, other, setting);
    }

    /** The same treatment under another law. */
    public RuleScope under(String other) {
        return new RuleScope(other, indication, medicine, route, setting);
    }
}
