package org.evenkeel.clinic.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.session.SessionConflict.Told;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.staff.Actor;
import org.jooq.DSLContext;

/** What tablets have sent, in the database: how far each is, and what it knew. */
public final class SyncLog {
    private final DSLContext db;
    private final Clock clock;

    public SyncLog(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Where something comes from.
     *
     * @param device the tablet, by an id it made itself
     */
    record From(UUID device, Actor actor, ChartId chart, ItemId session) {}

    /** Whether this command is in the chart by an earlier sending. */
    boolean isDone(CommandId id) {
        return db.fetchOptional("select 1 from sync_item where command_id = ? and outcome = 'done'", id.value())
                .isPresent();
    }

    /** The last number that arrived; empty before the first. */
    OptionalLong lastSequence(From from) {
        return db
                .fetch(
                        "select last_sequence from sync_stream where device_id = ? and account_id = ? and session_id = ?",
                        from.device(),
                        from.actor().id(),
                        from.session().value())
                .stream()
                .mapToLong(row -> row.get("last_sequence", Long.class))
                .findFirst();
    }

    /** Records what became of an item. What is in the chart stays so, whatever is sent after it. */
    void record(From from, SyncItem item, String outcome, List<String> codes) {
        db.execute(
                "insert into sync_item (command_id, device_id, account_id, chart_id, session_id, sequence, kind, outcome,"
                        + " codes, effective_at, device_at, seen, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::timestamptz, ?::timestamptz, ?, ?::timestamptz)"
                        + " on conflict (command_id) do update set outcome = excluded.outcome, codes = excluded.codes,"
                        + " received_at = excluded.received_at"
                        + " where sync_item.outcome <> 'done' and sync_item.account_id = excluded.account_id",
                item.command().id().value(),
                from.device(),
                from.actor().id(),
                from.chart().value(),
                from.session().value(),
                item.sequence(),
                item.command().kind(),
                outcome,
                codes.toArray(String[]::new),
                utc(item.command().at()),
                utc(item.deviceAt()),
                item.seen(),
                utc(clock.instant()));
        db.execute(
                "insert into sync_stream (device_id, account_id, session_id, last_sequence, last_at)"
                        + " values (?, ?, ?, ?, ?::timestamptz)"
                        + " on conflict (device_id, account_id, session_id) do update set"
                        + " last_sequence = greatest(sync_stream.last_sequence, excluded.last_sequence),"
                        + " last_at = excluded.last_at",
                from.device(),
                from.actor().id(),
                from.session().value(),
                item.sequence(),
                utc(clock.instant()));
    }

    /** What each entry's tablet knew, for a session. */
    public List<Told> told(ItemId session) {
        return db.fetch(
                        "select command_id, device_id, seen from sync_item where session_id = ? and outcome = 'done'",
                        session.value())
                .map(row -> new Told(
                        new CommandId(row.get("command_id", UUID.class)).entry(0),
                        row.get("device_id", UUID.class),
                        row.get("seen", Long.class)));
    }

    /** Pairs of entries whose conflict a person has looked at. */
    Set<List<UUID>> lookedAt(ItemId session) {
        return db
                .fetch("select earlier_id, later_id from sync_conflict_seen where session_id = ?", session.value())
                .stream()
                .map(row -> List.of(row.get("earlier_id", UUID.class), row.get("later_id", UUID.class)))
                .collect(Collectors.toSet());
    }

    /** A person looked at the conflict of two entries and left it as it stands. */
    void looked(Actor actor, ItemId session, UUID earlier, UUID later) {
        db.execute(
                "insert into sync_conflict_seen (session_id, earlier_id, later_id, account_id, seen_at)"
                        + " values (?, ?, ?, ?, ?::timestamptz) on conflict do nothing",
                session.value(),
                earlier,
                later,
                actor.id(),
                utc(clock.instant()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
