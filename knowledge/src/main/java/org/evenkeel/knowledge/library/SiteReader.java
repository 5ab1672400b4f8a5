package org.evenkeel.knowledge.library;

import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads {@code site.yaml} at the top of a clinic's folder: what holds for the clinic as a whole. */
final class SiteReader {
    static final String FILE = "site.yaml";

    private final Shelves shelves;
    private final Whose whose;

    SiteReader(Shelves shelves, Whose whose) {
        this.shelves = shelves;
        this.whose = whose;
    }

    void read(YamlMap file) {
        file.readElsewhere("alarms-from-monitors");
        if (file.keys().contains("jurisdiction")) {
            whose.mustSay(file, "jurisdiction", FILE);
            shelves.jurisdiction = TreatmentWords.JURISDICTION.one(file, "jurisdiction");
        }
    }
}
