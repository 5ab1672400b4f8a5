package org.evenkeel.clinic.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Appends to the staff audit. Details are ids and codes; never a name, a password or an address. */
public final class StaffAudit {

    private final DSLContext db;
    private final Clock clock;

    public StaffAudit(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param actorId who did it, if known
     * @param accountId whose account it is about, if any
     */
    public void record(StaffEvent event, @Nullable UUID actorId, @Nullable UUID accountId, String detail) {
        append(db, event, actorId, accountId, detail);
    }

    /** The same inside a running transaction. */
    public void append(
            DSLContext transaction, StaffEvent event, @Nullable UUID actorId, @Nullable UUID accountId, String detail) {
        transaction.execute(
                "insert into staff_audit (at, event, actor_id, account_id, detail) values (?::timestamptz, ?, ?::uuid, ?::uuid, ?)",
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                event.name(),
                actorId,
                accountId,
                detail);
    }
}
