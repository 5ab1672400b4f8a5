package org.evenkeel.pharmacology.fit;

import java.util.List;

/** Where the etas of a person and of each of its occasions stand in one array. */
final class EtaLayout {

    private final int etas;
    private final int occasions;
    private final int ofOccasion;
    /** For each eta its rank among those of an occasion; -1 when it belongs to the person. */
    private final int[] rank;

    EtaLayout(List<FitEta> etas, int occasions) {
        this.etas = etas.size();
        this.occasions = occasions;
        rank = new int[this.etas];
        int count = 0;
        for (int i = 0; i < rank.length; i++) {
            rank[i] = etas.get(i).isOfOccasion() ? count++ : -1;
        }
        ofOccasion = count;
    }

    int size() {
        return etas + (occasions - 1) * ofOccasion;
    }

    int occasions() {
        return occasions;
    }

    /** The place of an eta at an occasion; those of the first occasion stand among those of the person. */
    int place(int eta, int occasion) {
        return rank[eta] < 0 || occasion == 0 ? eta : etas + (occasion - 1) * ofOccasion + rank[eta];
    }

    /** The places of the first {@code count} etas at an occasion. */
    int[] places(int count, int occasion) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = place(i, occasion);
        }
        return places;
    }
}
