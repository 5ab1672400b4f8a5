package org.evenkeel.clinic.observation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.evenkeel.clinic.door.OpenDoor;
import org.evenkeel.clinic.monitor.MonitorHub;
import org.evenkeel.clinic.monitor.MonitorTokens;
import org.evenkeel.clinic.monitor.Receipt;
import org.evenkeel.clinic.phone.LinkLimiter;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.exchange.fhir.ObservationReader;
import org.evenkeel.exchange.fhir.ObservationReader.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where devices post vital signs. No one signs in here: every call brings its device's token. */
@Controller
@OpenDoor
public final class ObservationController {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 1_000;
    private static final int LONGEST_KEPT = 64 * 1024;

    private final Optional<MonitorTokens> tokens;
    private final ObservationReader reader;
    private final MonitorHub hub;
    private final JsonMapper json;
    private final Clock clock;
    private final LinkLimiter strangers;
    private final PostPace pace;

    public ObservationController(
            Optional<MonitorTokens> tokens, ObservationReader reader, MonitorHub hub, JsonMapper json, Clock clock) {
        this.tokens = tokens;
        this.reader = reader;
        this.hub = hub;
        this.json = json;
        this.clock = clock;
        this.strangers = new LinkLimiter(clock);
        this.pace = new PostPace(clock);
    }

    @PostMapping("/fhir/Observation")
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MonitorTokens open = tokens.orElseThrow(() -> new NotHere("page"));
        Optional<String> device = token(request.getHeader("Authorization")).flatMap(open::device);
        response.setHeader("Cache-Control", "no-store");
        Optional<Outcome> outcome = device.isPresent()
                ? posted(device.get(), request, response)
                : Optional.of(stranger(request.getRemoteAddr(), response));
        if (outcome.isEmpty()) {
            response.setStatus(HttpStatus.CREATED.value());
            return;
        }
        response.setStatus(outcome.get().status().value());
        response.setContentType("application/fhir+json");
        response.getOutputStream().write(json.writeValueAsBytes(outcome.get().resource()));
    }

    private static Optional<String> token(@Nullable String authorization) {
        return authorization == null
                        || authorization.length() > LONGEST_TOKEN
                        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : Optional.of(authorization.substring(BEARER.length()).strip());
    }

    /** Tries from one address that open nothing are slowed; a good token is never slowed by them. */
    private Outcome stranger(String address, HttpServletResponse response) {
        if (strangers.isBlocked(address)) {
            response.setHeader("Retry-After", "10");
            return new Outcome(
                    HttpStatus.TOO_MANY_REQUESTS, "throttled", "", "Too many calls without the token of a device.");
        }
        strangers.missed(address);
        response.setHeader("WWW-Authenticate", "Bearer");
        return new Outcome(HttpStatus.UNAUTHORIZED, "login", "", "This call needs the token of a device.");
    }

    private Optional<Outcome> posted(String device, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!pace.take(device)) {
            hub.dropped(device);
            response.setHeader("Retry-After", "1");
            return Optional.of(new Outcome(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "throttled",
                    "",
                    "More Observations came than are taken: send the newest."));
        }
        if (!isJson(request.getContentType())) {
            return Optional.of(new Outcome(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-supported", "", "application/fhir+json is needed."));
        }
        byte[] body = request.getContentLengthLong() > ObservationReader.LIMIT_BYTES
                ? new byte[ObservationReader.LIMIT_BYTES + 1]
                : request.getInputStream().readNBytes(ObservationReader.LIMIT_BYTES + 1);
        if (body.length > ObservationReader.LIMIT_BYTES) {
            return Optional.of(new Outcome(
                    HttpStatus.CONTENT_TOO_LARGE, "too-long", "", "The Observation is larger than 256 kB."));
        }
        try {
            return taken(device, body);
        } catch (RuntimeException fault) {
            // a fault's message may quote what it broke on, so only its place goes into the log
            IllegalStateException silent = new IllegalStateException(
                    "taking an Observation broke with " + fault.getClass().getName());
            silent.setStackTrace(fault.getStackTrace());
            throw silent;
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.matches("(?i)application/(fhir\\+)?json\\s*(;.*)?");
    }

    private Optional<Outcome> taken(String device, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (reader.read(body, device, clock.instant())) {
            case Result.Read(var message) ->
                switch (hub.receive(message, text)) {
                    case Receipt.Taken _ -> Optional.empty();
                    case Receipt.Kept(Receipt.Reason reason) -> Optional.of(Outcome.of(reason));
                    case Receipt.NotStored _ -> Optional.of(Outcome.notStored());
                };
            case Result.Malformed(String words) -> Optional.of(unreadable(device, text, Outcome.malformed(words)));
            case Result.Refused(String element, String words) ->
                Optional.of(unreadable(device, text, Outcome.refused(element, words)));
        };
    }

    /** Kept as an HL7 message that can not be read is, for whoever looks after the device. */
    private Outcome unreadable(String device, String text, Outcome outcome) {
        String kept = text.length() > LONGEST_KEPT ? text.substring(0, LONGEST_KEPT) : text;
        return hub.unreadable(device, Receipt.Reason.UNREADABLE, "", kept) instanceof Receipt.NotStored
                ? Outcome.notStored()
                : outcome;
    }
}
