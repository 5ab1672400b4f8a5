package org.evenkeel.clinic.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.clinic.staff.StaffEvent;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Which device stands at which chair. */
public final class DeviceRegister {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int LONGEST_DEVICE = 200;
    private static final int LONGEST_LABEL = 80;

    private final DSLContext db;
    private final StaffAudit audit;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Map.of());

    private record Known(Instant at, Map<String, MonitorDevice> byName) {}

    public DeviceRegister(DSLContext db, StaffAudit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** All devices, by label. */
    public List<MonitorDevice> all() {
        return db.fetch(
                        "select id, device, label, chair, simulated, checks_patient from monitor_device order by length(chair), chair, simulated, label, device")
                .map(r -> new MonitorDevice(
                        r.get("id", UUID.class),
                        r.get("device", String.class),
                        r.get("label", String.class),
                        r.get("chair", String.class),
                        r.get("simulated", Boolean.class),
                        r.get("checks_patient", Boolean.class)));
    }

    /** The device that names itself so; known a few seconds late when another node changed it. */
    Optional<MonitorDevice> named(String device) {
        Instant now = clock.instant();
        Known at = known;
        if (Duration.between(at.at(), now).compareTo(FRESH) > 0 || now.isBefore(at.at())) {
            at = new Known(
                    now,
                    all().stream().collect(Collectors.toUnmodifiableMap(MonitorDevice::device, Function.identity())));
            known = at;
        }
        return Optional.ofNullable(at.byName().get(device));
    }

    /** Adds a device or changes it; one device has one entry. */
    public FormErrors save(Actor actor, MonitorDevice wanted) {
        actor.require(Permission.MANAGE_MONITORS);
        FormErrors errors = FormErrors.none();
        if (wanted.device().isBlank() || wanted.device().length() > LONGEST_DEVICE) {
            errors = errors.with("device", "Write the name the device sends, at most " + LONGEST_DEVICE + " letters.");
        }
        if (wanted.label().isBlank() || wanted.label().length() > LONGEST_LABEL) {
            errors = errors.with("label", "Give it a name, at most " + LONGEST_LABEL + " letters.");
        }
        if (wanted.chair().length() > LONGEST_LABEL) {
            errors = errors.with("chair", "At most " + LONGEST_LABEL + " letters.");
        }
        if (all().stream().anyMatch(d -> d.device().equals(wanted.device()) && !d.id().equals(wanted.id()))) {
            errors = errors.with("device", "This device is in the list already.");
        }
        if (errors.isEmpty()) {
            db.transaction(configuration -> {
                put(DSL.using(configuration), wanted);
                audit.append(
                        DSL.using(configuration),
                        StaffEvent.MONITOR_CHANGED,
                        actor.id(),
                        null,
                        wanted.id().toString());
            });
            known = new Known(Instant.MIN, Map.of());
        }
        return errors;
    }

    /** Lets a device in without a person: the demo's own. */
    public void saveForDemo(MonitorDevice device) {
        put(db, device);
        known = new Known(Instant.MIN, Map.of());
    }

    private void put(DSLContext transaction, MonitorDevice d) {
        transaction.execute(
                "insert into monitor_device (id, device, label, chair, simulated, checks_patient, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?::timestamptz) on conflict (id) do update set device = excluded.device,"
                        + " label = excluded.label, chair = excluded.chair, simulated = excluded.simulated,"
                        + " checks_patient = excluded.checks_patient, changed_at = excluded.changed_at",
                d.id(),
                d.device().strip(),
                d.label().strip(),
                d.chair().strip(),
                d.simulated(),
                d.checksPatient(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Lets a device in no longer; what it sent stays. */
    public void remove(Actor actor, UUID id) {
        actor.require(Permission.MANAGE_MONITORS);
        db.transaction(configuration -> {
            DSL.using(configuration).execute("delete from monitor_device where id = ?", id);
            audit.append(DSL.using(configuration), StaffEvent.MONITOR_CHANGED, actor.id(), null, id + " removed");
        });
        known = new Known(Instant.MIN, Map.of());
    }
}
