package org.evenkeel.clinic.cdshooks;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How other systems may ask us.
 *
 * @param base where they reach this clinic; their tokens must be made out to an address below it
 * @param jurisdiction under whose labels rules are asked: {@code us}, {@code eu} or {@code ch}
 * @param clients who may ask, at least one
 * @param origins web pages whose browsers may ask; usually none
 */
public record CdsSettings(URI base, String jurisdiction, List<CdsClient> clients, List<String> origins) {
    public CdsSettings {
        clients = List.copyOf(clients);
        origins = List.copyOf(origins);
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("no client is named: leave the file out to switch CDS Hooks off");
        }
        if (clients.stream().map(CdsClient::issuer).distinct().count() < clients.size()) {
            throw new IllegalArgumentException("two clients have the same issuer");
        }
    }

    Optional<CdsClient> client(String issuer) {
        return clients.stream().filter(c -> c.issuer().equals(issuer)).findFirst();
    }
}
