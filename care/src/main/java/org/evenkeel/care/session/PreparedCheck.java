package org.evenkeel.care.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.SessionContent.DoseGiven;
import org.evenkeel.care.chart.SessionContent.PreparedDoseChecked;
import org.evenkeel.care.chart.SessionRecord;

/**
 * How the two-person check of a syringe, devices or tablets stands. A check that differs from those before it voids
 * them, and so does another order; a syringe that was given is used up, so that a repeat is checked anew.
 *
 * @param prepared what was checked last and is not void
 * @param by who checked exactly this, first the first; two different people make it complete
 * @param voided how many earlier checks no longer count
 */
public record PreparedCheck(Optional<PreparedDose> prepared, List<Author> by, int voided) {
    public PreparedCheck {
        by = List.copyOf(by);
    }

    /** The state of the check in a session. */
    public static PreparedCheck of(Chart chart, SessionRecord session) {
        Optional<Charted<CourseOrdered>> order = DoseCheck.order(chart, session);
        long after = Math.max(order.map(Charted::sequence).orElse(0L), usedUpAt(session, order));
        List<Charted<PreparedDoseChecked>> checks = session.preparedChecks();
        List<Author> by = new ArrayList<>();
        Optional<PreparedDose> prepared = Optional.empty();
        for (Charted<PreparedDoseChecked> check : checks.reversed()) {
            PreparedDose one = PreparedDose.of(check.content());
            if (check.sequence() < after || prepared.filter(p -> !p.sameAs(one)).isPresent()) {
                break;
            }
            prepared = prepared.filter(p -> !p.lot().isEmpty()).or(() -> Optional.of(one));
            by.addFirst(check.by());
        }
        return new PreparedCheck(prepared, by, checks.size() - by.size());
    }

    private static long usedUpAt(SessionRecord session, Optional<Charted<CourseOrdered>> order) {
        boolean drawn = order.filter(o -> o.content().how() instanceof org.evenkeel.care.chart.Administration.Injection)
                .isPresent();
        return session.doses().stream()
                .filter(d -> drawn && d.content() instanceof DoseGiven)
                .mapToLong(Charted::sequence)
                .max()
                .orElse(0);
    }

    /** Whether two different people checked the same. */
    public boolean isComplete() {
        return prepared.isPresent()
                && by.stream().map(Author::account).distinct().count() >= 2;
    }

    /** Whether this person has already checked what stands. */
    public boolean isCheckedBy(Author author) {
        return by.stream().anyMatch(a -> a.account().equals(author.account()));
    }
}
