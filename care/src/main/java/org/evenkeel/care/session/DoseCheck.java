package org.evenkeel.care.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.SessionContent.DoseChecked;
import org.evenkeel.care.chart.SessionContent.MedicineDrawn;
import org.evenkeel.care.chart.SessionRecord;

/**
 * How the two-person check of dose, bag and pump stands. A check that differs from those before it voids them, and so
 * does another order.
 *
 * @param ordered the order it is checked against; empty when there is none
 * @param setting what was checked last and is not void
 * @param by who checked exactly this, first the first; two different people make it complete
 * @param voided how many earlier checks no longer count
 */
public record DoseCheck(Optional<CourseOrdered> ordered, Optional<PumpSetting> setting, List<Author> by, int voided) {
    public DoseCheck {
        by = List.copyOf(by);
    }

    /** The state of the check in a session. */
    public static DoseCheck of(Chart chart, SessionRecord session) {
        Optional<Charted<CourseOrdered>> order = order(chart, session);
        List<Charted<DoseChecked>> checks = session.doseChecks().stream()
                .filter(c -> beforeTheStart(session, c))
                .toList();
        List<Author> by = new ArrayList<>();
        Optional<PumpSetting> setting = Optional.empty();
        for (Charted<DoseChecked> check : checks.reversed()) {
            PumpSetting one = PumpSetting.of(check.content());
            boolean beforeOrder =
                    order.filter(o -> o.sequence() > check.sequence()).isPresent();
            if (drawnAfter(session, check)
                    || beforeOrder
                    || setting.filter(s -> !s.sameAs(one)).isPresent()) {
                break;
            }
            setting = Optional.of(one);
            by.addFirst(check.by());
        }
        return new DoseCheck(order.map(Charted::content), setting, by, checks.size() - by.size());
    }

    /** A bag drawn anew is another bag; one drawn once the pump runs says nothing about the start. */
    private static boolean drawnAfter(SessionRecord session, Charted<DoseChecked> check) {
        return session.medicine().stream()
                .anyMatch(m -> m.content() instanceof MedicineDrawn
                        && m.sequence() > check.sequence()
                        && beforeTheStart(session, m));
    }

    /** What is checked once the pump has run is its new rate, and says nothing about the start. */
    private static boolean beforeTheStart(SessionRecord session, Charted<?> entry) {
        return session.pump().isEmpty()
                || entry.sequence() < session.pump().getFirst().sequence();
    }

    /** The order a session is given under. */
    static Optional<Charted<CourseOrdered>> order(Chart chart, SessionRecord session) {
        return session.scheduled()
                .map(s -> chart.courses().byId().get(s.content().course()))
                .flatMap(c -> c.ordered());
    }

    /** Whether two different people checked the same. */
    public boolean isComplete() {
        return setting.isPresent()
                && by.stream().map(Author::account).distinct().count() >= 2;
    }

    /** Whether this person has already checked what stands. */
    public boolean isCheckedBy(Author author) {
        return by.stream().anyMatch(a -> a.account().equals(author.account()));
    }
}
