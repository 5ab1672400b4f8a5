package org.evenkeel.knowledge.effects;

import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.pharmacology.effect.EffectKnowledge;

/** The acute effects that come with the application. */
public final class EffectLibrary {

    private static final String FILE = "effects/acute-effects.yaml";

    private EffectLibrary() {}

    /**
     * Reads all of it.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong
     */
    public static EffectKnowledge load() {
        Problems problems = new Problems();
        Part<EffectKnowledge> read = read(YamlFile.resource(EffectLibrary.class, "knowledge/" + FILE), problems);
        problems.refuseIfAny();
        return read.get();
    }

    /** Reads {@code text}; what is wrong goes to {@code problems}. */
    static Part<EffectKnowledge> read(String text, Problems problems) {
        return YamlFile.read(FILE, text, problems, EffectReader::read);
    }
}
