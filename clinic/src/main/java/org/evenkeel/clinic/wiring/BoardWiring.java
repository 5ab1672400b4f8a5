package org.evenkeel.clinic.wiring;

import java.time.Clock;
import javax.sql.DataSource;
import org.evenkeel.clinic.board.BoardController;
import org.evenkeel.clinic.board.BoardDesk;
import org.evenkeel.clinic.board.BoardFeed;
import org.evenkeel.clinic.board.BoardMemory;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.monitor.Monitors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The board of all chairs. */
@Configuration(proxyBeanMethods = false)
class BoardWiring {

    @Bean
    BoardMemory boardMemory(BedsideLibrary library) {
        return new BoardMemory(library);
    }

    @Bean
    BoardDesk boardDesk(BoardMemory memory, DataSource dataSource, ChartDesk charts, Clock clock) {
        return new BoardDesk(memory, new Schedule(dataSource, clock), charts, BedsideLibrary.board(), clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    BoardFeed boardFeed(BoardDesk desk, Monitors monitors, LiveStream live, Pages pages, JsonMapper json, Clock clock) {
        BoardFeed feed = new BoardFeed(desk, monitors.live(), live, pages, json, clock);
        monitors.live().tell(feed::heard);
        return feed;
    }

    @Bean
    BoardController boardController(BoardDesk desk, BoardFeed feed, Pages pages) {
        return new BoardController(desk, feed, pages);
    }
}
