package org.evenkeel.clinic.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Questions that were asked of the registry and kept, with their day and what came out. They are never changed. */
public final class RegistryQueries {
    private static final int SHOWN = 50;
    private static final String COLUMNS =
            "select id, name, account, asked_at, as_of, report, choice, library, answer from registry_query ";

    private final DSLContext db;

    public RegistryQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * One of them.
     *
     * @param choice the query of its page's address
     * @param answer what came out, as JSON
     */
    public record Kept(
            UUID id,
            String name,
            String account,
            Instant askedAt,
            Instant asOf,
            String report,
            String choice,
            String library,
            String answer) {
        /** Where the same is asked again, of the charts as they are now. */
        public String again() {
            return "/registry/" + report + "?" + choice;
        }
    }

    /** Keeps a question with its answer. Sent again with the same id, it stays one. */
    void keep(Actor actor, UUID id, String name, String choice, RegistryAnswer answer, Instant now) {
        actor.require(Permission.VIEW_REGISTRY);
        db.execute(
                "insert into registry_query (id, name, account, asked_at, as_of, report, choice, library, answer)"
                        + " values (?::uuid, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?) on conflict do nothing",
                id,
                name,
                actor.username(),
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                OffsetDateTime.ofInstant(answer.asOf(), ZoneOffset.UTC),
                answer.report().name().toLowerCase(Locale.ROOT),
                choice,
                answer.library(),
                AnswerText.json(answer));
    }

    /** The newest first. */
    List<Kept> newest() {
        return db.fetch(COLUMNS + "order by asked_at desc limit " + SHOWN).map(RegistryQueries::kept);
    }

    /** One of them. */
    Optional<Kept> find(UUID id) {
        return db.fetch(COLUMNS + "where id = ?::uuid", id).stream()
                .map(RegistryQueries::kept)
                .findFirst();
    }

    private static Kept kept(Record row) {
        return new Kept(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("account", String.class),
                row.get("asked_at", OffsetDateTime.class).toInstant(),
                row.get("as_of", OffsetDateTime.class).toInstant(),
                row.get("report", String.class),
                row.get("choice", String.class),
                row.get("library", String.class),
                row.get("answer", String.class));
    }
}
