package org.evenkeel.clinic.cdshooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.exchange.cdshooks.Card;
import org.evenkeel.exchange.cdshooks.Feedback;
import org.evenkeel.exchange.cdshooks.HookService;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Keeps who asked, which tokens were used, which cards were given out and what became of them. */
public final class CdsLedger {
    private final DSLContext db;
    private final Clock clock;

    public CdsLedger(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Remembers a token; false when it was used before. */
    boolean isFirstUse(String issuer, String jti, Instant until) {
        db.execute("delete from cds_token where expires_at < ?::timestamptz", at(clock.instant()));
        return db.execute(
                        "insert into cds_token (token_hash, expires_at) values (?, ?::timestamptz) on conflict do nothing",
                        sha256(issuer + "\n" + jti),
                        at(until))
                == 1;
    }

    /** One call, whatever came of it. */
    void called(String client, String service, int status, String outcome, int cards) {
        db.execute(
                "insert into cds_call (at, client, service, status, outcome, cards)"
                        + " values (?::timestamptz, ?, ?, ?, ?, ?)",
                at(clock.instant()),
                client,
                service,
                status,
                outcome,
                cards);
    }

    /** Cards that are about to be sent. The same request asked again gets the same cards: they are kept once. */
    void issue(CdsClient client, HookService service, List<Card> cards) {
        OffsetDateTime now = at(clock.instant());
        for (Card card : cards) {
            db.execute(
                    "insert into cds_card (client, card_id, service, indicator, rules, issued_at)"
                            + " values (?, ?, ?, ?, ?::text[], ?::timestamptz) on conflict do nothing",
                    client.issuer(),
                    card.uuid(),
                    service.id(),
                    card.indicator().code(),
                    card.rules().toArray(String[]::new),
                    now);
        }
    }

    /** Keeps feedback, all or none; false when one of its cards was never given to this client by this service. */
    boolean keep(CdsClient client, HookService service, List<Feedback> feedback) {
        OffsetDateTime now = at(clock.instant());
        return db.transactionResult(configuration -> {
            DSLContext transaction = DSL.using(configuration);
            Set<UUID> known = transaction
                    .fetch(
                            "select card_id from cds_card where client = ? and service = ? and card_id = any(?::uuid[])",
                            client.issuer(),
                            service.id(),
                            feedback.stream().map(Feedback::card).toArray(UUID[]::new))
                    .intoSet("card_id", UUID.class);
            if (!feedback.stream().allMatch(f -> known.contains(f.card()))) {
                return false;
            }
            feedback.forEach(f -> keep(transaction, client, f, now));
            return true;
        });
    }

    private static void keep(DSLContext transaction, CdsClient client, Feedback feedback, OffsetDateTime now) {
        transaction.execute(
                "insert into cds_feedback (client, card_id, outcome, accepted_suggestions, reason_system, reason_code,"
                        + " comment, outcome_at, received_at)"
                        + " values (?, ?, ?, ?::uuid[], ?, ?, ?, ?::timestamptz, ?::timestamptz)",
                client.issuer(),
                feedback.card(),
                feedback.outcome().name().toLowerCase(Locale.ROOT),
                feedback.acceptedSuggestions().toArray(UUID[]::new),
                feedback.reason().map(Feedback.Reason::system).orElse(""),
                feedback.reason().map(Feedback.Reason::code).orElse(""),
                feedback.comment(),
                at(feedback.at()),
                now);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
