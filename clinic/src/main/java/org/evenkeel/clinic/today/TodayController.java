package org.evenkeel.clinic.today;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The first page: the board of the day. */
@Controller
@Needs(Permission.VIEW_SCHEDULE)
public final class TodayController {
    private final TodayDesk desk;
    private final Pages pages;

    public TodayController(TodayDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/")
    View page(Actor actor, @RequestParam(required = false) @Nullable String day) {
        return show("today/page", actor, day);
    }

    /** The board alone, fetched again when something was charted or a clock ran out. */
    @GetMapping("/today/board")
    View board(Actor actor, @RequestParam(required = false) @Nullable String day) {
        return show("today/board", actor, day);
    }

    private View show(String template, Actor actor, @Nullable String day) {
        Optional<LocalDate> wanted = day(day);
        return pages.show(template, Map.of("board", desk.look(actor, wanted), "dated", wanted.isPresent()));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new NotHere("day");
        }
    }
}
