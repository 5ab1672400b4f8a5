package org.evenkeel.clinic.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.session.BoardPolicy;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.journal.read.WithPatient;

/**
 * Lets a person look at all chairs. A look is audited when it shows somebody this person has not seen there yet, and
 * again after a while; what is drawn anew in between comes from memory.
 */
public final class BoardDesk {
    private static final Author BOARD = new Author("system", "Board of chairs", Capacity.SYSTEM);
    private static final Duration AUDITED_FOR = Duration.ofMinutes(15);

    private final BoardMemory memory;
    private final Schedule schedule;
    private final ChartDesk charts;
    private final BoardPolicy policy;
    private final Clock clock;
    private final Map<String, Looked> looked = new ConcurrentHashMap<>();

    private record Looked(Instant at, Set<ItemId> seen) {}

    public BoardDesk(BoardMemory memory, Schedule schedule, ChartDesk charts, BoardPolicy policy, Clock clock) {
        this.memory = memory;
        this.schedule = schedule;
        this.charts = charts;
        this.policy = policy;
        this.clock = clock;
    }

    /** The board as a person opens it: audited, and compared with what is stored. */
    BoardView open(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        for (WithPatient<PlannedSessionRow> one : schedule.inClinic(new Access(actor.username(), "board"))) {
            if (!memory.knows(one.row().session(), one.patient().sequence())) {
                charts.openFor(BOARD, one.row().chart(), "board").ifPresent(memory::keep);
            }
        }
        Instant now = clock.instant();
        Collection<Seat> seats = memory.seats();
        looked.put(actor.username(), new Looked(now, ids(seats)));
        return view(seats, now);
    }

    /** A person is shown the chairs anew: audited when somebody is there they were not shown yet, and after a while. */
    void look(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        if (!isAudited(actor, memory.seats(), clock.instant())) {
            open(actor);
        }
    }

    /** The chairs as they are drawn for everybody who may see them; nobody is shown them by this. */
    BoardView drawFor(Instant now) {
        return view(memory.seats(), now);
    }

    /** Which state of the chairs there is now. */
    long version() {
        return memory.version();
    }

    private boolean isAudited(Actor actor, Collection<Seat> seats, Instant now) {
        Looked last = looked.get(actor.username());
        return last != null
                && last.at().plus(AUDITED_FOR).isAfter(now)
                && last.seen().containsAll(ids(seats));
    }

    private BoardView view(Collection<Seat> seats, Instant now) {
        return BoardView.of(seats, policy.names() == BoardPolicy.Names.INITIALS, now);
    }

    private static Set<ItemId> ids(Collection<Seat> seats) {
        return seats.stream().map(Seat::session).collect(Collectors.toUnmodifiableSet());
    }
}
