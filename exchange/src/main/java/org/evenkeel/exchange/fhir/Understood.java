package org.evenkeel.exchange.fhir;

import java.util.List;
import java.util.Objects;
import org.evenkeel.care.chart.NewEntry;

/**
 * One fact that was understood.
 *
 * @param entry what would be recorded if a person accepts it
 * @param group heading under which it is reviewed
 * @param words the fact as the source words it, with value and unit where it has them
 * @param when when, as far as the source says; empty when it does not
 * @param cautions what the person who accepts must know: an unknown unit, a status that contradicts a date
 * @param resources how many resources of the file it stands for, 0 when it was drawn from a fact that is told as well
 */
public record Understood(NewEntry entry, Group group, String words, String when, List<String> cautions, int resources) {
    public Understood {
        Objects.requireNonNull(entry, "entry");
        cautions = List.copyOf(cautions);
        if (resources < 0) {
            throw new IllegalArgumentException("a fact can't stand for " + resources + " resources");
        }
    }
}
