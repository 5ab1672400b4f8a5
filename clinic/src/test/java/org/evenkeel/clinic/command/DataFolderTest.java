package org.evenkeel.clinic.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/robin");

    @Test
    void on_linux_it_follows_xdg() {
        assertThat(DataFolder.usual(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
                .isEqualTo(Path.of("/data/evenkeel"));
    }

    @Test
    void on_linux_without_xdg_or_with_a_relative_one_it_is_below_local_share() {
        assertThat(DataFolder.usual(Map.of(), "Linux", HOME)).isEqualTo(Path.of("/home/robin/.local/share/evenkeel"));
        assertThat(DataFolder.usual(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME))
                .isEqualTo(Path.of("/home/robin/.local/share/evenkeel"));
    }

    @Test
    void on_macos_it_is_application_support() {
        assertThat(DataFolder.usual(Map.of("XDG_DATA_HOME", "/data"), "Mac OS X", HOME))
                .isEqualTo(Path.of("/home/robin/Library/Application Support/Evenkeel"));
    }
}
