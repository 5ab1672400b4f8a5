package org.evenkeel.clinic.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorTokensFileTest {
    /** SHA-256 of {@code abc}, as FIPS 180-2 gives it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private MonitorTokens read(String text) throws IOException {
        Path file = folder.resolve("tokens.yaml");
        Files.writeString(file, text);
        return MonitorTokensFile.read(file);
    }

    @Test
    void a_token_opens_for_its_own_device_only() throws IOException {
        MonitorTokens tokens = read("devices:\n  - {device: MON-1, token-sha256: " + ABC + "}\n");
        assertThat(tokens.device("abc")).contains("MON-1");
        assertThat(tokens.device("abcd")).isEmpty();
        assertThat(tokens.device(ABC)).isEmpty();
        assertThat(tokens.device("")).isEmpty();
        assertThat(tokens.toString()).doesNotContain(ABC);
    }

    @Test
    void a_token_in_clear_or_one_token_for_two_devices_is_refused() {
        assertThatThrownBy(() -> read("devices:\n  - {device: MON-1, token-sha256: abc}\n"))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("token-sha256");
        String one = "  - {device: MON-1, token-sha256: " + ABC + "}\n";
        assertThatThrownBy(() -> read("devices:\n" + one + one.replace("MON-1", "MON-2")))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("twice");
    }
}
