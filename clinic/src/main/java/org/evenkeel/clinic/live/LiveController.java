package org.evenkeel.clinic.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.clinic.door.SignedIn;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Server-sent events. A request thread is virtual, so each open screen simply waits in its own. */
@Controller
@SignedIn
public final class LiveController {

    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);
    private static final long HEARTBEAT_SECONDS = 15;
    private static final int MOST_TOPICS = 50;

    private final LiveStream stream;
    private final StaffAccounts accounts;

    public LiveController(LiveStream stream, StaffAccounts accounts) {
        this.stream = stream;
        this.accounts = accounts;
    }

    @GetMapping("/live")
    void live(Actor actor, @RequestParam String topics, HttpServletResponse response) throws IOException {
        Set<Topic> wanted = Arrays.stream(topics.split(","))
                .limit(MOST_TOPICS)
                .map(Topic::new)
                .collect(Collectors.toUnmodifiableSet());
        if (wanted.stream().anyMatch(topic -> topic.name().contains("."))) {
            actor.require(Permission.VIEW_CHART);
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Watcher watcher = stream.watch(wanted);
        try {
            write(actor, watcher, response.getOutputStream());
        } catch (IOException gone) {
            // The ordinary end of a stream: the screen was closed.
            LOG.debug("a screen left", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            stream.leave(watcher, wanted);
        }
    }

    private void write(Actor actor, Watcher watcher, OutputStream out) throws IOException, InterruptedException {
        send(out, "retry: 2000\nevent: hello\ndata: {}\n\n");
        while (!watcher.ended()) {
            Set<Watcher.Event> events = watcher.take(HEARTBEAT_SECONDS);
            if (events.isEmpty()) {
                if (accounts.byId(actor.id())
                        .filter(account -> !account.disabled())
                        .isEmpty()) {
                    return;
                }
                send(out, "event: beat\ndata: {}\n\n");
            }
            for (Watcher.Event event : events) {
                send(
                        out,
                        "event: change\ndata: {\"topic\":\"" + event.topic() + "\",\"event\":\"" + event.name()
                                + "\"}\n\n");
            }
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
