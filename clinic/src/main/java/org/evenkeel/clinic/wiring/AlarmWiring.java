package org.evenkeel.clinic.wiring;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.evenkeel.care.alarm.AlarmKnowledge;
import org.evenkeel.care.alarm.AlarmRules;
import org.evenkeel.care.alarm.AlarmWatch;
import org.evenkeel.care.alarm.stream.StreamRules;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.alarm.AlarmBoard;
import org.evenkeel.clinic.alarm.AlarmController;
import org.evenkeel.clinic.alarm.AlarmRoomDesk;
import org.evenkeel.clinic.alarm.AlarmWatcher;
import org.evenkeel.clinic.alarm.SessionWatch;
import org.evenkeel.clinic.alarm.stream.LatestSamples;
import org.evenkeel.clinic.alarm.stream.StreamSessionWatch;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.journal.read.SessionAlarms;
import org.evenkeel.journal.store.PostgresJournal;
import org.evenkeel.knowledge.bedside.AlarmLibrary;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.evenkeel.knowledge.bedside.StreamAlarmLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The alarms of the treatment room. */
@Configuration(proxyBeanMethods = false)
class AlarmWiring {

    @Bean
    AlarmKnowledge alarmKnowledge(BedsideLibrary bedside, ClinicSettings settings) {
        return new AlarmKnowledge(
                AlarmLibrary.load(settings.knowledge(), bedside.session()), bedside.session(), bedside.recovery());
    }

    @Bean
    StreamRules streamRules(AlarmKnowledge knowledge, ClinicSettings settings) {
        return StreamAlarmLibrary.load(settings.knowledge(), knowledge.alarms().quietAfterEnd());
    }

    @Bean
    LatestSamples latestSamples(StreamRules rules) {
        return new LatestSamples(rules.looksBack());
    }

    @Bean
    AlarmWatcher alarmWatcher(
            PostgresJournal journal,
            ChartDesk desk,
            DataSource dataSource,
            AlarmKnowledge knowledge,
            StreamRules stream,
            LatestSamples samples,
            LiveStream live,
            Clock clock) {
        SessionWatch charted = (chart, session, now) -> AlarmWatch.step(chart, session, knowledge, now);
        AlarmWatcher watcher = new AlarmWatcher(
                desk,
                new SessionAlarms(dataSource),
                List.of(charted, new StreamSessionWatch(stream, samples)),
                live,
                clock);
        journal.addListener(watcher);
        return watcher;
    }

    @Bean
    AlarmBoard alarmBoard(DataSource dataSource, AlarmKnowledge knowledge, StreamRules stream, Clock clock) {
        return new AlarmBoard(new SessionAlarms(dataSource), known(knowledge, stream), clock);
    }

    @Bean
    AlarmRoomDesk alarmRoomDesk(
            ChartDesk desk, AlarmKnowledge knowledge, StreamRules stream, AlarmWatcher watcher, Clock clock) {
        return new AlarmRoomDesk(desk, known(knowledge, stream), stream.words(), watcher, clock);
    }

    /** Whatever can ring, by its name and with how long it may be paused. */
    private static AlarmRules known(AlarmKnowledge knowledge, StreamRules stream) {
        return knowledge
                .alarms()
                .and(stream.conditions().stream()
                        .map(StreamRules.Streaming::condition)
                        .toList());
    }

    @Bean
    AlarmController alarmController(AlarmRoomDesk desk, Pages pages) {
        return new AlarmController(desk, pages);
    }
}
