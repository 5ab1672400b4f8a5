package org.evenkeel.clinic.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.clinic.alarm.AlarmBoard;
import org.evenkeel.clinic.alarm.AlarmSummary;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.evenkeel.clinic.today.TodayView.FirstSteps;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.AlertList;
import org.evenkeel.journal.read.PatientDirectory;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.evenkeel.journal.read.QuestionnaireDirectory;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.journal.read.WithPatient;
import org.jspecify.annotations.Nullable;

/** Reads the board of a day. Shows names, so each look leaves an audit row. */
public final class TodayDesk {
    private final Lists lists;
    private final StaffAccounts accounts;
    private final BoardReader board;
    private final AlarmBoard alarms;
    private final Clock clock;
    private final ZoneId zone;

    /** The lists a board is made from. */
    public record Lists(
            Schedule schedule, PatientDirectory patients, QuestionnaireDirectory questionnaires, AlertList alerts) {}

    public TodayDesk(
            Lists lists, StaffAccounts accounts, BoardReader board, AlarmBoard alarms, Clock clock, ZoneId zone) {
        this.lists = lists;
        this.accounts = accounts;
        this.board = board;
        this.alarms = alarms;
        this.clock = clock;
        this.zone = zone;
    }

    /** The board of a day; of the present day when none is named. */
    public TodayView look(Actor actor, Optional<LocalDate> wanted) {
        actor.require(Permission.VIEW_SCHEDULE);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = wanted.orElse(today);
        boolean isToday = day.equals(today);
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        Access access = new Access(actor.username(), "today-board");
        List<WithPatient<PlannedSessionRow>> rows = isToday
                ? lists.schedule().onTheDay(from, until, access)
                : lists.schedule().between(from, until, access);
        boolean clinical = actor.may(Permission.VIEW_CHART);
        Map<UUID, AlarmSummary> open = clinical && isToday ? alarms.now() : Map.of();
        BoardReader.Board read = board.read(rows, clinical, isToday, open, now);
        return new TodayView(
                day,
                isToday,
                clinical,
                now,
                read.chairs(),
                read.coming(),
                read.late(),
                read.gone(),
                read.chairs().stream()
                        .filter(t -> t.alarm() != null && t.alarm().sounds())
                        .count(),
                read.chairs().stream()
                        .filter(t ->
                                t.bloodPressure() != null && t.bloodPressure().overdue())
                        .count(),
                clinical ? lists.alerts().count() : 0,
                clinical ? lists.questionnaires().countOverdue(now) : 0,
                firstSteps(actor));
    }

    private @Nullable FirstSteps firstSteps(Actor actor) {
        boolean somebody = lists.patients().countByStage().values().stream().anyMatch(n -> n > 0);
        if (somebody) {
            return null;
        }
        return new FirstSteps(
                actor.may(Permission.MANAGE_STAFF) && accounts.all(actor).size() > 1);
    }
}
