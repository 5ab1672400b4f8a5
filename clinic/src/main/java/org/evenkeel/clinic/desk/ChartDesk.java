package org.evenkeel.clinic.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.AppendResult;
import org.evenkeel.journal.Journal;
import org.evenkeel.journal.PendingEntry;

/**
 * Reads charts and carries out commands on them.
 *
 * <p>A command is decided on the newest chart. When somebody else appends between the decision and the append, the same
 * pure function is asked again; only a command that names the sequence it is based on is handed back as stale.
 */
public final class ChartDesk {
    private static final int ATTEMPTS = 8;

    private final Journal journal;
    private final Clock clock;
    private final RandomGenerator random;

    /** @param random source of command ids; must not be guessable where ids reach a browser */
    public ChartDesk(Journal journal, Clock clock, RandomGenerator random) {
        this.journal = journal;
        this.clock = clock;
        this.random = random;
    }

    /** An id for a form about to be shown, or for a command that no page sends. */
    public CommandId freshId() {
        return CommandId.fresh(clock.instant(), random);
    }

    /**
     * Opens a chart for a person; leaves an audit row.
     *
     * @throws NotHere when there is no such chart
     * @throws org.evenkeel.clinic.staff.NotPermitted when the person may not
     */
    public Chart open(ChartId chart, Actor actor, Permission needs, String purpose) {
        actor.require(needs);
        return journal.read(chart, new Access(actor.username(), purpose)).orElseThrow(() -> new NotHere("chart"));
    }

    /** Carries out a person's command; throws {@code NotPermitted} when no role of theirs allows it. */
    public Outcome carryOut(Actor actor, Permission needs, ChartCommand command) {
        actor.require(needs);
        return carryOut(author(actor), new Access(actor.username(), command.purpose()), command);
    }

    /** Carries out a command of somebody without an account: a patient with a private link, or a job. */
    public Outcome carryOutFor(Author author, ChartCommand command) {
        return carryOut(author, new Access(author.account(), command.purpose()), command);
    }

    /** Opens a chart for somebody without an account; leaves an audit row. */
    public Optional<Chart> openFor(Author author, ChartId chart, String purpose) {
        return journal.read(chart, new Access(author.account(), purpose));
    }

    /** How a person signs entries: by the strongest of their roles. */
    public static Author author(Actor actor) {
        Capacity capacity = actor.roles().contains(Role.PRESCRIBER)
                ? Capacity.PRESCRIBER
                : actor.roles().contains(Role.NURSE)
                        ? Capacity.NURSE
                        : actor.roles().contains(Role.FRONT_DESK) ? Capacity.FRONT_DESK : Capacity.ADMINISTRATOR;
        return new Author(actor.username(), actor.displayName(), capacity);
    }

    private Outcome carryOut(Author author, Access access, ChartCommand command) {
        Chart chart = journal.read(command.chart(), access).orElseGet(() -> Chart.empty(command.chart()));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<Entry> before = alreadyDone(chart, command.id());
            if (!before.isEmpty()) {
                return new Outcome.Done(chart, before);
            }
            Long basedOn = command.basedOn();
            if (basedOn != null && basedOn != chart.sequence()) {
                return new Outcome.Stale(chart, since(chart, basedOn));
            }
            Instant now = clock.instant();
            switch (command.decider().decide(chart, author, now)) {
                case Decision.Refused refused -> {
                    return new Outcome.Refused(chart, refused.refusals());
                }
                case Decision.Accepted accepted -> {
                    List<PendingEntry> pending = pending(command.id(), accepted.entries());
                    if (pending.isEmpty()) {
                        return new Outcome.Done(chart, List.of());
                    }
                    switch (journal.append(command.chart(), chart.sequence(), pending, author, access)) {
                        case AppendResult.Appended done -> {
                            return new Outcome.Done(done.chart(), done.entries());
                        }
                        case AppendResult.AlreadyThere done -> {
                            return new Outcome.Done(done.chart(), done.entries());
                        }
                        case AppendResult.Conflict conflict -> chart = conflict.chart();
                    }
                }
            }
        }
        throw new IllegalStateException("the chart moved on " + ATTEMPTS + " times while a command was decided");
    }

    private static List<Entry> alreadyDone(Chart chart, CommandId id) {
        EntryId first = id.entry(0);
        for (int i = 0; i < chart.entries().size(); i++) {
            if (chart.entries().get(i).id().equals(first)) {
                return ofCommand(chart.entries(), i, id);
            }
        }
        return List.of();
    }

    private static List<Entry> ofCommand(List<Entry> entries, int from, CommandId id) {
        List<Entry> mine = new ArrayList<>();
        for (int i = from; i < entries.size() && entries.get(i).id().equals(id.entry(mine.size())); i++) {
            mine.add(entries.get(i));
        }
        return mine;
    }

    private static List<Entry> since(Chart chart, long sequence) {
        int from = Math.clamp(sequence, 0, chart.entries().size());
        return chart.entries().subList(from, chart.entries().size());
    }

    private static List<PendingEntry> pending(CommandId id, List<NewEntry> entries) {
        List<PendingEntry> pending = new ArrayList<>(entries.size());
        for (NewEntry entry : entries) {
            pending.add(new PendingEntry(id.entry(pending.size()), entry.content(), entry.effectiveAt()));
        }
        return pending;
    }
}
