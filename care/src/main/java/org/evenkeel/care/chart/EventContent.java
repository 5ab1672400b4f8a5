package org.evenkeel.care.chart;

import org.jspecify.annotations.Nullable;

/** What is done for the patient and seen of the patient during a session, beyond the pump and the vital signs. */
public sealed interface EventContent extends Content {
    /** The session an entry belongs to. */
    ItemId session();

    /**
     * Somebody did something for the patient that is no medicine.
     *
     * @param intervention such as {@code oxygen}, {@code calm-talk}, {@code repositioned}
     * @param flowLitresPerMin flow of a gas in L/min; null where there is none or it was not charted
     */
    record InterventionDone(
            ItemId session, String intervention, @Nullable Double flowLitresPerMin, String note)
            implements EventContent {}

    /**
     * A medicine other than ketamine was given, as charted by the person who gave it. The software never proposes one.
     *
     * @param medicine its name as written
     * @param dose how much, in {@code unitUcum}
     * @param unitUcum unit of the dose, such as {@code mg} or {@code ug}
     * @param route such as {@code intravenous}, {@code oral}
     * @param orderedBy on whose order, as written; may be empty
     */
    record MedicineGiven(
            ItemId session, String medicine, double dose, String unitUcum, String route, String orderedBy, String note)
            implements EventContent {}

    /**
     * How one aspect of the patient or the room is from now on.
     *
     * @param aspect such as {@code eye-shade}, {@code wakefulness}, {@code position}
     * @param state one of the aspect's states, such as {@code on}, {@code asleep}
     */
    record StateObserved(ItemId session, String aspect, String state, String note) implements EventContent {}

    /**
     * A rating during the session.
     *
     * @param scale such as {@code moaa-s}
     * @param scaleVersion which form of the scale: the same number means different things in different forms
     */
    record ScaleRated(ItemId session, String scale, String scaleVersion, int score, String note)
            implements EventContent {}
}
