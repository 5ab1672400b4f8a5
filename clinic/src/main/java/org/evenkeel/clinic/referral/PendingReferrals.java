package org.evenkeel.clinic.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.clinic.referral.PendingReferral.Kind;
import org.evenkeel.clinic.staff.Actor;
import org.jooq.DSLContext;

/** Keeps what was brought until somebody accepts it, throws it away, or a day has gone by. Only its bringer sees it. */
public final class PendingReferrals {
    private static final Duration KEPT = Duration.ofHours(24);

    private final DSLContext db;
    private final Clock clock;

    public PendingReferrals(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void keep(Actor actor, UUID id, Kind kind, byte[] payload) {
        Instant now = clock.instant();
        db.execute("delete from pending_referral where expires_at < ?::timestamptz", at(now));
        db.execute(
                "insert into pending_referral (id, account_id, kind, payload, received_at, expires_at)"
                        + " values (?, ?, ?, ?, ?::timestamptz, ?::timestamptz) on conflict do nothing",
                id,
                actor.id(),
                kind.name(),
                payload,
                at(now),
                at(now.plus(KEPT)));
    }

    Optional<PendingReferral> find(Actor actor, UUID id) {
        return db.fetchOptional(
                        "select kind, payload, expires_at from pending_referral"
                                + " where id = ? and account_id = ? and expires_at > ?::timestamptz",
                        id,
                        actor.id(),
                        at(clock.instant()))
                .map(row -> new PendingReferral(
                        id,
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("payload", byte[].class),
                        row.get("expires_at", OffsetDateTime.class).toInstant()));
    }

    void remove(Actor actor, UUID id) {
        db.execute("delete from pending_referral where id = ? and account_id = ?", id, actor.id());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
