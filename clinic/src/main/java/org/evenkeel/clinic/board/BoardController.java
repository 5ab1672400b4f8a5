package org.evenkeel.clinic.board;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The board of all chairs. */
@Controller
@Needs(Permission.VIEW_CHART)
public final class BoardController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final BoardDesk desk;
    private final Pages pages;
    private final AtomicReference<@Nullable Drawn> last = new AtomicReference<>();

    /** The tiles as drawn for one state in one second; the same for everybody who may see them. */
    private record Drawn(long version, long second, String html) {}

    public BoardController(BoardDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/board")
    View page(Actor actor) {
        return pages.show("board/page", Map.of("board", desk.open(actor)));
    }

    /** The tiles alone, fetched again by every open board when one of them changed. */
    @GetMapping("/board/tiles")
    ResponseEntity<String> tiles(Actor actor) {
        long version = desk.version();
        BoardView board = desk.again(actor);
        long second = board.now().getEpochSecond();
        Drawn drawn = last.get();
        if (drawn == null || drawn.version() != version || drawn.second() != second) {
            drawn = new Drawn(version, second, pages.text("board/tiles", Map.of("board", board)));
            last.set(drawn);
        }
        return ResponseEntity.ok().contentType(HTML).body(drawn.html());
    }
}
