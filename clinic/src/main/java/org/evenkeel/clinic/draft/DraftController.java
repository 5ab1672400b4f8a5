package org.evenkeel.clinic.draft;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.clinic.door.SignedIn;
import org.evenkeel.clinic.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What {@code autosave.js} talks to. */
@Controller
@SignedIn
public final class DraftController {

    private static final String PATH = "/charts/{chartId}/drafts/{form:[a-z][a-z0-9.-]{0,79}}";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final DraftDesk desk;
    private final ZoneId zone;

    public DraftController(DraftDesk desk, ZoneId zone) {
        this.desk = desk;
        this.zone = zone;
    }

    /** What the page sends: the version it had read, and the fields that changed. */
    record Save(int version, Map<String, List<String>> fields) {}

    /** What the page gets. */
    record Shown(int version, String savedAt, Map<String, List<String>> fields, List<Other> others) {}

    /** A colleague with unsigned input in the same form. */
    record Other(String name, String savedAt) {}

    @GetMapping(PATH)
    ResponseEntity<Shown> read(Actor actor, @PathVariable UUID chartId, @PathVariable String form) {
        return ResponseEntity.ok(shown(desk.read(actor, chartId, form)));
    }

    @PostMapping(PATH)
    ResponseEntity<Shown> save(
            Actor actor, @PathVariable UUID chartId, @PathVariable String form, @RequestBody Save save) {
        return switch (desk.save(actor, chartId, form, save.version(), save.fields())) {
            case SaveOutcome.Saved saved -> ResponseEntity.ok(shown(saved.draft()));
            case SaveOutcome.Newer newer ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(shown(newer.current()));
        };
    }

    @DeleteMapping(PATH)
    ResponseEntity<Void> clear(Actor actor, @PathVariable UUID chartId, @PathVariable String form) {
        desk.clear(actor, chartId, form);
        return ResponseEntity.noContent().build();
    }

    private Shown shown(Draft draft) {
        return new Shown(
                draft.version(),
                draft.isEmpty() ? "" : time(draft.savedAt()),
                draft.fields(),
                draft.others().stream()
                        .map(other -> new Other(other.displayName(), time(other.savedAt())))
                        .toList());
    }

    private String time(Instant at) {
        return TIME.withZone(zone).format(at);
    }
}
