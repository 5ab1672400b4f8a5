package org.evenkeel.clinic.monitor;

import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.clinic.staff.StaffEvent;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** How long what monitors send is kept: the site's policy. What a person charted of it stays in the chart for ever. */
public final class Retention {
    private static final int MOST_SAMPLE_DAYS = 36_500;
    private static final int MOST_UNMATCHED_DAYS = 3_650;

    private final DSLContext db;
    private final StaffAudit audit;

    public Retention(DSLContext db, StaffAudit audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * Days.
     *
     * @param samples for which samples of sessions are kept; then whole days of them are dropped
     * @param unmatched for which messages are kept that belonged to nobody
     */
    public record Days(int samples, int unmatched) {}

    /** How long it is now. */
    public Days now() {
        Record row = db.fetchSingle("select sample_days, unmatched_days from monitor_setting");
        return new Days(row.get("sample_days", Integer.class), row.get("unmatched_days", Integer.class));
    }

    /** Changes it. What is older goes within hours, not at once: a slip can be mended. */
    FormErrors change(Actor actor, Days wanted) {
        actor.require(Permission.MANAGE_MONITORS);
        FormErrors errors = FormErrors.none();
        if (wanted.samples() < 1 || wanted.samples() > MOST_SAMPLE_DAYS) {
            errors = errors.with("samples", "A number of days from 1 to " + MOST_SAMPLE_DAYS + ".");
        }
        if (wanted.unmatched() < 1 || wanted.unmatched() > MOST_UNMATCHED_DAYS) {
            errors = errors.with("unmatched", "A number of days from 1 to " + MOST_UNMATCHED_DAYS + ".");
        }
        if (errors.isEmpty()) {
            db.transaction(configuration -> {
                DSLContext transaction = DSL.using(configuration);
                transaction.execute(
                        "update monitor_setting set sample_days = ?, unmatched_days = ?",
                        wanted.samples(),
                        wanted.unmatched());
                audit.append(
                        transaction,
                        StaffEvent.MONITOR_CHANGED,
                        actor.id(),
                        null,
                        "samples kept " + wanted.samples() + " days, unmatched " + wanted.unmatched());
            });
        }
        return errors;
    }
}
