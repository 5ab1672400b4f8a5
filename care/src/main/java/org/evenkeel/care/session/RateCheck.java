package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.DoseChecked;
import org.evenkeel.care.chart.SessionContent.InfusionRateChanged;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionCommand.CheckDose;

/**
 * Whether a second person has checked the pump since its rate was last changed. The pump runs on while nobody has; the
 * page says so.
 *
 * @param rateMgPerMin the new rate
 * @param changedBy who changed it
 * @param checkedBy who checked it after that; empty while nobody else has
 */
public record RateCheck(double rateMgPerMin, Author changedBy, Optional<Author> checkedBy) {
    private static final double TOLERANCE = 0.01;

    /** Of the last change; empty when the rate is the one that was checked before the start. */
    public static Optional<RateCheck> of(SessionRecord session) {
        Optional<Charted<SessionContent>> change = session.pump().reversed().stream()
                .filter(c -> c.content() instanceof InfusionRateChanged)
                .findFirst();
        return change.map(c -> {
            double rate = ((InfusionRateChanged) c.content()).rateMgPerMin();
            return new RateCheck(
                    rate,
                    c.by(),
                    session.doseChecks().stream()
                            .filter(d -> d.sequence() > c.sequence()
                                    && near(PumpSetting.of(d.content()).rateMgPerMin(), rate)
                                    && !d.by().account().equals(c.by().account()))
                            .map(Charted::by)
                            .findFirst());
        });
    }

    /** Whether a second person is still to look. */
    public boolean isOpen() {
        return checkedBy.isEmpty();
    }

    /** A check while the pump runs is of its present rate, by somebody else than who set it. */
    static Decision decide(Chart chart, SessionRecord session, CheckDose command, Author author) {
        Optional<RateCheck> check = of(session);
        if (check.isEmpty()) {
            return SessionDesk.refuse("rate.not-changed", "The rate is the one that was checked before the start.");
        }
        PumpSetting setting = ofTheBag(chart, session, command.setting());
        List<Refusal> refusals = new ArrayList<>();
        if (check.get().changedBy().account().equals(author.account())) {
            refusals.add(Refusal.of("dose.same-person", "You changed the rate: a second person checks it."));
        }
        double charted = check.get().rateMgPerMin();
        if (!near(setting.rateMgPerMin(), charted)) {
            refusals.add(Refusal.at(
                    "rateMlPerHour",
                    "rate.not-as-charted",
                    number(setting.rateMlPerHour()) + " mL/h × " + number(setting.concentrationMgPerMl())
                            + " mg/mL ÷ 60 = " + number(setting.rateMgPerMin()) + " mg/min; charted are "
                            + number(charted) + " mg/min, which is "
                            + number(charted * 60 / setting.concentrationMgPerMl()) + " mL/h."));
        }
        return Decision.of(
                refusals,
                command.at(),
                List.of(new DoseChecked(
                        command.session(), setting.doseMg(), setting.concentrationMgPerMl(), setting.rateMlPerHour())));
    }

    /** A person reads the rate; the concentration stays that of the bag as it was checked, not as a page rounds it. */
    private static PumpSetting ofTheBag(Chart chart, SessionRecord session, PumpSetting read) {
        return DoseCheck.of(chart, session)
                .setting()
                .map(s -> new PumpSetting(read.doseMg(), s.concentrationMgPerMl(), read.rateMlPerHour()))
                .orElse(read);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a / b - 1) <= TOLERANCE;
    }
}
