package org.evenkeel.clinic.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenkeel.clinic.monitor.MonitorTokens.Entry;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads the file of devices that may post. Whatever is wrong in it is told at once, and nobody is half let in. */
public final class MonitorTokensFile {
    private static final int LONGEST_NAME = 200;

    private MonitorTokensFile() {}

    /**
     * Reads a file.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming every problem with its line
     * @throws IOException when the file can't be read at all
     */
    public static MonitorTokens read(Path file) throws IOException {
        Problems problems = new Problems();
        Part<MonitorTokens> tokens = YamlFile.read(
                String.valueOf(file.getFileName()), Files.readString(file), problems, MonitorTokensFile::tokens);
        problems.refuseIfAny();
        return tokens.get();
    }

    private static MonitorTokens tokens(YamlMap map) {
        MonitorTokens tokens = new MonitorTokens(map.maps("devices", MonitorTokensFile::entry));
        if (tokens.entries().stream().map(Entry::sha256).distinct().count()
                < tokens.entries().size()) {
            map.problem("devices", "has the same token twice: each device needs its own");
        }
        return tokens;
    }

    private static Entry entry(YamlMap map) {
        String device = map.text("device");
        String hash = map.text("token-sha256");
        if (device.isBlank() || device.length() > LONGEST_NAME) {
            map.problem("device", "is no name of up to " + LONGEST_NAME + " letters");
        }
        if (!hash.matches("[0-9a-f]{64}")) {
            map.problem("token-sha256", "is no SHA-256 of a token: 64 small hexadecimal digits");
        }
        return new Entry(device, hash);
    }
}
