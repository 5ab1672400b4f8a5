package org.evenkeel.clinic.monitor;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;

/** What came and belonged to no session. Shows which device and why, never what was sent. */
public final class UnmatchedList {
    private static final int MOST = 100;

    private final DSLContext db;

    public UnmatchedList(DSLContext db) {
        this.db = db;
    }

    /** Messages of one device with one reason. */
    public record Unmatched(String device, Receipt.Reason reason, long messages, Instant first, Instant last) {}

    /** The newest first. */
    public List<Unmatched> all() {
        return db.fetch(
                        "select device, reason, count(*) as messages, min(received_at) as first, max(received_at) as last"
                                + " from monitor_unmatched group by device, reason order by max(received_at) desc limit "
                                + MOST)
                .map(r -> new Unmatched(
                        r.get("device", String.class),
                        Receipt.Reason.valueOf(r.get("reason", String.class)),
                        r.get("messages", Long.class),
                        r.get("first", OffsetDateTime.class).toInstant(),
                        r.get("last", OffsetDateTime.class).toInstant()));
    }
}
