package org.evenkeel.clinic.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reads the staff audit: sign-ins, accounts, drafts. */
public final class StaffAuditReader {
    private static final String ROWS =
            "select a.seq, a.at, a.event, coalesce(actor.username, '') as actor, coalesce(about.username, '') as about,"
                    + " a.detail from staff_audit a left join staff_account actor on actor.id = a.actor_id"
                    + " left join staff_account about on about.id = a.account_id"
                    + " where a.at >= ?::timestamptz and a.at < ?::timestamptz and (? = '' or actor.username = ? or about.username = ?)"
                    + " and a.seq < ? order by a.seq desc limit ?";

    private final DSLContext db;

    public StaffAuditReader(DSLContext db) {
        this.db = db;
    }

    /**
     * One event.
     *
     * @param actor user name of who did it; empty when not known
     * @param about user name of whom it is about; empty when nobody
     * @param detail ids and codes, never a name
     */
    public record StaffRow(long id, Instant at, String event, String actor, String about, String detail) {}

    /**
     * Events of a time, newest first.
     *
     * @param username of who did it or whom it is about; empty for everybody
     * @param before older than this row; empty for the newest
     */
    public List<StaffRow> find(
            Actor reader, String username, Instant from, Instant until, Optional<Long> before, int limit) {
        reader.require(Permission.VIEW_AUDIT);
        return db.fetch(
                        ROWS,
                        OffsetDateTime.ofInstant(from, ZoneOffset.UTC),
                        OffsetDateTime.ofInstant(until, ZoneOffset.UTC),
                        username,
                        username,
                        username,
                        before.orElse(Long.MAX_VALUE),
                        limit)
                .map(row -> new StaffRow(
                        row.get("seq", Long.class),
                        row.get("at", OffsetDateTime.class).toInstant(),
                        row.get("event", String.class),
                        row.get("actor", String.class),
                        row.get("about", String.class),
                        row.get("detail", String.class)));
    }

    /** Every user name, for the choice of whose rows to see. */
    public List<String> usernames(Actor reader) {
        reader.require(Permission.VIEW_AUDIT);
        return db.fetch("select username from staff_account order by lower(username)")
                .map(row -> row.get("username", String.class));
    }
}
