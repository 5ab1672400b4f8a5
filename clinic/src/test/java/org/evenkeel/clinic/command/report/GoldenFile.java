package org.evenkeel.clinic.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that stays what it is. What was written instead is left under {@code target/golden} to be looked at and copied. */
final class GoldenFile {

    private GoldenFile() {}

    static void assertUnchanged(String name, String text) throws IOException {
        Path written = Files.createDirectories(Path.of("target", "golden")).resolve(name);
        Files.writeString(written, text);
        Path golden = Path.of("src", "test", "resources", "report", name);
        assertThat(golden).as("look at %s and copy it there", written).exists();
        assertThat(text)
                .as("%s; when the change is meant, copy %s", golden, written)
                .isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
