package org.evenkeel.journal.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.RandomEntries;

/**
 * Writes a golden file for the present version of every kind that has none; never touches one that is there. Run it by
 * hand after a kind or a version was added, read what it wrote, and commit it.
 */
public final class WriteGoldenFiles {
    private static final Pattern MISSING = Pattern.compile("\":null|\":\\[\\]|\":\\{\\}");
    private static final long LAST_SEED = 2_000;

    private WriteGoldenFiles() {}

    public static void main(String[] folder) throws IOException {
        EntryCodec codec = new EntryCodec();
        for (Kind<? extends Content> kind : EntryKinds.ALL) {
            Path file = Path.of(folder[0], kind.name() + "-v" + kind.version() + ".json");
            if (!Files.exists(file)) {
                Files.writeString(file, fullest(codec, kind.type()) + "\n");
            }
        }
    }

    /** A content of which as much as possible is known, so that the file shows every component. */
    private static String fullest(EntryCodec codec, Class<? extends Content> kind) {
        String best = "";
        long fewest = Long.MAX_VALUE;
        for (long seed = 1; seed < LAST_SEED && fewest > 0; seed++) {
            String payload = codec.encode(new RandomEntries(seed).content(kind)).payload();
            long missing = MISSING.matcher(payload).results().count();
            if (missing < fewest) {
                fewest = missing;
                best = payload;
            }
        }
        return best;
    }
}
