package org.evenkeel.clinic.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page: who looks at it, where it stands, how it looks. Every template gets it as {@code frame}.
 *
 * @param path of the request, without query
 * @param actor empty for someone not signed in
 * @param csrfToken goes into every form ({@code @template.component.csrf(frame)}) and into the page's head for scripts
 * @param theme empty when the browser never chose
 * @param assets where style sheets and scripts live, with the build's fingerprint; ends without slash
 */
public record Frame(
        String path,
        @Nullable Actor actor,
        String csrfToken,
        @Nullable Theme theme,
        String assets,
        ClinicFacts clinic,
        Instant now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern(" zzz", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** Whether the person may; controls that need more are disabled with {@link #whyNot}. */
    public boolean may(Permission permission) {
        return actor != null && actor.may(permission);
    }

    /** Why a control is off; empty when it isn't. */
    public String whyNot(Permission permission) {
        return actor == null ? "Sign in first." : actor.whyNot(permission);
    }

    /** The navigation of this person. */
    public List<NavItem> nav() {
        return actor == null ? List.of() : NavItem.of(actor);
    }

    /** The page's theme: the choice, or the room's default. A session room is dim, so it starts dark. */
    public String themeAttribute(boolean room) {
        if (theme != null) {
            return theme.attribute();
        }
        return room ? Theme.DARK.attribute() : Theme.SYSTEM.attribute();
    }

    public ZoneId zone() {
        return clinic.zone();
    }

    /** Wall-clock time in the clinic, {@code 14:02}; in the hour that comes twice it says which, {@code 01:25 EST}. */
    public String time(Instant at) {
        ZonedDateTime then = at.atZone(zone());
        boolean comesTwice = then.getZone()
                        .getRules()
                        .getValidOffsets(then.toLocalDateTime())
                        .size()
                > 1;
        return TIME.format(then) + (comesTwice ? OFFSET.format(then) : "");
    }

    /** The day in the clinic, {@code 24 Nov 2026}. */
    public String day(Instant at) {
        return DAY.withZone(zone()).format(at);
    }

    /** Day and time in the clinic, {@code 24 Nov 2026, 14:02}. */
    public String dayAndTime(Instant at) {
        return DAY_AND_TIME.withZone(zone()).format(at);
    }
}
