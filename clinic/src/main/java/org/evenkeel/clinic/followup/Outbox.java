package org.evenkeel.clinic.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Messages that remind patients, from planned to sent. A message is claimed by one node at a time; what was handed over
 * and got no answer is never handed over again by itself.
 */
public final class Outbox {
    private final DSLContext database;
    private final Clock clock;

    public Outbox(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A message that is wanted.
     *
     * @param group the occasion of one patient; its messages come one after the other
     * @param number 1 for the first of its group
     */
    public record Planned(
            UUID id,
            UUID group,
            ChartId chart,
            ItemId questionnaire,
            String occasion,
            int number,
            Instant plannedAt,
            Instant expiresAt) {}

    /** A message that this node has taken on. */
    public record Claimed(UUID id, ChartId chart, ItemId questionnaire, int attempts, Instant expiresAt) {}

    /** What a link in a message opens. */
    public record MessageLink(UUID message, ChartId chart, ItemId questionnaire, Instant madeAt) {}

    /** Where a message stands. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        UNCERTAIN,
        DROPPED,
        GIVEN_UP;

        private String stored() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Plans a message, unless one of its group is on its way or went out less than {@code again} ago. */
    public void plan(Planned message, Duration again) {
        database.execute(
                """
                insert into outgoing_message (message_id, group_id, chart_id, questionnaire_id, occasion, number,
                    planned_at, expires_at, state, next_at, changed_at)
                select ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, 'waiting', ?::timestamptz, ?::timestamptz
                where not exists (select 1 from outgoing_message where group_id = ?
                    and (state in ('waiting', 'sending')
                         or (state in ('sent', 'uncertain') and changed_at > ?::timestamptz)))
                on conflict (message_id) do nothing
                """,
                message.id(),
                message.group(),
                message.chart().value(),
                message.questionnaire().value(),
                message.occasion(),
                message.number(),
                utc(message.plannedAt()),
                utc(message.expiresAt()),
                utc(message.plannedAt()),
                now(),
                message.group(),
                utc(clock.instant().minus(again)));
    }

    /** Takes on the message that waits longest, if one is due. No two nodes get the same. */
    public Optional<Claimed> claim() {
        return database.fetch("""
                        update outgoing_message set state = 'sending', channel = '', changed_at = ?::timestamptz
                        where message_id = (select message_id from outgoing_message
                            where state = 'waiting' and next_at <= ?::timestamptz
                            order by next_at limit 1 for update skip locked)
                        returning message_id, chart_id, questionnaire_id, attempts, expires_at
                        """, now(), now()).stream()
                .findFirst()
                .map(row -> new Claimed(
                        row.get("message_id", UUID.class),
                        new ChartId(row.get("chart_id", UUID.class)),
                        new ItemId(row.get("questionnaire_id", UUID.class)),
                        row.get("attempts", Integer.class),
                        instant(row, "expires_at")));
    }

    /** Remembers that a message is handed over now, with a link whose secret has this fingerprint. */
    public void handing(UUID message, String channel, String tokenSha256) {
        database.transaction(t -> {
            t.dsl()
                    .execute(
                            "insert into message_link (token_sha256, message_id, made_at) values (?, ?, ?::timestamptz)",
                            tokenSha256,
                            message,
                            now());
            t.dsl().execute("""
                            update outgoing_message set channel = ?, attempts = attempts + 1, changed_at = ?::timestamptz
                            where message_id = ?
                            """, channel, now(), message);
        });
    }

    /** Ends a claim: the message stands so now. */
    public void ended(UUID message, State state, String reason) {
        ended(message, state, reason, clock.instant());
    }

    /** Ends a claim: the message waits until then. */
    public void waits(UUID message, String reason, Instant until) {
        ended(message, State.WAITING, reason, until);
    }

    private void ended(UUID message, State state, String reason, Instant nextAt) {
        database.execute("""
                update outgoing_message
                set state = ?, reason = ?, next_at = ?::timestamptz, changed_at = ?::timestamptz
                where message_id = ? and state = 'sending'
                """, state.stored(), reason, utc(nextAt), now(), message);
    }

    /**
     * Frees claims of nodes that died. What had not been handed over waits again; what had been is uncertain, except where
     * the receiver tells a repeated message by its id.
     */
    public void freeClaims(Duration olderThan, String repeatable) {
        OffsetDateTime before = utc(clock.instant().minus(olderThan));
        database.execute("""
                update outgoing_message set state = 'waiting', changed_at = ?::timestamptz
                where state = 'sending' and channel in ('', ?) and changed_at < ?::timestamptz
                """, now(), repeatable, before);
        database.execute("""
                update outgoing_message set state = 'uncertain', reason = 'no-answer', changed_at = ?::timestamptz
                where state = 'sending' and changed_at < ?::timestamptz
                """, now(), before);
    }

    /** What the link with this fingerprint opens. Names nobody. */
    public Optional<MessageLink> byToken(String tokenSha256) {
        return database.fetch("""
                        select m.message_id, m.chart_id, m.questionnaire_id, l.made_at
                        from message_link l join outgoing_message m using (message_id) where l.token_sha256 = ?
                        """, tokenSha256).stream()
                .findFirst()
                .map(row -> new MessageLink(
                        row.get("message_id", UUID.class),
                        new ChartId(row.get("chart_id", UUID.class)),
                        new ItemId(row.get("questionnaire_id", UUID.class)),
                        instant(row, "made_at")));
    }

    /** Remembers that the link of a message was opened; the first time counts. */
    public void opened(UUID message) {
        database.execute(
                "update outgoing_message set opened_at = ?::timestamptz where message_id = ? and opened_at is null",
                now(),
                message);
    }

    /** Messages of one chart, the latest first. */
    public List<OutboxMessage> ofChart(ChartId chart) {
        return database.fetch("""
                        select occasion, number, state, reason, channel, attempts, next_at, changed_at, opened_at
                        from outgoing_message where chart_id = ? order by planned_at desc, number desc limit 60
                        """, chart.value()).map(OutboxMessage::of);
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    static Instant instant(Record row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
