package org.evenkeel.pharmacology.dosing;

import java.util.ArrayList;
import java.util.List;

/**
 * A regimen as people write it in one line, such as {@code "0.14mg/kg over 60min; 0.28mg/kg over 60min at 60min; 35mg
 * at 7d"}. Items are separated by semicolons; each is
 *
 * <pre>  [then] DOSE [hcl] [over DURATION] [at TIME] [every INTERVAL xTIMES]</pre>
 *
 * <ul>
 *   <li>DOSE is {@code 35mg}, {@code 0.5mg/kg}, or with {@code over} a rate: {@code 0.1mg/kg/h}, {@code 10mg/h};
 *   <li>an amount is of base unless {@code hcl} follows it, which converts from the hydrochloride;
 *   <li>without {@code over} the dose is given at once;
 *   <li>an item begins {@code at} its time, counted from the start; after {@code then} when the item before it ends;
 *       otherwise at 0;
 *   <li>{@code every 12h x6} gives the item six times in all.
 * </ul>
 *
 * <p>The text says nothing of the drug, the route or the person.
 *
 * @param items what is given, in the order it was written, repetitions written out; at least one
 */
public record RegimenText(List<Item> items) {

    /** More administrations than this are a slip of the pen. */
    static final int MOST_ITEMS = 1_000;

    public RegimenText {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a regimen needs at least one dose, such as \"0.5mg/kg over 40min\"");
        }
    }

    /**
     * Reads a regimen.
     *
     * @throws IllegalArgumentException with words for the person who wrote it
     */
    public static RegimenText parse(String text) {
        String[] written = text.strip().replaceFirst(";$", "").split("[;\n]", -1);
        List<Item> items = new ArrayList<>();
        for (String one : written) {
            if (one.isBlank()) {
                throw new IllegalArgumentException(
                        text.isBlank()
                                ? "a regimen needs at least one dose, such as \"0.5mg/kg over 40min\""
                                : "there is nothing between two semicolons");
            }
            double previousEndMinutes =
                    items.isEmpty() ? 0 : items.getLast().span().endMinutes();
            items.addAll(RegimenItemText.of(one.strip()).items(previousEndMinutes));
            if (items.size() > MOST_ITEMS) {
                throw new IllegalArgumentException("more than " + MOST_ITEMS + " doses");
            }
        }
        return new RegimenText(items);
    }

    /** When the last item ends, in minutes since the start. */
    public double endMinutes() {
        return items.stream()
                .mapToDouble(item -> item.span().endMinutes())
                .max()
                .orElseThrow();
    }

    /**
     * One administration.
     *
     * @param amount how much
     * @param span when, in minutes since the start; a length of 0 is a dose given at once
     */
    public record Item(DoseAmount amount, InfusionProgramme.Span span) {}
}
