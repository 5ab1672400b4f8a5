package org.evenkeel.exchange.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.monitor.MonitorMessage;
import org.evenkeel.care.monitor.MonitorReading;
import org.evenkeel.exchange.hl7.MonitorMessageReader.Result;
import org.evenkeel.knowledge.monitor.MonitorLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How each dialect is read, one file of an invented message beside one of what is understood. With
 * {@code -Dgolden.write=true} the second is written anew, to be read by a person.
 */
class DialectsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/evenkeel/exchange/hl7/dialects");
    private static final MonitorMessageReader READER =
            new MonitorMessageReader(MonitorLibrary.load().codes());

    static Stream<Path> dialects() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".hl7")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void each_dialect_is_read_as_its_golden_file_says(Path file) throws IOException {
        String understood = understood(READER.read(Files.readString(file)));
        Path golden = Path.of(file.toString().replace(".hl7", ".txt"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, understood);
        }
        assertThat(understood).isEqualTo(Files.readString(golden));
    }

    private static String understood(Result result) {
        return switch (result) {
            case Result.Read(Envelope envelope, MonitorMessage m) ->
                "version %s, device %s, control %s, sent %s, test %s, wants %s\nperson %s %s, %s, %s\n%s\nunknown %s\n"
                        .formatted(
                                envelope.version(),
                                m.device(),
                                m.controlId(),
                                m.sentAt().map(Object::toString).orElse("-"),
                                m.test(),
                                envelope.wanted(),
                                m.person().identifiers(),
                                m.person().familyName(),
                                m.person().givenName(),
                                m.person().birthDate(),
                                m.readings().stream().map(DialectsTest::words).collect(Collectors.joining("\n")),
                                m.unknownCodes());
            case Result.Refused(Envelope _, var code, var reason) -> "refused " + code + " " + reason;
            case Result.NoMessage _ -> "no message";
        };
    }

    private static String words(MonitorReading r) {
        return String.format(
                Locale.ROOT,
                "%s %s at %s by %s%s",
                r.sign().key(),
                r.value() == null ? "-" : String.format(Locale.ROOT, "%.2f", r.value()),
                r.at().map(t -> t.local() + (t.offset() == null ? " local" : " " + t.offset()))
                        .orElse("-"),
                r.code(),
                r.doubts().isEmpty() ? "" : " " + r.doubts());
    }
}
