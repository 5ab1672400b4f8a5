package org.evenkeel.clinic.wiring;

import java.time.Clock;
import javax.sql.DataSource;
import org.evenkeel.clinic.alarm.AlarmBoard;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.evenkeel.clinic.today.BoardReader;
import org.evenkeel.clinic.today.TodayController;
import org.evenkeel.clinic.today.TodayDesk;
import org.evenkeel.journal.read.AlertList;
import org.evenkeel.journal.read.PatientDirectory;
import org.evenkeel.journal.read.QuestionnaireDirectory;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The board of the day. */
@Configuration(proxyBeanMethods = false)
class TodayWiring {
    private static final String CONSENT = "consent-ketamine-intravenous";

    @Bean
    TodayController todayController(
            DataSource dataSource,
            ChartDesk desk,
            BedsideLibrary bedside,
            AlarmBoard alarms,
            StaffAccounts accounts,
            Pages pages,
            ClinicFacts clinic,
            Clock clock) {
        TodayDesk.Lists lists = new TodayDesk.Lists(
                new Schedule(dataSource, clock),
                new PatientDirectory(dataSource, clock),
                new QuestionnaireDirectory(dataSource, clock),
                new AlertList(dataSource, clock));
        BoardReader board = new BoardReader(desk, bedside.session(), CONSENT);
        return new TodayController(new TodayDesk(lists, accounts, board, alarms, clock, clinic.zone()), pages);
    }
}
