package org.evenkeel.clinic.session;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.recovery.DischargeReview;
import org.evenkeel.care.session.Advisory;
import org.evenkeel.care.session.ChartedInfusion;
import org.evenkeel.care.session.DoseCheck;
import org.evenkeel.care.session.GateReview;
import org.evenkeel.care.session.VitalsSchedule;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.individual.PatientPharmacology;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.knowledge.bedside.BedsideLibrary;

/** Opens a session for a person and carries out what they do there. */
public final class BedsideDesk {
    private final ChartDesk charts;
    private final BedsideLibrary library;
    private final RoomLists lists;
    private final BedsideCommands commands;
    private final Monitor monitor;
    private final Clock clock;
    private final List<EffectNote> effectNotes;
    private final PatientPharmacology patients;

    /** @param effectNotes what stands beside the predicted effects */
    public BedsideDesk(
            ChartDesk charts,
            BedsideLibrary library,
            RoomLists lists,
            Monitor monitor,
            Clock clock,
            ZoneId zone,
            List<EffectNote> effectNotes,
            PatientPharmacology patients) {
        this.charts = charts;
        this.library = library;
        this.lists = lists;
        this.commands = new BedsideCommands(library.session(), library.recovery(), lists, zone);
        this.monitor = monitor;
        this.clock = clock;
        this.effectNotes = List.copyOf(effectNotes);
        this.patients = patients;
    }

    /**
     * The session as it stands.
     *
     * @throws NotHere when the chart has no such session
     */
    BedsideView open(Actor actor, ChartId chartId, ItemId sessionId) {
        return open(actor, chartId, sessionId, "session-page");
    }

    /**
     * The session as it stands, for another page.
     *
     * @param purpose for the audit
     * @throws NotHere when the chart has no such session
     */
    public BedsideView open(Actor actor, ChartId chartId, ItemId sessionId, String purpose) {
        Chart chart = charts.open(chartId, actor, Permission.VIEW_CHART, purpose);
        return view(chart, sessionId, clock.instant(), monitor);
    }

    /**
     * The session as it was known and shown at a past moment. Without the bedside monitor: what it shows now was not
     * shown then.
     *
     * @throws NotHere when the chart had no such session then
     */
    public BedsideView asKnownAt(Actor actor, ChartId chartId, ItemId sessionId, Instant moment) {
        Chart chart = charts.open(chartId, actor, Permission.VIEW_CHART, "session-replay");
        return view(chart.asKnownAt(moment), sessionId, moment, Monitor.NONE);
    }

    private BedsideView view(Chart chart, ItemId sessionId, Instant now, Monitor shown) {
        SessionRecord session = chart.sessions()
                .find(sessionId)
                .filter(s -> s.scheduled().isPresent())
                .orElseThrow(() -> new NotHere("session"));
        return new BedsideView(
                chart,
                session,
                BedsideView.phase(session),
                GateReview.of(chart, session, library.session(), now),
                DoseCheck.of(chart, session),
                ChartedInfusion.of(session),
                VitalsSchedule.of(session, library.session().cadence()),
                Advisory.of(session, library.session()),
                DischargeReview.of(chart, session, library.recovery(), now),
                library.session(),
                library.recovery(),
                lists,
                shown.latest(sessionId, now),
                shown.picture(sessionId, now),
                effectNotes,
                session.state().isOver() ? patients.of(chart, now) : Optional.empty(),
                now);
    }

    /**
     * Carries out what a form of the page asks for, once for each command id.
     *
     * @param kind which form
     * @param sent its fields
     */
    Outcome carryOut(Actor actor, ChartId chart, ItemId session, CommandId id, String kind, Map<String, String> sent) {
        return charts.carryOut(
                actor,
                BedsideCommands.needs(kind),
                ChartCommand.of(chart, id, "session-" + kind, commands.decider(kind, id, session, sent)));
    }

    /** Carries out what a tablet had kept, once for each command id, as of the time at which it was charted there. */
    public Outcome carryOutKept(Actor actor, ChartId chart, ItemId session, KeptCommand kept) {
        return charts.carryOut(
                actor,
                BedsideCommands.needs(kept.kind()),
                ChartCommand.of(chart, kept.id(), "session-" + kept.kind(), commands.kept(session, kept)));
    }
}
