package org.evenkeel.clinic.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.monitor.DeviceTime;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.MonitorMessage;
import org.evenkeel.care.monitor.MonitorReading;
import org.evenkeel.care.monitor.MonitoredPerson;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.care.session.VitalValues;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.Heard;
import org.evenkeel.clinic.monitor.MonitorDevice;
import org.evenkeel.clinic.monitor.Monitors;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.jspecify.annotations.Nullable;

/** The demo's own monitors, one for each chair, and the places of those of {@code ./evenkeel monitor}. */
final class DemoMonitors {
    private static final int SIMULATORS = 40;
    private static final long CUFF_SECONDS = 300;
    private static final Duration SOMEBODY_ELSE = Duration.ofSeconds(20);

    private final Monitors monitors;
    private final DeviceRegister register;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    DemoMonitors(Monitors monitors, DeviceRegister register) {
        this.monitors = monitors;
        this.register = register;
        for (int chair = 1; chair <= SIMULATORS; chair++) {
            String name = String.format(Locale.ROOT, "SIM-%02d", chair);
            save(name, "Simulator " + chair, "Chair " + chair);
        }
    }

    private void save(String device, String label, String chair) {
        UUID id = UUID.nameUUIDFromBytes(("evenkeel demo " + device).getBytes(StandardCharsets.UTF_8));
        if (register.all().stream().noneMatch(d -> d.device().equals(device))) {
            register.saveForDemo(new MonitorDevice(id, device, label, chair, true, true));
        }
    }

    void send(PlannedSessionRow session, InventedVitals vitals, Instant started, Instant now) {
        String device = "DEMO " + session.chair();
        if (known.add(device)) {
            save(device, "Invented monitor, " + session.chair(), session.chair());
        }
        if (isSpokenFor(session, device, now)) {
            return;
        }
        Instant cuffAt = Instant.ofEpochSecond(now.getEpochSecond() / CUFF_SECONDS * CUFF_SECONDS);
        VitalValues cuff = vitals.at(minutes(started, cuffAt), cuffAt.getEpochSecond());
        VitalValues values = vitals.at(minutes(started, now), now.getEpochSecond());
        List<MonitorReading> readings = new ArrayList<>();
        add(readings, MonitoredSign.SYSTOLIC, cuff.systolicMmHg(), cuffAt);
        add(readings, MonitoredSign.DIASTOLIC, cuff.diastolicMmHg(), cuffAt);
        add(readings, MonitoredSign.HEART_RATE, values.heartRatePerMin(), now);
        add(readings, MonitoredSign.SPO2, values.spo2Percent(), now);
        add(readings, MonitoredSign.RESPIRATORY_RATE, values.respiratoryRatePerMin(), now);
        MonitorMessage message = new MonitorMessage(
                device,
                String.valueOf(now.toEpochMilli()),
                Optional.of(DeviceTime.of(now)),
                MonitoredPerson.NOBODY,
                readings,
                List.of(),
                false);
        // What became of it the page of the devices says.
        var _ = monitors.hub().receive(message, "invented");
    }

    private boolean isSpokenFor(PlannedSessionRow session, String device, Instant now) {
        for (Heard other : monitors.hub().heard()) {
            if (!other.device().equals(device)
                    && other.session().filter(session.session()::equals).isPresent()
                    && other.lastAt().isAfter(now.minus(SOMEBODY_ELSE))) {
                return true;
            }
        }
        return false;
    }

    private static double minutes(Instant started, Instant at) {
        return Math.min(Duration.between(started, at).toSeconds() / 60.0, 79);
    }

    private static void add(List<MonitorReading> to, MonitoredSign sign, @Nullable Integer value, Instant at) {
        if (value != null) {
            to.add(new MonitorReading(
                    sign, value.doubleValue(), Optional.of(DeviceTime.of(at)), "DEMO", EnumSet.noneOf(Doubt.class)));
        }
    }
}
