package org.evenkeel.clinic.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.clinic.door.SignedIn;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
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
    private final Map<String, LiveFeed> feeds;

    public LiveController(LiveStream stream, StaffAccounts accounts, List<LiveFeed> feeds) {
        this.stream = stream;
        this.accounts = accounts;
        this.feeds = feeds.stream()
                .collect(Collectors.toUnmodifiableMap(feed -> feed.topic().name(), Function.identity()));
    }

    @GetMapping("/live")
    void live(
            Actor actor,
            @RequestParam String topics,
            @RequestParam(defaultValue = "") String shown,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Set<Topic> wanted = Arrays.stream(topics.split(","))
                .limit(MOST_TOPICS)
                .map(Topic::new)
                .collect(Collectors.toUnmodifiableSet());
        if (wanted.stream().anyMatch(topic -> topic.name().contains("."))) {
            actor.require(Permission.VIEW_CHART);
        }
        Map<String, LiveFeed.Reader> fed = new HashMap<>();
        for (Topic topic : wanted) {
            LiveFeed feed = feeds.get(topic.name());
            if (feed != null) {
                fed.put(topic.name(), feed.open(actor, shown));
            }
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Watcher watcher = stream.watch(wanted);
        try {
            write(new Screen(actor, request.getSession(false), watcher, fed, response.getOutputStream()));
        } catch (IOException gone) {
            // The ordinary end of a stream: the screen was closed.
            LOG.debug("a screen left", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            stream.leave(watcher, wanted);
        }
    }

    /** @param fed who feeds it, by topic */
    private record Screen(
            Actor actor,
            @Nullable HttpSession session,
            Watcher watcher,
            Map<String, LiveFeed.Reader> fed,
            OutputStream out) {}

    private void write(Screen screen) throws IOException, InterruptedException {
        send(screen.out(), "retry: 2000\nevent: hello\ndata: {}\n\n");
        for (LiveFeed.Reader reader : screen.fed().values()) {
            send(screen.out(), reader.take());
        }
        long asked = System.nanoTime();
        while (!screen.watcher().ended()) {
            Set<Watcher.Event> events = screen.watcher().take(HEARTBEAT_SECONDS);
            if (System.nanoTime() - asked > TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS - 1)) {
                if (!mayGoOn(screen)) {
                    return;
                }
                asked = System.nanoTime();
            }
            if (events.isEmpty()) {
                send(screen.out(), "event: beat\ndata: {}\n\n");
            }
            for (Watcher.Event event : events) {
                LiveFeed.Reader reader = screen.fed().get(event.topic());
                if (reader == null || !event.name().equals(Watcher.FED)) {
                    send(
                            screen.out(),
                            "event: change\ndata: {\"topic\":\"" + event.topic() + "\",\"event\":\"" + event.name()
                                    + "\"}\n\n");
                } else {
                    send(screen.out(), reader.take());
                }
            }
        }
    }

    /** Whether its person is still signed in, with an account that may see what is sent. */
    private boolean mayGoOn(Screen screen) {
        return isSignedIn(screen.session())
                && accounts.byId(screen.actor().id())
                        .filter(account -> !account.disabled())
                        .filter(account ->
                                screen.fed().isEmpty() || account.actor().may(Permission.VIEW_CHART))
                        .isPresent();
    }

    private static boolean isSignedIn(@Nullable HttpSession session) {
        try {
            return session != null
                    && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        } catch (IllegalStateException ended) {
            LOG.debug("a screen's sign-in has ended", ended);
            return false;
        }
    }

    private static void send(OutputStream out, List<byte[]> events) throws IOException {
        for (byte[] event : events) {
            out.write(event);
        }
        out.flush();
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
