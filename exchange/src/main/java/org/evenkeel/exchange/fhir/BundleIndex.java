package org.evenkeel.exchange.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The resources of a bundle, and the ways to point at them. */
final class BundleIndex {
    private final List<Resource> resources = new ArrayList<>();
    private final Map<String, Resource> byAddress = new HashMap<>();
    private int empty;
    private int deleted;

    private BundleIndex() {}

    static BundleIndex of(Bundle bundle) {
        BundleIndex index = new BundleIndex();
        bundle.getEntry().forEach(index::add);
        return index;
    }

    private void add(BundleEntryComponent entry) {
        Resource resource = entry.getResource();
        if (entry.getRequest().getMethod() == HTTPVerb.DELETE) {
            deleted++;
            return;
        }
        if (resource == null) {
            empty++;
            return;
        }
        resources.add(resource);
        if (entry.hasFullUrl()) {
            byAddress.putIfAbsent(entry.getFullUrl(), resource);
        }
        String id = resource.getIdElement().getIdPart();
        if (id != null) {
            byAddress.putIfAbsent(resource.fhirType() + "/" + id, resource);
        }
    }

    List<Resource> all() {
        return resources;
    }

    <T extends Resource> List<T> all(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Entries without a resource. */
    int empty() {
        return empty;
    }

    /** Entries that tell a server to delete something. */
    int deleted() {
        return deleted;
    }

    /** What a reference of a resource points at: contained in it, or elsewhere in the bundle. */
    Optional<Resource> resolve(DomainResource from, Reference reference) {
        String address = reference.getReference();
        if (address == null || address.isBlank()) {
            return reference.getResource() instanceof Resource there ? Optional.of(there) : Optional.empty();
        }
        if (address.startsWith("#")) {
            return from.getContained().stream()
                    .filter(c -> address.equals(withHash(c.getIdElement().getIdPart())))
                    .findFirst();
        }
        return resolve(address);
    }

    private Optional<Resource> resolve(String address) {
        Resource exact = byAddress.get(address);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(byAddress.get(typeAndId(address)));
    }

    /** Whether a reference points at this resource. */
    boolean pointsAt(Reference reference, Resource target) {
        String address = reference.getReference();
        return address != null && resolve(address).filter(r -> r.equals(target)).isPresent();
    }

    private static String withHash(@Nullable String id) {
        return id == null || id.startsWith("#") ? String.valueOf(id) : "#" + id;
    }

    /** {@code https://host/fhir/Patient/7/_history/2} and {@code Patient/7/_history/2} give {@code Patient/7}. */
    private static String typeAndId(String address) {
        String[] parts = address.replaceFirst("/_history/.*$", "").split("/", -1);
        return parts.length < 2 ? address : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }
}
