package org.evenkeel.knowledge.library;

import java.util.Optional;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.knowledge.library.Shelf.Layer;
import org.evenkeel.knowledge.yaml.YamlMap;

/**
 * Whose an entry is.
 *
 * @param changed who decided it, when it is the clinic's; absent when the file doesn't say
 */
record Whose(Layer layer, Optional<ClinicChange> changed) {
    private static final String KEY = "changed";
    /** Stands for one that can't be read, which has been told. */
    private static final ClinicChange UNREADABLE = new ClinicChange("?", java.time.LocalDate.EPOCH, "?");

    /** Whose a file is, by its head. */
    static Whose file(Layer layer, YamlMap head) {
        return new Whose(layer, layer == Layer.CLINIC ? said(head) : Optional.empty());
    }

    /** Whose an entry is: it may say for itself what the head of its file says for all. */
    Whose entry(YamlMap map) {
        if (layer == Layer.LIBRARY) {
            return this;
        }
        Optional<ClinicChange> own = said(map);
        return own.isPresent() ? new Whose(layer, own) : this;
    }

    /** What becomes of a rule that is in such a file. */
    Rule.Origin origin(boolean replaces) {
        return changed.map(c -> replaces ? Rule.Origin.overridden(c) : Rule.Origin.added(c))
                .orElse(Rule.Origin.LIBRARY);
    }

    /** A clinic's entry of which nobody says that they decided it is a problem at its line. */
    void mustSay(YamlMap map, String idKey, String id) {
        if (layer == Layer.CLINIC && changed.isEmpty()) {
            map.problem(
                    idKey,
                    "\"" + id + "\" doesn't say who decided it and when: write changed: {by: \"Dr ...\","
                            + " on: 2026-03-02, why: \"...\"} with it or at the head of the file");
        }
    }

    private static Optional<ClinicChange> said(YamlMap map) {
        return map.optionalMap(KEY, Whose::change).map(p -> p.isRead() ? p.get() : UNREADABLE);
    }

    private static ClinicChange change(YamlMap map) {
        String by = map.text("by");
        String why = map.text("why");
        return map.optionalDay("on")
                .map(on -> new ClinicChange(by, on, why))
                .orElseThrow(() -> new IllegalArgumentException("\"on\" is missing: the day, such as 2026-03-02"));
    }
}
