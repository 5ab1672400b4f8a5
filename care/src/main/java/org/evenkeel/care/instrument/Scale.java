package org.evenkeel.care.instrument;

import java.util.List;
import org.evenkeel.care.instrument.Instrument.Anchor;
import org.evenkeel.care.instrument.Instrument.Item;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * One number an instrument gives: its total, or a part of it such as the interference of pain.
 *
 * @param code such as {@code total} or {@code interference}
 * @param lowest the least it can be
 * @param highest the most it can be
 * @param evidence where range and scoring come from
 */
public record Scale(String code, String words, double lowest, double highest, Scoring scoring, Evidence evidence) {
    public Scale {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException("the range of " + code + " is empty");
        }
    }

    /** Whether a value lies in its range. */
    public boolean holds(double value) {
        return value >= lowest && value <= highest;
    }

    /** The total of an instrument that adds up all its items. */
    public static Scale sumOf(List<Item> items, List<Anchor> shared, Evidence evidence) {
        int lowest = 0;
        int highest = 0;
        for (Item item : items) {
            List<Anchor> choices = item.anchors().isEmpty() ? shared : item.anchors();
            lowest += choices.getFirst().value();
            highest += choices.getLast().value();
        }
        List<String> codes = items.stream().map(Item::code).toList();
        return new Scale("total", "Total", lowest, highest, Scoring.SumOf.each(codes), evidence);
    }
}
