package org.evenkeel.knowledge.bridge;

import java.util.List;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.bridge.BridgeKnowledge;
import org.evenkeel.pharmacology.bridge.BridgeStatement;
import org.evenkeel.pharmacology.quantity.Unit;

/** What comes with the application about bridges between routes. */
public final class BridgeLibrary {

    private static final String FILE = "bridge/routes.yaml";

    private BridgeLibrary() {}

    /**
     * Reads all of it.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong
     */
    public static BridgeKnowledge load() {
        Problems problems = new Problems();
        Part<BridgeKnowledge> read = read(YamlFile.resource(BridgeLibrary.class, "knowledge/" + FILE), problems);
        problems.refuseIfAny();
        return read.get();
    }

    /** Reads {@code text}; what is wrong goes to {@code problems}. */
    static Part<BridgeKnowledge> read(String text, Problems problems) {
        return YamlFile.read(FILE, text, problems, BridgeLibrary::knowledge);
    }

    private static BridgeKnowledge knowledge(YamlMap file) {
        List<BridgeStatement> cannot = file.maps("cannot", BridgeLibrary::statement);
        Part<BridgeStatement> nasal = file.map("nasal", BridgeLibrary::statement);
        double margin = file.quantity("nasal-margin", Unit.of("1"));
        Part<BridgeStatement> mixed = file.map("mixed", BridgeLibrary::statement);
        Part<BridgeStatement> devices = file.map("devices", BridgeLibrary::statement);
        Part<BridgeStatement> noSpread = file.map("no-spread", BridgeLibrary::statement);
        String noCommonSite = file.text("no-common-site");
        return new BridgeKnowledge(
                cannot, nasal.get(), margin, mixed.get(), devices.get(), noSpread.get(), noCommonSite);
    }

    private static BridgeStatement statement(YamlMap map) {
        return new BridgeStatement(map.text("id"), map.text("words"), map.evidence());
    }
}
