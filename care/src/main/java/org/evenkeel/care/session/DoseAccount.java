package org.evenkeel.care.session;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.SessionContent.MedicineDrawn;
import org.evenkeel.care.chart.SessionContent.MedicineWasted;
import org.evenkeel.care.chart.SessionRecord;

/**
 * What was drawn, given and thrown away in a session, in mg of base, and what is left over when they are set against each
 * other.
 *
 * @param drawnMg of every bag and syringe; empty when nothing is charted as drawn, which is not the same as nothing
 * @param givenMg by pump and by hand
 * @param wastedMg thrown away before a witness
 */
public record DoseAccount(Optional<Double> drawnMg, double givenMg, double wastedMg) {

    /** The account of a session at an instant. */
    public static DoseAccount of(SessionRecord session, Instant at) {
        Optional<Double> drawn = session.drawn()
                .map(_ -> session.medicine().stream()
                        .mapToDouble(c -> c.content() instanceof MedicineDrawn d
                                ? BagMixture.of(d).drawnMg()
                                : 0)
                        .sum());
        double wasted = session.medicine().stream()
                .mapToDouble(c -> c.content() instanceof MedicineWasted w ? w.wastedMg() : 0)
                .sum();
        double given = ChartedDosing.of(session).map(d -> d.givenMgAt(at)).orElse(0.0);
        return new DoseAccount(drawn, given, wasted);
    }

    /**
     * Drawn, less what was given and thrown away: above 0 it is unaccounted for, below 0 more went than was drawn. Empty when
     * nothing is charted as drawn.
     */
    public Optional<Double> remainderMg() {
        return drawnMg.map(drawn -> drawn - givenMg - wastedMg);
    }
}
