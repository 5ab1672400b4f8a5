package org.evenkeel.clinic.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.clinic.form.FormErrors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The one-time link of a first start: whoever opens it makes the administrator's account. */
public final class SetupLinks {

    /** How long a link lives; a restart prints a fresh one. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final int TOKEN_BYTES = 32;

    private final DSLContext db;
    private final StaffAccounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public SetupLinks(DSLContext db, StaffAccounts accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The path of a fresh link when nobody has an account yet, else empty. Earlier links stop working. */
    public Optional<String> forFirstStart() {
        if (somebodyExists(db)) {
            return Optional.empty();
        }
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        OffsetDateTime now = now();
        db.transaction(configuration -> {
            DSLContext transaction = DSL.using(configuration);
            transaction.execute("update setup_token set used_at = ?::timestamptz where used_at is null", now);
            transaction.execute(
                    "insert into setup_token (token_hash, created_at, expires_at) values (?, ?::timestamptz, ?::timestamptz)",
                    hash(token),
                    now,
                    now.plus(LIFE));
        });
        return Optional.of("/setup/" + token);
    }

    /** Whether the link would work now. */
    public boolean works(String token) {
        return !somebodyExists(db)
                && db.fetchOptional(
                                "select 1 from setup_token where token_hash = ? and used_at is null and expires_at > ?::timestamptz",
                                hash(token),
                                now())
                        .isPresent();
    }

    /** What came of opening the link. */
    public sealed interface Outcome {
        /** The account exists, the link is spent. */
        record Made(UUID accountId) implements Outcome {}

        /** Something on the form must change; the link still works. */
        record Wrong(FormErrors errors) implements Outcome {}

        /** Used, expired or never made. */
        record Dead() implements Outcome {}
    }

    /** Spends the link and makes the administrator, both or neither. */
    public Outcome use(String token, NewAccount wanted) {
        Set<Role> roles = new HashSet<>(wanted.roles());
        roles.add(Role.ADMINISTRATOR);
        NewAccount administrator = new NewAccount(wanted.username(), wanted.displayName(), wanted.password(), roles);
        FormErrors errors = administrator.check();
        if (!errors.isEmpty()) {
            return new Outcome.Wrong(errors);
        }
        return db.transactionResult(configuration -> {
            DSLContext transaction = DSL.using(configuration);
            int spent = transaction.execute(
                    "update setup_token set used_at = ?::timestamptz where token_hash = ? and used_at is null and expires_at > ?::timestamptz",
                    now(),
                    hash(token),
                    now());
            if (spent == 0 || somebodyExists(transaction)) {
                return new Outcome.Dead();
            }
            UUID id = UUID.randomUUID();
            accounts.insert(transaction, id, id, administrator);
            return new Outcome.Made(id);
        });
    }

    private static boolean somebodyExists(DSLContext db) {
        return db.fetchOptional("select 1 from staff_account limit 1").isPresent();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
