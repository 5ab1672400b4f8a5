package org.evenkeel.clinic.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.session.BedsideDesk;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.NotPermitted;

/**
 * Takes in what a tablet kept, in its order, each thing in a transaction of its own. Sent again, nothing happens twice. A
 * thing that is refused holds up only what stands on it.
 */
public final class SyncDesk {
    private static final String START = "start";
    private static final Set<String> ON_START = Set.of("pause", "resume", "rate", "stop");

    private final BedsideDesk bedside;
    private final SyncLog log;
    private final Clock clock;

    public SyncDesk(BedsideDesk bedside, SyncLog log, Clock clock) {
        this.bedside = bedside;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What became of it all.
     *
     * @param missing how many numbers of this tablet were skipped: charted there, never arrived
     */
    public record Report(Instant now, long lastSequence, long missing, List<SyncResult> results) {
        public Report {
            results = List.copyOf(results);
        }
    }

    /** Takes in a batch. */
    public Report take(Actor actor, UUID device, ChartId chart, ItemId session, List<SyncItem> items) {
        SyncLog.From from = new SyncLog.From(device, actor, chart, session);
        long last = log.lastSequence(from).orElse(0);
        long missing = 0;
        List<SyncResult> results = new ArrayList<>();
        Optional<CommandId> startRefused = Optional.empty();
        for (SyncItem item : inOrder(items)) {
            missing += Math.max(0, item.sequence() - last - 1);
            last = Math.max(last, item.sequence());
            SyncResult result = take(from, item, startRefused);
            results.add(result);
            if (item.command().kind().equals(START)) {
                startRefused = result instanceof SyncResult.Refused no ? Optional.of(no.id()) : Optional.empty();
            }
        }
        return new Report(clock.instant(), last, missing, results);
    }

    private static List<SyncItem> inOrder(List<SyncItem> items) {
        return items.stream()
                .sorted(Comparator.comparingLong(SyncItem::sequence))
                .toList();
    }

    private SyncResult take(SyncLog.From from, SyncItem item, Optional<CommandId> startRefused) {
        CommandId id = item.command().id();
        if (log.isDone(id)) {
            return new SyncResult.AlreadyThere(id);
        }
        if (item.isDiscarded()) {
            log.record(from, item, "discarded", List.of());
            return new SyncResult.Discarded(id);
        }
        if (startRefused.isPresent() && ON_START.contains(item.command().kind())) {
            log.record(from, item, "dependent", List.of());
            return new SyncResult.Dependent(id, startRefused.get());
        }
        List<Refusal> refusals = carryOut(from, item);
        log.record(
                from,
                item,
                refusals.isEmpty() ? "done" : "refused",
                refusals.stream().map(Refusal::code).toList());
        return refusals.isEmpty() ? new SyncResult.Done(id) : new SyncResult.Refused(id, refusals);
    }

    /** Reasons why not; empty when it is in the chart. */
    private List<Refusal> carryOut(SyncLog.From from, SyncItem item) {
        if (!item.command().mayBeKept()) {
            return List.of(Refusal.of(
                    "sync.needs-server", "This can only be done while the clinic's computer answers: do it again."));
        }
        try {
            return switch (bedside.carryOutKept(from.actor(), from.chart(), from.session(), item.command())) {
                case Outcome.Done _ -> List.of();
                case Outcome.Refused no -> no.refusals();
                case Outcome.Stale _ -> List.of(Refusal.of("stale", "Somebody else has changed this: look again."));
            };
        } catch (NotPermitted no) {
            return List.of(Refusal.of("sync.not-permitted", from.actor().whyNot(no.permission())));
        }
    }
}
