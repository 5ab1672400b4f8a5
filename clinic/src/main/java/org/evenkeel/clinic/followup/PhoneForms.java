package org.evenkeel.clinic.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What patients have tapped and not sent yet. It leaves this table when the form is sent. */
public final class PhoneForms {
    private final DSLContext database;
    private final Clock clock;

    public PhoneForms(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How far a form is.
     *
     * @param openedAt when its link was first opened
     * @param answered how many questions have an answer that is not sent yet
     */
    public record Progress(Instant openedAt, int answered) {}

    /** Remembers that the link was opened; the first time counts. */
    public void opened(ChartId chart, ItemId questionnaire) {
        database.execute("""
                insert into phone_form (questionnaire_id, chart_id, opened_at, answers, saved_at)
                values (?, ?, ?::timestamptz, '{}', ?::timestamptz) on conflict (questionnaire_id) do nothing
                """, questionnaire.value(), chart.value(), now(), now());
    }

    /** Keeps one answer. */
    public void save(ChartId chart, ItemId questionnaire, String item, int value) {
        database.execute("""
                insert into phone_form (questionnaire_id, chart_id, opened_at, answers, saved_at)
                values (?, ?, ?::timestamptz, jsonb_build_object(?::text, ?::int), ?::timestamptz)
                on conflict (questionnaire_id) do update
                set answers = phone_form.answers || excluded.answers, saved_at = excluded.saved_at
                """, questionnaire.value(), chart.value(), now(), item, value, now());
    }

    /** The answers kept so far, by item code. */
    public Map<String, Integer> answers(ItemId questionnaire) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (Record row : database.fetch("""
                select a.key as item, a.value::int as value
                from phone_form, jsonb_each_text(answers) a where questionnaire_id = ?
                """, questionnaire.value())) {
            answers.put(row.get("item", String.class), row.get("value", Integer.class));
        }
        return answers;
    }

    /** Empties a form: its answers were sent. */
    public void sent(ItemId questionnaire) {
        database.execute(
                "update phone_form set answers = '{}', saved_at = ?::timestamptz where questionnaire_id = ?",
                now(),
                questionnaire.value());
    }

    /** How far the forms of one chart are. */
    public Map<ItemId, Progress> progressOf(ChartId chart) {
        Map<ItemId, Progress> progress = new LinkedHashMap<>();
        for (Record row : database.fetch("""
                select questionnaire_id, opened_at, (select count(*) from jsonb_object_keys(answers)) as answered
                from phone_form where chart_id = ?
                """, chart.value())) {
            progress.put(
                    new ItemId(row.get("questionnaire_id", UUID.class)),
                    new Progress(
                            row.get("opened_at", OffsetDateTime.class).toInstant(),
                            row.get("answered", Integer.class)));
        }
        return progress;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
