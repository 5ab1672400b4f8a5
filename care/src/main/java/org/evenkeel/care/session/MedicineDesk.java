package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.MedicineDrawn;
import org.evenkeel.care.chart.SessionContent.MedicineWasted;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionCommand.DrawMedicine;
import org.evenkeel.care.session.SessionCommand.WasteMedicine;

/** Decides what is charted of the vial: what was drawn from it, and what of it was thrown away. */
final class MedicineDesk {
    private MedicineDesk() {}

    static Decision draw(Chart chart, SessionRecord session, DrawMedicine command, SessionRules rules, Instant now) {
        if (session.state().isOver()) {
            return SessionDesk.refuse("session.over", "The session is over.");
        }
        Optional<CourseOrdered> order = DoseCheck.of(chart, session).ordered();
        if (order.isEmpty()) {
            return SessionDesk.refuse("dose.no-order", "There is no order for this session.");
        }
        List<Refusal> refusals = new ArrayList<>(BagArithmetic.refusals(
                command.bag(),
                PumpArithmetic.pumpMg(order.get()),
                rules.pump().mostConcentrationMgPerMl(),
                rules.pump().vials()));
        if (command.lot().isBlank()) {
            refusals.add(Refusal.at("lot", "vial.no-lot", "Write down the lot on the vial's label."));
        }
        Optional<PartialDate> expiry = expiry(command.expiry());
        if (expiry.isEmpty()) {
            refusals.add(Refusal.at("expiry", "vial.no-expiry", "The expiry as on the label, such as 2027-06."));
        }
        // Some clinic may still have yesterday: a vial is refused once its day is over everywhere.
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        expiry.filter(e -> e.latest().isBefore(yesterday))
                .ifPresent(e -> refusals.add(
                        Refusal.at("expiry", "vial.expired", "This vial expired in " + e.iso() + ": take another.")));
        if (!refusals.isEmpty()) {
            return new Decision.Refused(refusals);
        }
        BagMixture bag = command.bag();
        return Decision.accept(
                command.at(),
                new MedicineDrawn(
                        command.session(),
                        bag.vialStrengthMgPerMl(),
                        bag.vialVolumeMl(),
                        bag.drawnMl(),
                        bag.diluentMl(),
                        command.lot().strip(),
                        expiry.orElseThrow()));
    }

    static Decision waste(SessionRecord session, WasteMedicine command, Author author) {
        List<Refusal> refusals = new ArrayList<>();
        if (command.witness().account().isBlank() || command.witness().account().equals(author.account())) {
            refusals.add(Refusal.at(
                    "secondUsername", "waste.no-witness", "Another person must have seen it and signs with you."));
        }
        if (!(command.wastedMg() > 0) || !Double.isFinite(command.wastedMg())) {
            refusals.add(Refusal.at("wastedMg", "waste.not-a-number", "What was thrown away must be above 0 mg."));
        } else {
            moreThanDrawn(session, command).ifPresent(refusals::add);
        }
        return Decision.of(
                refusals,
                command.at(),
                List.of(new MedicineWasted(
                        command.session(), command.wastedMg(), command.witness().displayName())));
    }

    /** What was given is not asked: a pump charted late must not keep a true waste from being charted. The note sets all against each other. */
    private static Optional<Refusal> moreThanDrawn(SessionRecord session, WasteMedicine command) {
        DoseAccount account = DoseAccount.of(session, command.at());
        if (account.drawnMg().isEmpty()) {
            return Optional.of(Refusal.of("waste.nothing-drawn", "Nothing is charted as drawn in this session."));
        }
        double drawnMg = account.drawnMg().get();
        if (account.wastedMg() + command.wastedMg() <= drawnMg * 1.005) {
            return Optional.empty();
        }
        String before =
                account.wastedMg() > 0 ? " With the " + number(account.wastedMg()) + " mg thrown away before," : "";
        return Optional.of(Refusal.at(
                "wastedMg",
                "waste.more-than-drawn",
                (before + " " + number(command.wastedMg())).strip() + " mg is more than the " + number(drawnMg)
                        + " mg that were drawn. Milligrams, not millilitres?"));
    }

    private static Optional<PartialDate> expiry(String text) {
        String iso = text.strip();
        if (!iso.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(iso));
        } catch (IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }
}
