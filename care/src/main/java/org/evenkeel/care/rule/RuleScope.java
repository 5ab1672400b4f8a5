package org.evenkeel.care.rule;

/**
 * What treatment is being considered, and under whose law.
 *
 * @param jurisdiction {@code us}, {@code eu}, {@code ch}, {@code uk} or {@code ca}
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

    /** What another treatment is, said by what is different about it. */
    String otherwise(RuleScope other) {
        String name = Character.toUpperCase(other.medicine().charAt(0))
                + other.medicine().substring(1);
        String where =
                other.setting().equals(setting) ? "" : other.setting().equals("home") ? " at home" : " in the clinic";
        return name + " by the " + other.route() + " route" + where + " instead";
    }

    /** Whether another treatment is for the same indication under the same law: those two are nobody's choice. */
    boolean isUnderSameLaw(RuleScope other) {
        return other.jurisdiction().equals(jurisdiction) && other.indication().equals(indication);
    }
}
