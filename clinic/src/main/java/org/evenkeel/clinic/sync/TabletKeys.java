package org.evenkeel.clinic.sync;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.evenkeel.clinic.staff.Actor;
import org.jooq.DSLContext;

/**
 * The secrets with which tablets encrypt what they keep: one for each person on each tablet, given to that person only.
 * The tablet forgets it at sign-out; when the person signs in there again, what is left can be read and sent.
 */
public final class TabletKeys {
    private static final int BYTES = 32;

    private final DSLContext db;
    private final SecureRandom random;
    private final Clock clock;

    public TabletKeys(DSLContext db, SecureRandom random, Clock clock) {
        this.db = db;
        this.random = random;
        this.clock = clock;
    }

    /** The secret of this person on this tablet; made at the first call. */
    byte[] of(Actor actor, UUID device) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        db.execute(
                "insert into tablet_key (device_id, account_id, secret, made_at) values (?, ?, ?, ?::timestamptz)"
                        + " on conflict do nothing",
                device,
                actor.id(),
                fresh,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return db.fetchSingle(
                        "select secret from tablet_key where device_id = ? and account_id = ?", device, actor.id())
                .get("secret", byte[].class);
    }
}
