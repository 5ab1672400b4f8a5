package org.evenkeel.knowledge.bedside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.evenkeel.care.recovery.RecoveryRules;
import org.evenkeel.care.session.BoardPolicy;
import org.evenkeel.care.session.ChartRules;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;

/** What the treatment room and recovery go by. Immutable. */
public record BedsideLibrary(SessionRules session, RecoveryRules recovery) {
    private static final int VERSION_LENGTH = 12;

    /**
     * Reads the data.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong in all files
     */
    public static BedsideLibrary load() {
        return read(text("session.yaml"), text("recovery.yaml"));
    }

    /** What a board on a wall may show; throws as {@link #load()} does. */
    public static BoardPolicy board() {
        Problems problems = new Problems();
        Part<BoardPolicy> policy = YamlFile.read(
                "bedside/board.yaml",
                text("board.yaml"),
                problems,
                map -> new BoardPolicy(map.choice("names", BoardPolicy.Names.class), map.evidence()));
        problems.refuseIfAny();
        return policy.get();
    }

    /** The same, asking these rules of the whole chart again at each gate. */
    public BedsideLibrary asking(ChartRules rules) {
        return new BedsideLibrary(session.asking(rules), recovery);
    }

    static BedsideLibrary read(String session, String recovery) {
        Problems problems = new Problems();
        String version = version(session + recovery);
        Part<SessionRules> s =
                YamlFile.read("bedside/session.yaml", session, problems, map -> SessionRulesReader.read(map, version));
        Part<RecoveryRules> r = YamlFile.read("bedside/recovery.yaml", recovery, problems, RecoveryRulesReader::read);
        problems.refuseIfAny();
        return new BedsideLibrary(s.get(), r.get());
    }

    private static String text(String file) {
        return YamlFile.resource(BedsideLibrary.class, "knowledge/bedside/" + file);
    }

    private static String version(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
