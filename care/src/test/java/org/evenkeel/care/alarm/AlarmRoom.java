package org.evenkeel.care.alarm;

import static org.evenkeel.care.session.Bedside.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.AlarmContent;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.EventContent.ScaleRated;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.session.Bedside;

/** A running infusion with somebody who watches: each look of the watch is charted. */
final class AlarmRoom {
    static final Author WATCH = new Author("alarm-watch", "Alarm watch", Capacity.SYSTEM);

    final AlarmKnowledge knowledge = TestAlarmRules.knowledge();
    final Bedside bedside = new Bedside().running();

    /** Looks, and charts what follows. */
    List<AlarmContent> look() {
        List<Content> events = AlarmWatch.step(bedside.chart, bedside.session(), knowledge, bedside.now);
        bedside.append(Decision.accept(bedside.now, events), WATCH);
        return events.stream()
                .filter(AlarmContent.class::isInstance)
                .map(AlarmContent.class::cast)
                .toList();
    }

    AlarmRoom later(long minutes) {
        bedside.later(minutes);
        return this;
    }

    AlarmRoom laterSeconds(long seconds) {
        bedside.now = bedside.now.plusSeconds(seconds);
        return this;
    }

    AlarmRoom spo2(int percent) {
        return spo2(percent, bedside.now);
    }

    AlarmRoom spo2(int percent, Instant at) {
        return chart(
                at, new VitalSignsMeasured(SESSION, null, null, null, percent, null, null, List.of(), Source.CLINIC));
    }

    AlarmRoom systolic(int mmHg) {
        return systolic(mmHg, bedside.now, List.of());
    }

    AlarmRoom systolic(int mmHg, Instant at, List<String> implausible) {
        return chart(at, new VitalSignsMeasured(SESSION, mmHg, 70, null, null, null, null, implausible, Source.CLINIC));
    }

    AlarmRoom heartRate(int perMin) {
        return chart(
                bedside.now,
                new VitalSignsMeasured(SESSION, null, null, perMin, null, null, null, List.of(), Source.CLINIC));
    }

    AlarmRoom rated(int score, String version) {
        return chart(bedside.now, new ScaleRated(SESSION, "moaa-s", version, score, ""));
    }

    AlarmRoom effect(String effect, Grade grade) {
        return chart(bedside.now, new SideEffectObserved(SESSION, effect, grade, ""));
    }

    AlarmRoom chart(Instant at, Content content) {
        bedside.append(new Decision.Accepted(List.of(new NewEntry(content, at))), Bedside.NURSE);
        return this;
    }

    AlarmRoom strikeOutLast() {
        EntryId last = bedside.chart.entries().getLast().id();
        return chart(bedside.now, new EntryCorrected(last, "typed wrongly"));
    }

    Decision acknowledge(String alarm) {
        return answer(Bedside.NURSE, new AlarmCommand.Acknowledge(SESSION, alarm));
    }

    Decision pause(String alarm, Duration by) {
        return answer(Bedside.NURSE, new AlarmCommand.Pause(SESSION, alarm, by));
    }

    Decision answer(Author by, AlarmCommand command) {
        return bedside.append(AlarmDesk.decide(bedside.chart, command, knowledge.alarms(), by, bedside.now), by);
    }

    Alarm alarm(String name) {
        return bedside.chart.alarms().find(SESSION, name).orElseThrow();
    }

    Alarm.State state(String name) {
        return alarm(name).stateAt(bedside.now);
    }

    List<String> open() {
        return bedside.chart.alarms().open(SESSION).stream().map(Alarm::name).toList();
    }

    Chart chart() {
        return bedside.chart;
    }
}
