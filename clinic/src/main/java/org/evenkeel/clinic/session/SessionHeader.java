package org.evenkeel.clinic.session;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.session.ChairName;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.page.PatientHeader;
import org.evenkeel.clinic.page.Station;

/** Who sits in the chair, on top of the session page. */
public final class SessionHeader {
    private final ZoneId zone;

    public SessionHeader(ZoneId zone) {
        this.zone = zone;
    }

    /** Where the wall clock hangs. */
    ZoneId zone() {
        return zone;
    }

    public PatientHeader of(BedsideView view) {
        boolean after = view.phase() == BedsideView.Phase.RECOVERY || view.phase() == BedsideView.Phase.OVER;
        PatientHeader chart =
                ChartHeader.of(view.chart(), after ? Station.RECOVERY : Station.SESSION, view.now(), zone);
        List<String> facts = new ArrayList<>(chart.identifiers());
        if (!view.session().chair().isBlank()) {
            facts.add(ChairName.of(view.session().chair()));
        }
        view.session().weight().ifPresent(w -> facts.add(view.number(w.content().weightKg()) + " kg"));
        return new PatientHeader(
                chart.chartId(), chart.name(), chart.birth(), facts, chart.warnings(), chart.station());
    }
}
