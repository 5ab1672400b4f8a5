package org.evenkeel.journal.read;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.evenkeel.journal.Access;

/** Questionnaires of all patients. */
public final class QuestionnaireDirectory {
    private final AuditedLists lists;

    /** A directory on a migrated database. */
    public QuestionnaireDirectory(DataSource dataSource, Clock clock) {
        this.lists = new AuditedLists(dataSource, clock);
    }

    /**
     * The questionnaire whose present link has this fingerprint, whether it is still open or not. Names nobody, so it
     * leaves no audit row; reading its chart does.
     */
    public Optional<QuestionnaireRow> byToken(String tokenSha256) {
        return Tables.QUESTIONNAIRE.read(lists.unaudited(), Tables.TOKEN_SHA256.eq(tokenSha256), List.of()).stream()
                .findFirst();
    }

    /** Questionnaires that were due before {@code now} and nobody has answered, the longest overdue first. */
    public List<WithPatient<QuestionnaireRow>> overdue(Instant now, Access access) {
        return waiting(Instant.EPOCH, now, access);
    }

    /** How many are overdue. Names nobody, so it leaves no audit row. */
    public int countOverdue(Instant now) {
        return lists.unaudited()
                .fetchCount(
                        Tables.QUESTIONNAIRE.table(),
                        Tables.DUE_AT.lt(now).and(Tables.ANSWERED_AT.isNull()).and(Tables.CANCELLED.isFalse()));
    }

    /** Unanswered questionnaires due from an instant until before another, by due time. */
    public List<WithPatient<QuestionnaireRow>> waiting(Instant from, Instant until, Access access) {
        var where = Tables.DUE_AT
                .ge(from)
                .and(Tables.DUE_AT.lt(until))
                .and(Tables.ANSWERED_AT.isNull())
                .and(Tables.CANCELLED.isFalse());
        return lists.read(
                access,
                sql -> AuditedLists.withPatients(
                        sql,
                        Tables.QUESTIONNAIRE.read(sql, where, List.of(Tables.DUE_AT, Tables.QUESTIONNAIRE_ID)),
                        QuestionnaireRow::chartId));
    }
}
