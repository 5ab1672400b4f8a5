package org.evenkeel.exchange.cdshooks;

import java.util.List;

/** What a request comes to. */
public sealed interface HookAnswer {
    /** Cards, perhaps none. */
    record Cards(List<Card> cards) implements HookAnswer {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /** The request can't be read; the words say why and repeat nothing of it. */
    record Malformed(String words) implements HookAnswer {}

    /** The request can be read, but what it rests on was not sent. */
    record Missing(List<String> prefetchKeys) implements HookAnswer {
        public Missing {
            prefetchKeys = List.copyOf(prefetchKeys);
        }

        /** What to send. */
        public String words() {
            return "Without this prefetch nothing can be said: " + String.join(", ", prefetchKeys)
                    + ". A prefetch with a failed outcome counts as not sent.";
        }
    }
}
