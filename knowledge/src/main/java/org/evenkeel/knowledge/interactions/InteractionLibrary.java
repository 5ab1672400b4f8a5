package org.evenkeel.knowledge.interactions;

import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.pharmacology.interaction.InteractionCatalogue;

/** The pharmacokinetic interactions that come with the application. */
public final class InteractionLibrary {

    private static final String FILE = "interactions/pharmacokinetic.yaml";

    private InteractionLibrary() {}

    /**
     * Reads all of it.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong
     */
    public static InteractionCatalogue load() {
        Problems problems = new Problems();
        Part<InteractionCatalogue> read =
                read(YamlFile.resource(InteractionLibrary.class, "knowledge/" + FILE), problems);
        problems.refuseIfAny();
        return read.get();
    }

    /** Reads {@code text}; what is wrong goes to {@code problems}. */
    static Part<InteractionCatalogue> read(String text, Problems problems) {
        return YamlFile.read(FILE, text, problems, InteractionReader::read);
    }
}
