package org.evenkeel.clinic.wiring;

import java.time.Clock;
import javax.sql.DataSource;
import org.evenkeel.care.alarm.AlarmKnowledge;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.alarm.AlarmBoard;
import org.evenkeel.clinic.alarm.AlarmController;
import org.evenkeel.clinic.alarm.AlarmRoomDesk;
import org.evenkeel.clinic.alarm.AlarmWatcher;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.journal.read.SessionAlarms;
import org.evenkeel.journal.store.PostgresJournal;
import org.evenkeel.knowledge.bedside.AlarmLibrary;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
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
    AlarmWatcher alarmWatcher(
            PostgresJournal journal,
            ChartDesk desk,
            DataSource dataSource,
            AlarmKnowledge knowledge,
            LiveStream live,
            Clock clock) {
        AlarmWatcher watcher = new AlarmWatcher(desk, new SessionAlarms(dataSource), knowledge, live, clock);
        journal.addListener(watcher);
        return watcher;
    }

    @Bean
    AlarmBoard alarmBoard(DataSource dataSource, AlarmKnowledge knowledge, Clock clock) {
        return new AlarmBoard(new SessionAlarms(dataSource), knowledge.alarms(), clock);
    }

    @Bean
    AlarmRoomDesk alarmRoomDesk(ChartDesk desk, AlarmKnowledge knowledge, AlarmWatcher watcher, Clock clock) {
        return new AlarmRoomDesk(desk, knowledge.alarms(), watcher, clock);
    }

    @Bean
    AlarmController alarmController(AlarmRoomDesk desk, Pages pages) {
        return new AlarmController(desk, pages);
    }
}
