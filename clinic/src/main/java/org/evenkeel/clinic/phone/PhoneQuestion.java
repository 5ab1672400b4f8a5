package org.evenkeel.clinic.phone;

import java.util.List;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.instrument.Instrument.Anchor;

/**
 * One question on one screen.
 *
 * @param number its place on this link, from 1
 * @param item code of the item in its instrument
 * @param stem the sentence before the question; empty when the question stands alone
 * @param optional whether it may be left out
 */
public record PhoneQuestion(
        int number,
        ItemId questionnaire,
        String instrument,
        String item,
        String stem,
        String words,
        List<Anchor> choices,
        boolean optional) {
    public PhoneQuestion {
        choices = List.copyOf(choices);
    }
}
