package org.evenkeel.clinic.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.clinic.staff.StaffEvent;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what people typed and have not signed, per chart, form and author: nobody overwrites a colleague, and each sees
 * that the other is at it. A draft is not a chart entry; signing the form clears it.
 */
public final class DraftDesk {

    /** The longest a whole draft may be, in characters of JSON. */
    static final int LONGEST = 200_000;

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final DSLContext db;
    private final StaffAudit audit;
    private final JsonMapper json;
    private final Clock clock;

    public DraftDesk(DSLContext db, StaffAudit audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The actor's draft of a form; an empty one when there is none. Reading one that is there is audited. */
    public Draft read(Actor actor, UUID chartId, String form) {
        requireAccess(actor);
        Draft draft = load(db, actor, chartId, form);
        if (!draft.isEmpty()) {
            audit.record(StaffEvent.DRAFT_READ, actor.id(), null, chartId + " " + form);
        }
        return draft;
    }

    /**
     * Saves changed fields over what is there.
     *
     * @param baseVersion the version that the screen had read
     * @param changed only the fields that changed; others stay
     */
    public SaveOutcome save(
            Actor actor, UUID chartId, String form, int baseVersion, Map<String, List<String>> changed) {
        requireAccess(actor);
        return db.transactionResult(configuration -> {
            DSLContext transaction = DSL.using(configuration);
            // Serialises the first saves of two windows, when there is no row to lock yet.
            transaction.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", chartId + form + actor.id());
            Draft current = load(transaction, actor, chartId, form);
            if (current.version() != baseVersion) {
                return new SaveOutcome.Newer(current);
            }
            Map<String, List<String>> fields = new HashMap<>(current.fields());
            fields.putAll(changed);
            String text = json.writeValueAsString(fields);
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("a draft of " + text.length() + " characters is too long");
            }
            write(transaction, actor, chartId, form, text);
            if (current.isEmpty()) {
                audit.append(transaction, StaffEvent.DRAFT_STARTED, actor.id(), null, chartId + " " + form);
            }
            return new SaveOutcome.Saved(load(transaction, actor, chartId, form));
        });
    }

    /** Throws the actor's draft away: the form was signed, or they chose to. */
    public void clear(Actor actor, UUID chartId, String form) {
        requireAccess(actor);
        int rows = db.execute(
                "delete from form_draft where chart_id = ? and form = ? and author_id = ?", chartId, form, actor.id());
        if (rows > 0) {
            audit.record(StaffEvent.DRAFT_CLEARED, actor.id(), null, chartId + " " + form);
        }
    }

    private static void requireAccess(Actor actor) {
        actor.require(actor.may(Permission.VIEW_CHART) ? Permission.EDIT_INTAKE : Permission.IMPORT_REFERRAL);
    }

    private void write(DSLContext transaction, Actor actor, UUID chartId, String form, String fields) {
        transaction.execute(
                "insert into form_draft (chart_id, form, author_id, fields, version, saved_at)"
                        + " values (?, ?, ?, ?::jsonb, 1, ?::timestamptz)"
                        + " on conflict (chart_id, form, author_id) do update"
                        + " set fields = excluded.fields, version = form_draft.version + 1,"
                        + " saved_at = excluded.saved_at",
                chartId,
                form,
                actor.id(),
                fields,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Draft load(DSLContext from, Actor actor, UUID chartId, String form) {
        List<Draft.Other> others = from.fetch(
                        "select a.display_name, d.saved_at from form_draft d join staff_account a on a.id = d.author_id"
                                + " where d.chart_id = ? and d.form = ? and d.author_id <> ? order by d.saved_at desc",
                        chartId,
                        form,
                        actor.id())
                .map(row -> new Draft.Other(row.get("display_name", String.class), savedAt(row)));
        return from.fetchOptional(
                        "select fields::text as fields, version, saved_at from form_draft"
                                + " where chart_id = ? and form = ? and author_id = ?",
                        chartId,
                        form,
                        actor.id())
                .map(row -> new Draft(
                        json.readValue(row.get("fields", String.class), FIELDS),
                        row.get("version", Integer.class),
                        savedAt(row),
                        others))
                .orElseGet(() -> new Draft(Map.of(), 0, Instant.EPOCH, others));
    }

    private static Instant savedAt(Record row) {
        return row.get("saved_at", OffsetDateTime.class).toInstant();
    }
}
