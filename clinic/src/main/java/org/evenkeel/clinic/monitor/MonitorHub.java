package org.evenkeel.clinic.monitor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitorMessage;
import org.evenkeel.care.monitor.PatientMatch;
import org.evenkeel.care.monitor.SignalRules;
import org.evenkeel.clinic.monitor.Receipt.Reason;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.evenkeel.journal.store.MonitorSamples.Sample;

/** The one way in for what monitors send, by whatever line it comes. */
public final class MonitorHub implements AutoCloseable {
    private static final int MOST_DEVICES = 2_000;
    private static final int LONGEST_NAME = 200;

    private final DeviceRegister register;
    private final SessionsInChairs chairs;
    private final PatientInChair patients;
    private final MonitorStore store;
    private final LiveReadings live;
    private final SignalRules rules;
    private final ZoneId zone;
    private final Clock clock;
    private final Map<String, DeviceEar> ears = new ConcurrentHashMap<>();

    MonitorHub(
            DeviceRegister register,
            SessionsInChairs chairs,
            PatientInChair patients,
            MonitorStore store,
            LiveReadings live,
            SignalRules rules,
            ZoneId zone,
            Clock clock) {
        this.register = register;
        this.chairs = chairs;
        this.patients = patients;
        this.store = store;
        this.live = live;
        this.rules = rules;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Takes a message; returns when it is on disk, or says why it is not taken.
     *
     * @param raw as it came, to be kept when it belongs to nobody
     */
    public Receipt receive(MonitorMessage message, String raw) {
        Instant now = clock.instant();
        Optional<MonitorDevice> device = register.named(message.device());
        DeviceEar ear = device.map(d -> ears.computeIfAbsent(d.device(), DeviceEar::new))
                .orElseGet(() -> ear(message.device()));
        Optional<Receipt> before = ear.before(message, raw);
        ear.heard(message, now, zone);
        if (before.isPresent() && before.get() instanceof Receipt.Taken) {
            return new Receipt.Taken(0);
        }
        if (device.isEmpty()) {
            return kept(ear, message, raw, Reason.UNKNOWN_DEVICE, now);
        }
        if (device.get().chair().isBlank()) {
            return kept(ear, message, raw, Reason.NO_CHAIR, now);
        }
        List<PlannedSessionRow> sessions = chairs.in(device.get().chair(), now);
        if (sessions.size() != 1) {
            return kept(ear, message, raw, sessions.isEmpty() ? Reason.NO_SESSION : Reason.TWO_SESSIONS, now);
        }
        PlannedSessionRow session = sessions.getFirst();
        if (device.get().checksPatient() && patients.match(session.chart(), message.person()) == PatientMatch.ANOTHER) {
            return kept(ear, message, raw, Reason.WRONG_PATIENT, now);
        }
        return taken(ear, device.get(), session, message, raw, now);
    }

    private Receipt taken(
            DeviceEar ear,
            MonitorDevice device,
            PlannedSessionRow session,
            MonitorMessage message,
            String raw,
            Instant now) {
        Set<Doubt> all = message.test() && !device.simulated() ? EnumSet.of(Doubt.TEST) : EnumSet.noneOf(Doubt.class);
        List<JudgedReading> readings = ear.judge(message, session, now, zone, all, rules);
        boolean kept = store.keep(readings.stream()
                .map(r -> new Sample(session.session(), device.device(), r, device.simulated()))
                .toList());
        if (!kept) {
            ear.failed("Its message could not be stored", now);
            return new Receipt.NotStored();
        }
        Receipt receipt = new Receipt.Taken(readings.size());
        ear.stored(message, raw, readings, receipt);
        live.keep(session.session(), device, ear.skew(), readings, now);
        return receipt;
    }

    private Receipt kept(DeviceEar ear, MonitorMessage message, String raw, Reason reason, Instant now) {
        ear.failed(reason.words(), now);
        Receipt receipt = new Receipt.Kept(reason);
        if (ear.before(message, raw).filter(receipt::equals).isPresent()) {
            return receipt;
        }
        MonitorStore.Unmatched unmatched = new MonitorStore.Unmatched(
                now, shortened(message.device()), reason, shortened(message.controlId()), raw);
        if (!store.keep(unmatched)) {
            return new Receipt.NotStored();
        }
        ear.stored(message, raw, List.of(), receipt);
        return receipt;
    }

    /** Keeps what could not be read at all, under the name of the line it came by. */
    public Receipt unreadable(String from, Reason reason, String controlId, String raw) {
        Instant now = clock.instant();
        ear(from).failed(reason.words(), now);
        return store.keep(new MonitorStore.Unmatched(now, shortened(from), reason, shortened(controlId), raw))
                ? new Receipt.Kept(reason)
                : new Receipt.NotStored();
    }

    /** A message was refused because newer ones came: counted, not kept. */
    public void dropped(String from) {
        ear(from).failed(Reason.TOO_MANY.words(), clock.instant());
    }

    /**
     * A stranger who sends ever new names must not fill the memory: beyond the limit strangers share one ear. A device that
     * was let in never does: another's clock and another's repetitions are not its own.
     */
    private DeviceEar ear(String device) {
        String name = shortened(device);
        DeviceEar known = ears.get(name);
        return known != null
                ? known
                : ears.size() < MOST_DEVICES
                        ? ears.computeIfAbsent(name, DeviceEar::new)
                        : ears.computeIfAbsent("(others)", DeviceEar::new);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }

    /** Every device heard since the start, by name. */
    public List<Heard> heard() {
        return ears.values().stream()
                .map(DeviceEar::state)
                .sorted(Comparator.comparing(Heard::device))
                .toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
