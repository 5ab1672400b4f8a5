package org.evenkeel.knowledge.bedside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.evenkeel.care.alarm.stream.StreamRules;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The switch of the alarms from monitors. */
class StreamAlarmLibraryTest {
    @TempDir
    Path folder;

    private StreamRules load() {
        return StreamAlarmLibrary.load(Optional.of(folder), Duration.ofMinutes(1));
    }

    @Test
    void they_are_off_unless_the_sites_file_says_who_switched_them_on_and_when() throws IOException {
        assertThat(load().isOn()).isFalse();
        assertThat(load().conditions()).isNotEmpty();

        Files.writeString(
                folder.resolve("site.yaml"),
                "alarms-from-monitors: {by: Dr A. Example, on: 2026-05-12, why: the team decided}\n");
        assertThat(load().words()).contains("on, switched on by Dr A. Example, 12 May 2026");
        assertThat(KnowledgeLibrary.load(Optional.of(folder)).rules().rules()).isNotEmpty();

        Files.writeString(folder.resolve("site.yaml"), "alarms-from-monitors: {by: Dr A. Example, why: so}\n");
        assertThatThrownBy(this::load).hasMessageContaining("\"on\" is missing");
    }
}
