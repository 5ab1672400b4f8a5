package org.evenkeel.knowledge.library;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Entries of one kind by id. Refuses doubled and nearly doubled ids; lets the clinic's layer replace the house's. */
final class Shelf<T> {
    /** Whose folder an entry comes from. */
    enum Layer {
        LIBRARY,
        CLINIC
    }

    private record Placed<T>(T value, Whose whose, String file) {
        Layer layer() {
            return whose.layer();
        }
    }

    private final String kind;
    private final Map<String, Placed<T>> placed = new LinkedHashMap<>();
    private final Map<String, T> replaced = new LinkedHashMap<>();
    private final Map<String, String> bySimplified = new LinkedHashMap<>();

    Shelf(String kind) {
        this.kind = kind;
    }

    /** Whose an entry with this id would be. */
    Rule.Origin origin(String id, Whose whose) {
        return whose.origin(placed.containsKey(id));
    }

    void put(YamlMap map, String idKey, String id, T value, Whose whose) {
        whose.mustSay(map, idKey, id);
        String simplified = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String near = bySimplified.putIfAbsent(simplified, id);
        if (near != null && !near.equals(id)) {
            map.problem(idKey, "\"" + id + "\" is too near the " + kind + " \"" + near + "\" to be told apart");
            return;
        }
        Placed<T> before = placed.get(id);
        if (before != null && before.layer() == whose.layer()) {
            map.problem(idKey, "\"" + id + "\" is here twice: there is such a " + kind + " already");
            return;
        }
        if (before != null) {
            replaced.put(id, before.value());
        }
        placed.put(id, new Placed<>(value, whose, map.file()));
    }

    /** Puts a changed entry in the place of one that is here. */
    void change(String id, UnaryOperator<T> by) {
        placed.computeIfPresent(id, (i, p) -> new Placed<>(by.apply(p.value()), p.whose(), p.file()));
    }

    /** The house's entries that the clinic's took the place of, by id. */
    Map<String, T> replaced() {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
    }

    /** The entry another one refers to; a dangling reference is a problem at its line. */
    Optional<T> referred(YamlMap map, String key, String id) {
        Placed<T> found = placed.get(id);
        if (found == null && !id.isEmpty()) {
            map.problem(key, "names the " + kind + " \"" + id + "\", which does not exist");
        }
        return Optional.ofNullable(found).map(Placed::value);
    }

    /** For each of the clinic's entries the file it stands in. */
    Map<String, String> clinicFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        placed.forEach((id, p) -> {
            if (p.layer() == Layer.CLINIC) {
                files.put(id, p.file().replaceFirst("^clinic:", ""));
            }
        });
        return java.util.Collections.unmodifiableMap(files);
    }

    /** Who decided each of the clinic's entries. */
    Map<String, ClinicChange> changes() {
        Map<String, ClinicChange> changes = new LinkedHashMap<>();
        placed.forEach((id, p) -> p.whose().changed().ifPresent(c -> changes.put(id, c)));
        return java.util.Collections.unmodifiableMap(changes);
    }

    /** The entry with this id, if there is one so far. */
    Optional<T> find(String id) {
        return Optional.ofNullable(placed.get(id)).map(Placed::value);
    }

    Map<String, T> all() {
        Map<String, T> values = new LinkedHashMap<>();
        placed.forEach((id, p) -> values.put(id, p.value()));
        return java.util.Collections.unmodifiableMap(values);
    }
}
