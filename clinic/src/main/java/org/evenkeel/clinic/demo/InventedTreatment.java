package org.evenkeel.clinic.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.plan.WantedDose;
import org.evenkeel.care.session.PreparedDose;
import org.evenkeel.care.session.SessionCommand;

/**
 * How an invented patient is treated: most by a pump, a few by each other way, so that every screen has somebody.
 *
 * @param protocol by which the course is ordered
 */
record InventedTreatment(String protocol, WantedDose dose) {
    private static final double VIAL_MG_PER_ML = 50;
    private static final double TABLET_MG = 50;

    static InventedTreatment of(int person) {
        return switch (person) {
            case 19, 22, 27 -> new InventedTreatment("esketamine-nasal-trd-us", new WantedDose.NasalDevices(2, 28, 5));
            case 20, 31 ->
                new InventedTreatment("ketamine-im-induction", new WantedDose.Injection(0.5, Optional.empty()));
            case 23, 33 ->
                new InventedTreatment("ketamine-sc-induction", new WantedDose.Injection(0.5, Optional.empty()));
            case 24, 34 ->
                new InventedTreatment(
                        "ketamine-sublingual-clinic", new WantedDose.HeldInMouth(50, 10, Emptying.SWALLOW));
            case 25, 36 -> new InventedTreatment("ketamine-oral-clinic", new WantedDose.Swallowed(50));
            default ->
                new InventedTreatment("ketamine-iv-induction", new WantedDose.Infusion(0.5, 40, Optional.empty()));
        };
    }

    boolean isInfusion() {
        return dose instanceof WantedDose.Infusion;
    }

    /** What two people check; for doses by hand. */
    PreparedDose prepared(double weightKg) {
        return switch (dose) {
            case WantedDose.NasalDevices n -> PreparedDose.counted(n.devices(), n.deviceMg(), "INVENTED-1");
            case WantedDose.HeldInMouth h -> PreparedDose.counted((int) (h.doseMg() / TABLET_MG), TABLET_MG, "");
            case WantedDose.Swallowed s -> PreparedDose.counted((int) (s.doseMg() / TABLET_MG), TABLET_MG, "");
            case WantedDose.Injection _, WantedDose.Infusion _ ->
                PreparedDose.drawn(dose.at(weightKg).doseMg(), VIAL_MG_PER_ML, "");
        };
    }

    /** What is charted of giving it, in time; the first at {@code start}. */
    List<SessionCommand> given(ItemId session, Instant start) {
        List<SessionCommand> commands = new ArrayList<>();
        switch (dose) {
            case WantedDose.NasalDevices n -> {
                for (int device = 0; device < n.devices(); device++) {
                    Instant at = start.plusSeconds(Math.round(device * (n.minutesBetween() + 0.5) * 60));
                    commands.add(new SessionCommand.GiveDose(session, at, "", ""));
                }
            }
            case WantedDose.HeldInMouth h -> {
                commands.add(new SessionCommand.GiveDose(session, start, "", ""));
                commands.add(new SessionCommand.EmptyMouth(
                        session, start.plusSeconds(Math.round(h.holdMinutes() * 60)), h.then()));
            }
            case WantedDose.Injection _ ->
                commands.add(new SessionCommand.GiveDose(session, start, "Left upper arm", ""));
            case WantedDose.Swallowed _ -> commands.add(new SessionCommand.GiveDose(session, start, "", ""));
            case WantedDose.Infusion _ -> commands.add(new SessionCommand.StartInfusion(session, start));
        }
        return commands;
    }
}
