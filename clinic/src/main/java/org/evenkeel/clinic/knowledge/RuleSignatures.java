package org.evenkeel.clinic.knowledge;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.clinic.staff.StaffEvent;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Signatures of rules, in the database. They are only ever added, each with its row of audit. */
public final class RuleSignatures {
    private static final String COLUMNS =
            "select rule_id, rule_version, fingerprint, signer_name, signed_at, words from rule_signature ";

    private final DSLContext db;
    private final StaffAudit audit;
    private final Clock clock;

    public RuleSignatures(DSLContext db, StaffAudit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** All signatures by rule, newest first. */
    Map<String, List<RuleSignature>> byRule() {
        return db.fetch(COLUMNS + "order by seq desc").stream()
                .map(RuleSignatures::signature)
                .collect(Collectors.groupingBy(RuleSignature::ruleId));
    }

    /** Those of one rule, newest first. */
    List<RuleSignature> of(String ruleId) {
        return db.fetch(COLUMNS + "where rule_id = ? order by seq desc", ruleId).map(RuleSignatures::signature);
    }

    /** Signs the rule as it is now. Sent again by the same person, it stays one signature. */
    void sign(Actor actor, SignedRule signed, String words) {
        actor.require(Permission.SIGN_KNOWLEDGE);
        db.transaction(configuration -> {
            DSLContext transaction = DSL.using(configuration);
            int rows = transaction.execute(
                    "insert into rule_signature (rule_id, rule_version, fingerprint, account_id, signer_name, signed_at,"
                            + " words) values (?, ?, ?, ?::uuid, ?, ?::timestamptz, ?) on conflict do nothing",
                    signed.rule().id(),
                    signed.rule().version(),
                    signed.fingerprint(),
                    actor.id(),
                    actor.displayName(),
                    OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                    words);
            if (rows > 0) {
                audit.append(transaction, StaffEvent.RULE_SIGNED, actor.id(), null, detail(signed));
            }
        });
    }

    private static String detail(SignedRule signed) {
        return signed.rule().id() + " version " + signed.rule().version() + " "
                + signed.fingerprint().substring(0, 16);
    }

    private static RuleSignature signature(Record row) {
        return new RuleSignature(
                row.get("rule_id", String.class),
                row.get("rule_version", String.class),
                row.get("fingerprint", String.class),
                row.get("signer_name", String.class),
                row.get("signed_at", OffsetDateTime.class).toInstant(),
                row.get("words", String.class));
    }
}
