package org.evenkeel.clinic.monitor;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.evenkeel.care.monitor.SignalRules;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.journal.store.MonitorSamples;
import org.evenkeel.journal.store.PostgresJournal;
import org.jooq.DSLContext;

/** Everything about monitors, put together: one way in, one picture out. */
public final class Monitors implements AutoCloseable {
    private final MonitorHub hub;
    private final LiveReadings live;
    private final MonitorCharting charting;
    private final SessionsInChairs chairs;

    /** What monitors work on. */
    public record Parts(
            DataSource dataSource,
            DSLContext database,
            PostgresJournal journal,
            ChartDesk charts,
            DeviceRegister register,
            LiveStream stream,
            SampleTaker alarms,
            ZoneId zone,
            Clock clock) {}

    public Monitors(Parts parts, SessionRules session, SignalRules signal) {
        SignalRules rules = signal.with(session.plausible());
        MonitorSamples samples = new MonitorSamples(parts.dataSource());
        PatientInChair patients = new PatientInChair(parts.journal());
        this.chairs = new SessionsInChairs(new Schedule(parts.dataSource(), parts.clock()));
        this.live = new LiveReadings(parts.stream(), parts.alarms(), rules);
        MonitorStore store = new MonitorStore(samples, parts.database());
        this.hub = new MonitorHub(parts.register(), chairs, patients, store, live, rules, parts.zone(), parts.clock());
        ListNews news = new ListNews(hub, parts.stream());
        this.charting = new MonitorCharting(parts.charts(), chairs, live, news, samples, session, rules, parts.clock());
        parts.journal().addListener((chart, entries) -> patients.forget(chart.id()));
        charting.start();
    }

    /** The one way in. */
    public MonitorHub hub() {
        return hub;
    }

    /** What screens and alarms see. */
    public LiveReadings live() {
        return live;
    }

    SessionsInChairs chairs() {
        return chairs;
    }

    @Override
    public void close() {
        charting.close();
        hub.close();
    }
}
