package org.evenkeel.clinic.cdshooks;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.exchange.cdshooks.Card;
import org.evenkeel.exchange.cdshooks.CdsHooks;
import org.evenkeel.exchange.cdshooks.Feedback;
import org.evenkeel.exchange.cdshooks.HookAnswer;
import org.evenkeel.exchange.cdshooks.HookService;
import org.evenkeel.knowledge.library.Library;
import org.springframework.http.HttpStatus;

/** Answers calls of systems that may ask, and keeps what must be kept of them. */
public final class CdsDesk {
    private final CdsHooks hooks;
    private final CdsLedger ledger;
    private final TokenCheck tokens;
    private final URI base;
    private final Clock clock;

    public CdsDesk(CdsSettings settings, Library library, CdsLedger ledger, ZoneId zone, Clock clock) {
        this.hooks = new CdsHooks(
                library.rules(),
                library.ceilings(),
                RuleScope.INTRAVENOUS_DEPRESSION.under(settings.jurisdiction()),
                settings.base(),
                zone);
        this.ledger = ledger;
        this.tokens = new TokenCheck(settings, ledger, clock);
        this.base = settings.base();
        this.clock = clock;
    }

    TokenCheck tokens() {
        return tokens;
    }

    CdsLedger ledger() {
        return ledger;
    }

    /** Where a path of ours is reached. */
    String address(String path) {
        return base + path;
    }

    /** What is sent back: a body, or a problem in words. */
    sealed interface Reply {
        record Cards(List<Card> cards) implements Reply {}

        record Kept() implements Reply {}

        record Problem(HttpStatus status, String code, String words) implements Reply {}
    }

    Reply answer(CdsClient client, HookService service, byte[] body) {
        return switch (hooks.answer(service, body, client.issuer(), clock.instant())) {
            case HookAnswer.Cards(List<Card> cards) -> {
                ledger.issue(client, service, cards);
                yield new Reply.Cards(cards);
            }
            case HookAnswer.Malformed(String words) -> new Reply.Problem(HttpStatus.BAD_REQUEST, "malformed", words);
            case HookAnswer.Missing missing ->
                new Reply.Problem(HttpStatus.PRECONDITION_FAILED, "prefetch-missing", missing.words());
        };
    }

    Reply feedback(CdsClient client, HookService service, byte[] body) {
        return switch (Feedback.read(body)) {
            case Feedback.Result.Malformed(String words) ->
                new Reply.Problem(HttpStatus.BAD_REQUEST, "malformed", words);
            case Feedback.Result.Read(List<Feedback> feedback) ->
                ledger.keep(client, service, feedback)
                        ? new Reply.Kept()
                        : new Reply.Problem(
                                HttpStatus.BAD_REQUEST,
                                "unknown-card",
                                "A card named here was not given out by this service to this system; nothing was kept.");
        };
    }
}
