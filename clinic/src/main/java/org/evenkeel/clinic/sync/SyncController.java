package org.evenkeel.clinic.sync;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.door.OpenDoor;
import org.evenkeel.clinic.door.SignedIn;
import org.evenkeel.clinic.session.KeptCommand;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What the queue of a session page talks to. */
@Controller
public final class SyncController {
    private static final int MOST_ITEMS = 200;

    private final SyncDesk desk;
    private final TabletKeys keys;

    public SyncController(SyncDesk desk, TabletKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    /** Which tablet asks. */
    record Tablet(UUID device) {
        Tablet {
            Objects.requireNonNull(device, "device");
        }
    }

    /** What a tablet sends; with no items it only asks what time it is and how far it got. */
    record Batch(UUID device, String account, List<Item> items) {
        Batch {
            Objects.requireNonNull(device, "device");
            Objects.requireNonNull(account, "account");
            items = List.copyOf(items);
        }
    }

    /** One thing, as {@link SyncItem}. */
    record Item(
            UUID id,
            String kind,
            long sequence,
            Instant at,
            Instant deviceAt,
            long seen,
            Map<String, String> sent,
            @Nullable String discarded) {
        Item {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(deviceAt, "deviceAt");
            sent = Map.copyOf(sent);
        }

        SyncItem item() {
            return new SyncItem(
                    new KeptCommand(new CommandId(id), kind, at, sent),
                    sequence,
                    deviceAt,
                    seen,
                    Objects.requireNonNullElse(discarded, ""));
        }
    }

    /** The worker that brings a session's page back; from here it may answer for a page, from the assets it may not. */
    @OpenDoor
    @GetMapping("/session-worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(new ClassPathResource("static/js/session-worker.js"));
    }

    /** The secret with which this tablet encrypts what it keeps of the person who asks. */
    @SignedIn
    @PostMapping("/tablet/key")
    ResponseEntity<Map<String, String>> key(Actor actor, @RequestBody Tablet tablet) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("key", Base64.getEncoder().encodeToString(keys.of(actor, tablet.device()))));
    }

    /** Answers each item by itself; 200 whatever became of them. */
    @Needs(Permission.VIEW_CHART)
    @PostMapping("/charts/{chartId}/sessions/{sessionId}/sync")
    ResponseEntity<Map<String, Object>> sync(
            Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId, @RequestBody Batch batch) {
        if (batch.items().size() > MOST_ITEMS
                || batch.items().stream()
                        .anyMatch(i -> i.sequence() < 1 || !i.kind().matches("[a-z][a-z-]{0,39}"))) {
            return ResponseEntity.badRequest().body(Map.of("code", "sync.malformed"));
        }
        if (!batch.account().equals(actor.username())) {
            // Somebody else has signed in on the tablet since: nobody charts in another's name.
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("code", "sync.other-person"));
        }
        SyncDesk.Report report = desk.take(
                actor,
                batch.device(),
                new ChartId(chartId),
                new ItemId(sessionId),
                batch.items().stream().map(Item::item).toList());
        return ResponseEntity.ok(Map.of(
                "now",
                report.now().toString(),
                "lastSequence",
                report.lastSequence(),
                "missing",
                report.missing(),
                "results",
                report.results().stream().map(SyncController::shown).toList()));
    }

    private static Map<String, Object> shown(SyncResult result) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", result.id().toString());
        switch (result) {
            case SyncResult.Done _ -> shown.put("status", "done");
            case SyncResult.AlreadyThere _ -> shown.put("status", "already");
            case SyncResult.Discarded _ -> shown.put("status", "discarded");
            case SyncResult.Dependent d -> {
                shown.put("status", "dependent");
                shown.put("on", d.on().toString());
            }
            case SyncResult.Refused r -> {
                shown.put("status", "refused");
                shown.put(
                        "refusals",
                        r.refusals().stream().map(SyncController::words).toList());
            }
        }
        return shown;
    }

    private static Map<String, String> words(Refusal refusal) {
        return Map.of(
                "code",
                refusal.code(),
                "field",
                Objects.requireNonNullElse(refusal.field(), ""),
                "words",
                refusal.words());
    }
}
