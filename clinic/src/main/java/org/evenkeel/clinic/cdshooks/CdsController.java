package org.evenkeel.clinic.cdshooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.clinic.cdshooks.CdsDesk.Reply;
import org.evenkeel.clinic.cdshooks.TokenCheck.Verdict;
import org.evenkeel.clinic.door.OpenDoor;
import org.evenkeel.clinic.phone.LinkLimiter;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.problem.Problems;
import org.evenkeel.exchange.cdshooks.Discovery;
import org.evenkeel.exchange.cdshooks.HookService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of CDS Hooks. No one signs in here: every call brings a token of its own. */
@Controller
@OpenDoor
public final class CdsController {
    /** The largest body that is read. */
    static final int LIMIT_BYTES = 10 * 1024 * 1024;

    private static final String ROOT = "/cds-services";

    private final Optional<CdsDesk> desk;
    private final LinkLimiter limiter;
    private final Problems problems;
    private final JsonMapper json;

    public CdsController(Optional<CdsDesk> desk, LinkLimiter limiter, Problems problems, JsonMapper json) {
        this.desk = desk;
        this.limiter = limiter;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping(ROOT)
    void discover(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CdsDesk open = open();
        Optional<CdsClient> client = admitted(open, "discovery", List.of(ROOT), request, response);
        if (client.isPresent()) {
            open.ledger().called(client.get().issuer(), "discovery", HttpStatus.OK.value(), "listed", 0);
            write(response, Discovery.all());
        }
    }

    @PostMapping(ROOT + "/{id}")
    void call(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(id, false, List.of(ROOT + "/" + id), request, response);
    }

    /** A token for feedback may be made out to the service or to its feedback address. */
    @PostMapping(ROOT + "/{id}/feedback")
    void feedback(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = ROOT + "/" + id;
        serve(id, true, List.of(path, path + "/feedback"), request, response);
    }

    private void serve(
            String id, boolean isFeedback, List<String> paths, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CdsDesk open = open();
        Optional<HookService> service = HookService.withId(id);
        // an address that is none may hold anything, so it is not written down
        String name = service.map(HookService::id).orElse("unknown") + (isFeedback ? "/feedback" : "");
        Optional<CdsClient> client = admitted(open, name, paths, request, response);
        if (client.isEmpty()) {
            return;
        }
        Reply reply = service.isEmpty()
                ? new Reply.Problem(HttpStatus.NOT_FOUND, "not-here", "There is no such service.")
                : reply(open, client.get(), service.get(), isFeedback, request);
        switch (reply) {
            case Reply.Cards cards -> {
                open.ledger()
                        .called(
                                client.get().issuer(),
                                name,
                                200,
                                "cards",
                                cards.cards().size());
                write(response, cards);
            }
            case Reply.Kept _ -> {
                open.ledger().called(client.get().issuer(), name, 200, "kept", 0);
                write(response, Map.of());
            }
            case Reply.Problem(HttpStatus status, String code, String words) -> {
                open.ledger().called(client.get().issuer(), name, status.value(), code, 0);
                problems.send(request, response, status, code, words);
            }
        }
    }

    private static Reply reply(
            CdsDesk open, CdsClient client, HookService service, boolean isFeedback, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
        if (body.length > LIMIT_BYTES) {
            return new Reply.Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The request is larger than 10 MB.");
        }
        try {
            return isFeedback ? open.feedback(client, service, body) : open.answer(client, service, body);
        } catch (RuntimeException fault) {
            // a fault's message may quote the record it broke on, so only its place goes into the log
            IllegalStateException silent = new IllegalStateException(
                    "a call of CDS Hooks broke with " + fault.getClass().getName());
            silent.setStackTrace(fault.getStackTrace());
            open.ledger().called(client.issuer(), service.id(), 500, "fault", 0);
            throw silent;
        }
    }

    /** Nothing is here until somebody may ask. */
    private CdsDesk open() {
        return desk.orElseThrow(() -> new NotHere("page"));
    }

    /**
     * The system that calls; empty when it may not, which is then answered already. Tries from one address that open
     * nothing are slowed, so that they can't fill the record of calls; a good token is never slowed.
     */
    private Optional<CdsClient> admitted(
            CdsDesk open, String name, List<String> paths, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<String> addresses = paths.stream().map(open::address).toList();
        return switch (open.tokens().check(request.getHeader("Authorization"), addresses)) {
            case Verdict.Known(CdsClient client) -> Optional.of(client);
            case Verdict.Refused(String code) -> {
                refuse(open, name, code, request, response);
                yield Optional.empty();
            }
        };
    }

    private void refuse(
            CdsDesk open, String name, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (limiter.isBlocked(request.getRemoteAddr())) {
            response.setHeader("Retry-After", "10");
            problems.send(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "slow-down",
                    "Too many calls without a good token.");
            return;
        }
        limiter.missed(request.getRemoteAddr());
        open.ledger().called("", name, HttpStatus.UNAUTHORIZED.value(), code, 0);
        response.setHeader("WWW-Authenticate", code.equals("no-token") ? "Bearer" : "Bearer error=\"invalid_token\"");
        problems.send(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                code,
                "This call needs a token of a known system, made out to this address, in force and not used before.");
    }

    private void write(HttpServletResponse response, Object body) throws IOException {
        response.setStatus(HttpStatus.OK.value());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
