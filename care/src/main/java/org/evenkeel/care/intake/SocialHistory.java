package org.evenkeel.care.intake;

import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;

/**
 * Circumstances of life that other systems keep in the list of problems: work, schooling, transport, company. They
 * matter (who takes the patient home?), but they are no illness and are shown apart.
 */
public final class SocialHistory {
    /** How a note begins when the condition is a circumstance of life. */
    public static final String NOTE = "social history";

    private SocialHistory() {}

    /** Whether a recorded condition is a circumstance of life. */
    public static boolean isSocial(ConditionRecorded condition) {
        return condition.note().startsWith(NOTE);
    }
}
