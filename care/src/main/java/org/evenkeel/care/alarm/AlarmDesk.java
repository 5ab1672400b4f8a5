package org.evenkeel.care.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.alarm.AlarmCommand.*;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.Alarm.Phase;
import org.evenkeel.care.chart.AlarmContent.*;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;

/** Decides what a person's answer to an alarm makes of a chart. Pure and total. */
public final class AlarmDesk {
    private static final Set<Capacity> BEDSIDE = EnumSet.of(Capacity.NURSE, Capacity.PRESCRIBER);

    private AlarmDesk() {}

    /** Which entries follow from an answer, or why none do. */
    public static Decision decide(Chart chart, AlarmCommand command, AlarmRules rules, Author author, Instant now) {
        if (!BEDSIDE.contains(author.capacity())) {
            return refuse("alarm.not-bedside", "Only a nurse or a prescriber answers an alarm.");
        }
        Optional<Alarm> found = chart.alarms().find(command.session(), command.alarm());
        if (found.isEmpty()) {
            return refuse("alarm.unknown", "There is no such alarm in this session.");
        }
        return switch (command) {
            case Acknowledge c -> acknowledge(found.get(), c, now);
            case Pause c -> pause(found.get(), c, rules, now);
        };
    }

    /** Tapped twice, or by two people at once, it is acknowledged by whoever was first. */
    private static Decision acknowledge(Alarm alarm, Acknowledge c, Instant now) {
        List<Content> contents = new ArrayList<>();
        if (alarm.phase() == Phase.ACTIVE || alarm.phase() == Phase.LATCHED) {
            contents.add(new AlarmAcknowledged(c.session(), c.alarm()));
        }
        if (alarm.phase() == Phase.LATCHED) {
            contents.add(new AlarmEnded(c.session(), c.alarm(), "It held no more and has been seen"));
        }
        return Decision.accept(now, contents);
    }

    private static Decision pause(Alarm alarm, Pause c, AlarmRules rules, Instant now) {
        if (alarm.phase() != Phase.ACTIVE) {
            return refuse("alarm.silent", "This alarm does not sound: there is nothing to pause.");
        }
        Duration most =
                rules.find(alarm.condition()).map(AlarmCondition::pauseAtMost).orElse(Duration.ZERO);
        if (c.by().isNegative() || c.by().isZero() || c.by().compareTo(most) > 0) {
            return Decision.refuse(Refusal.at(
                    "minutes",
                    "pause.limit",
                    most.isZero()
                            ? "This alarm can't be paused: acknowledge it."
                            : "This alarm can be paused for at most " + words(most) + "."));
        }
        return Decision.accept(now, new AlarmPaused(c.session(), c.alarm(), now.plus(c.by())));
    }

    private static String words(Duration span) {
        return span.toSeconds() % 60 == 0 ? span.toMinutes() + " min" : span.toSeconds() + " s";
    }

    private static Decision refuse(String code, String words) {
        return Decision.refuse(Refusal.of(code, words));
    }
}
