package org.evenkeel.clinic.board;

import java.util.Map;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The board of all chairs. What changes on it comes by its feed. */
@Controller
@Needs(Permission.VIEW_CHART)
public final class BoardController {
    private final BoardDesk desk;
    private final BoardFeed feed;
    private final Pages pages;

    public BoardController(BoardDesk desk, BoardFeed feed, Pages pages) {
        this.desk = desk;
        this.feed = feed;
        this.pages = pages;
    }

    @GetMapping("/board")
    View page(Actor actor) {
        // The state is asked before the page is drawn: what changes between is sent once too often, never missed.
        String shown = feed.drawn();
        return pages.show("board/page", Map.of("board", desk.open(actor), "shown", shown));
    }
}
