package org.evenkeel.exchange.cdshooks;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Ids of the cards of one answer. The same request of the same client gets the same ids again. */
final class CardIds {
    private final String seed;
    private final Map<String, Integer> used = new HashMap<>();

    CardIds(HookService service, String client, UUID instance) {
        seed = client + "\n" + service.id() + "\n" + instance + "\n";
    }

    UUID of(String about) {
        int times = used.merge(about, 1, Integer::sum);
        return UUID.nameUUIDFromBytes((seed + about + "\n" + times).getBytes(StandardCharsets.UTF_8));
    }
}
