package org.evenkeel.clinic.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.evenkeel.clinic.board.BoardMemory;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.LiveCharts;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.journal.Journal;
import org.evenkeel.journal.store.PostgresJournal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal, and the one door to the charts. */
@Configuration(proxyBeanMethods = false)
class ChartWiring {

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    PostgresJournal journal(DataSource dataSource, Clock clock, LiveStream live, BoardMemory board) {
        PostgresJournal journal = new PostgresJournal(dataSource, clock);
        journal.addListener(board);
        journal.addListener(new LiveCharts(live));
        return journal;
    }

    @Bean
    ChartDesk chartDesk(Journal journal, Clock clock, SecureRandom secureRandom) {
        return new ChartDesk(journal, clock, secureRandom);
    }
}
