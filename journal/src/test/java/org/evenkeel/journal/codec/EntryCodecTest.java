package org.evenkeel.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.RandomEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryCodecTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final UUID ENTRY = new UUID(7, 7);

    private final EntryCodec codec = new EntryCodec();

    /** Stands for a kind whose second version split a name in two and whose third counts in mg. */
    record Sample(String given, String family, double doseMg) {}

    static Stream<Kind<? extends Content>> kinds() {
        return EntryKinds.ALL.stream();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @Test
    void every_kind_of_content_is_registered_exactly_once() {
        List<Class<?>> registered =
                EntryKinds.ALL.stream().<Class<?>>map(Kind::type).toList();
        assertThat(registered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(RandomEntries.KINDS);
        assertThat(EntryKinds.ALL.stream().map(Kind::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_kind_reads_back_as_it_was_written(long seed) {
        RandomEntries random = new RandomEntries(seed);
        for (Class<? extends Content> kind : RandomEntries.KINDS) {
            Content content = random.content(kind);
            EncodedContent stored = codec.encode(content);
            assertThat(codec.decode(ENTRY, stored)).isEqualTo(content);
            byte[] row = ("before" + stored.payload() + "after").getBytes(StandardCharsets.UTF_8);
            ByteBuffer payload = ByteBuffer.wrap(row, 6, row.length - 11);
            assertThat(codec.decode(ENTRY, stored.kind(), stored.version(), payload))
                    .isEqualTo(content);
        }
    }

    /**
     * What was once stored is read for ever. A golden file is never changed: who changes a kind adds a step to its {@code
     * Kind} and a golden file of the new version.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void every_version_ever_stored_is_read(Kind<? extends Content> kind) {
        for (int version = 1; version <= kind.version(); version++) {
            String payload = golden(kind.name(), version);
            Content content = codec.decode(ENTRY, new EncodedContent(kind.name(), version, payload));
            assertThat(content).isInstanceOf(kind.type());
            if (version == kind.version()) {
                assertThat(codec.encode(content)).isEqualTo(new EncodedContent(kind.name(), version, payload));
            }
        }
    }

    @Test
    void no_golden_file_speaks_of_a_kind_or_version_that_is_not_known() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<String> names = files.map(f -> f.getFileName().toString()).toList();
            List<String> known = EntryKinds.ALL.stream()
                    .flatMap(k -> java.util.stream.IntStream.rangeClosed(1, k.version())
                            .mapToObj(v -> k.name() + "-v" + v + ".json"))
                    .toList();
            assertThat(names).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void an_old_version_goes_through_every_step_to_the_present_one() {
        EntryCodec three = new EntryCodec(List.of(new Kind<>(
                "sample",
                Sample.class,
                List.of(
                        tree -> {
                            String[] name = tree.remove("name").asString().split(" ", 2);
                            return tree.put("given", name[0]).put("family", name[1]);
                        },
                        tree -> tree.put("doseMg", tree.remove("doseMicrograms").asDouble() / 1000)))));
        Sample expected = new Sample("Ada", "Lind", 0.5);
        assertThat(three.decodeAny(ENTRY, stored(1, "{\"name\":\"Ada Lind\",\"doseMicrograms\":500}")))
                .isEqualTo(expected);
        assertThat(three.decodeAny(ENTRY, stored(2, "{\"given\":\"Ada\",\"family\":\"Lind\",\"doseMicrograms\":500}")))
                .isEqualTo(expected);
        assertThat(three.decodeAny(ENTRY, three.encodeAny(expected))).isEqualTo(expected);
        assertThat(three.encodeAny(expected).version()).isEqualTo(3);
    }

    @Test
    void an_unknown_kind_or_version_is_told_with_the_entry() {
        assertThatThrownBy(() -> codec.decode(ENTRY, new EncodedContent("horoscope-read", 1, "{}")))
                .isInstanceOf(UnreadableEntryException.class)
                .hasMessageContaining(ENTRY.toString())
                .hasMessageContaining("horoscope-read");
        assertThatThrownBy(() -> codec.decode(ENTRY, new EncodedContent("weight-measured", 9, "{}")))
                .isInstanceOf(UnreadableEntryException.class)
                .hasMessageContaining(ENTRY.toString())
                .hasMessageContaining("version 9");
    }

    @Test
    void a_payload_that_lacks_a_component_or_has_one_too_many_is_not_read_as_something_else() {
        String session = "\"session\":\"" + new UUID(1, 1) + "\"";
        for (String payload : List.of(
                "{" + session + "}",
                "{" + session + ",\"weightKg\":null}",
                "{" + session + ",\"weightKg\":\"71\"}",
                "{" + session + ",\"weightKg\":71,\"heightCm\":180}",
                "{\"session\":\"secret-words\",\"weightKg\":71}",
                "[]",
                "{")) {
            assertThatThrownBy(() -> codec.decode(ENTRY, new EncodedContent("weight-measured", 1, payload)))
                    .as(payload)
                    .isInstanceOf(UnreadableEntryException.class)
                    .hasMessageContaining(ENTRY.toString())
                    .hasMessageNotContaining("secret-words");
        }
    }

    private static EncodedContent stored(int version, String payload) {
        return new EncodedContent("sample", version, payload);
    }

    private static String golden(String kind, int version) {
        Path file = GOLDEN.resolve(kind + "-v" + version + ".json");
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("every version of every kind needs a golden file: " + file, missing);
        }
    }
}
