package org.evenkeel.clinic.command.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.clinic.command.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How and where the answer is written. */
public final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, json or html (usual: as the ending of --out says, else table).")
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file (usual: the terminal).")
    private @Nullable String out;

    /** The chosen format. */
    public ReportFormat format() {
        Map<String, ReportFormat> known = Typed.names(ReportFormat.class);
        if (format != null) {
            return Typed.choice("--format", format, known);
        }
        String ending =
                out == null ? "" : out.substring(out.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return known.getOrDefault(ending, ReportFormat.TABLE);
    }

    /**
     * Writes the answer.
     *
     * @throws IOException when the terminal or the disk does not take it
     */
    public void write(String text, PrintWriter terminal) throws IOException {
        if (out == null) {
            terminal.write(text);
            terminal.flush();
            if (terminal.checkError()) {
                throw new IOException("the answer could not be written to the end");
            }
            return;
        }
        Path file = file(out);
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new BadArgumentException("--out", "\"" + out + "\" is a folder, or its folder does not exist");
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static Path file(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException notAPath) {
            throw new BadArgumentException("--out", "\"" + typed + "\" is not the name of a file");
        }
    }
}
