package org.evenkeel.care.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.EventContent.ScaleRated;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.recovery.MinimumObservation;
import org.evenkeel.care.session.ChartedInfusion;
import org.evenkeel.care.session.NextDose;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.care.session.VitalsSchedule;

/** Looks at a session at one instant and says how a condition stands. */
record Watching(Chart chart, SessionRecord session, Instant start, AlarmKnowledge knowledge, Instant now) {

    /** Of a condition: it holds when anything watched holds, and is clear when something was looked at and nothing does. */
    Standing of(AlarmCondition condition) {
        Standing standing = new Standing.NotKnown();
        for (Watched watched : condition.watched()) {
            Standing one = of(watched);
            if (one instanceof Standing.Holds) {
                return one;
            }
            if (one instanceof Standing.Clear) {
                standing = one;
            }
        }
        return standing;
    }

    private Standing of(Watched watched) {
        return switch (watched) {
            case Watched.Value w -> readings(w.sign()).value(w);
            case Watched.Rise w -> readings(w.sign()).rise(w);
            case Watched.Fall w -> readings(w.sign()).fall(w);
            case Watched.Speed w -> readings(w.sign()).speed(w);
            case Watched.Effect w -> effect(w);
            case Watched.Rated w -> rated(w);
            case Watched.Together w -> together(w);
            case Watched.Artefact w -> artefact(w.sign());
            case Watched.ReadingOverdue w -> overdue(w.by());
            case Watched.EndUnconfirmed w -> endUnconfirmed(w.after());
            case Watched.PausedLong w -> paused(w.after());
            case Watched.NextDeviceDue w -> nextDose(w.after());
            case Watched.ObservationOver _ -> observation();
        };
    }

    private Readings readings(VitalSign sign) {
        return Readings.of(sign, session, start);
    }

    /** A side effect that was never charted, or only by mistake, is none: the tap was taken back by a person. */
    private Standing effect(Watched.Effect w) {
        Optional<Charted<SideEffectObserved>> last = session.sideEffects().reversed().stream()
                .filter(e -> e.content().effect().equals(w.effect()))
                .findFirst();
        String label = knowledge.session().sideEffectLabel(w.effect());
        Grade grade = last.map(e -> e.content().grade()).orElse(Grade.NONE);
        boolean holds = grade != Grade.NONE && grade.compareTo(w.least()) >= 0;
        return holds
                ? new Standing.Holds("Charted: " + label)
                : new Standing.Clear(grade == Grade.NONE ? label + " is not charted any more" : label + " is less");
    }

    private Standing rated(Watched.Rated w) {
        Optional<ScaleRated> last = session.events().all().reversed().stream()
                .filter(e -> e.at().isAfter(start))
                .map(Charted::content)
                .flatMap(c -> c instanceof ScaleRated r ? Stream.of(r) : Stream.empty())
                .filter(r -> r.scale().equals(w.scale()) && r.scaleVersion().equals(w.version()))
                .findFirst();
        return last.<Standing>map(r -> {
                    String words = "Rated " + r.score() + " on " + r.scaleVersion();
                    return w.comparison().holds(r.score(), w.limit())
                            ? new Standing.Holds(words)
                            : new Standing.Clear(words);
                })
                .orElseGet(Standing.NotKnown::new);
    }

    /** Of several that must hold together one that is clear is enough to say no; one that is not known says nothing. */
    private Standing together(Watched.Together w) {
        List<String> because = new ArrayList<>();
        boolean known = true;
        for (Watched one : w.all()) {
            switch (of(one)) {
                case Standing.Clear clear -> {
                    return clear;
                }
                case Standing.Holds holds -> because.add(holds.because());
                case Standing.NotKnown _ -> known = false;
            }
        }
        return known ? new Standing.Holds(String.join("; ", because)) : new Standing.NotKnown();
    }

    private Standing artefact(VitalSign sign) {
        Optional<Charted<VitalSignsMeasured>> last = session.vitals().reversed().stream()
                .filter(v -> v.at().isAfter(start))
                .filter(v -> sign.charted(v.content()).isPresent())
                .findFirst();
        if (last.isEmpty()) {
            return new Standing.NotKnown();
        }
        return last.get().content().implausible().contains(sign.key())
                ? new Standing.Holds(sign.label() + " as charted can't be right; it counts for nothing")
                : new Standing.Clear(sign.label() + " was taken again");
    }

    private Standing overdue(Duration by) {
        VitalsSchedule schedule = VitalsSchedule.of(session, knowledge.session().cadence());
        Duration overdue = schedule.overdueBy(now);
        return overdue.compareTo(by) >= 0
                ? new Standing.Holds("Blood pressure was due " + minutes(overdue) + " ago; none is known since")
                : new Standing.Clear("Blood pressure was taken");
    }

    private Standing endUnconfirmed(Duration after) {
        Optional<Instant> doseIn =
                ChartedInfusion.of(session).filter(i -> i.stoppedAt().isEmpty()).flatMap(ChartedInfusion::doseInAt);
        return since(doseIn, after, "By the charted rate the dose was in ", "The end of the infusion is charted");
    }

    private Standing paused(Duration after) {
        Optional<Instant> paused = Optional.of(session.pump())
                .filter(p -> !p.isEmpty())
                .map(p -> p.getLast())
                .filter(p -> p.content() instanceof InfusionPaused)
                .map(Charted::at);
        return since(paused, after, "The infusion was paused ", "The infusion is not paused any more");
    }

    private Standing nextDose(Duration after) {
        Optional<Instant> ready = session.scheduled()
                .map(s -> chart.courses().byId().get(s.content().course()))
                .flatMap(course -> course.ordered())
                .map(order -> order.content().how())
                .filter(how -> how instanceof Administration.NasalDevices && session.state() == SessionState.RUNNING)
                .flatMap(how -> NextDose.of(session, how))
                .flatMap(NextDose::readyAt);
        return since(
                ready,
                after,
                "The rest before the next device was over ",
                "The next device is charted, or no more comes");
    }

    private Standing observation() {
        Optional<Instant> until = MinimumObservation.of(
                        chart, session, knowledge.recovery().observation())
                .until();
        return since(until, Duration.ZERO, "The least time of observation ended ", "The least time runs again");
    }

    private Standing since(Optional<Instant> from, Duration after, String words, String clear) {
        return from.map(at -> Duration.between(at, now))
                .filter(ago -> ago.compareTo(after) >= 0)
                .<Standing>map(ago -> new Standing.Holds(words + minutes(ago) + " ago"))
                .orElseGet(() -> new Standing.Clear(clear));
    }

    private static String minutes(Duration span) {
        return span.toMinutes() < 1 ? "less than a minute" : span.toMinutes() + " min";
    }
}
