package org.evenkeel.clinic.wiring;

import java.time.Clock;
import javax.sql.DataSource;
import org.evenkeel.clinic.board.BoardController;
import org.evenkeel.clinic.board.BoardDesk;
import org.evenkeel.clinic.board.BoardMemory;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The board of all chairs. */
@Configuration(proxyBeanMethods = false)
class BoardWiring {

    @Bean
    BoardMemory boardMemory(BedsideLibrary library, LiveStream live) {
        return new BoardMemory(library, live);
    }

    @Bean
    BoardController boardController(
            BoardMemory memory, DataSource dataSource, ChartDesk charts, Pages pages, Clock clock) {
        return new BoardController(
                new BoardDesk(memory, new Schedule(dataSource, clock), charts, BedsideLibrary.board(), clock), pages);
    }
}
