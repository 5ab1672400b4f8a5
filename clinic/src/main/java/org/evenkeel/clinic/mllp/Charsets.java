package org.evenkeel.clinic.mllp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.exchange.hl7.Envelope;

/** In which characters a message is written: as it says, else as UTF-8 when it is, else as Latin-1. */
final class Charsets {
    private Charsets() {}

    record Text(String text, Charset charset) {}

    static Text read(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1);
        Optional<Charset> said = Envelope.of(head.strip()).flatMap(e -> named(e.charset()));
        if (said.isPresent()) {
            return new Text(new String(bytes, said.get()), said.get());
        }
        try {
            return new Text(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return new Text(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        }
    }

    /** HL7 table 0211, as far as monitors in our countries use it. */
    private static Optional<Charset> named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UNICODE UTF-8", "UTF-8", "UTF8" -> Optional.of(StandardCharsets.UTF_8);
            case "8859/1", "ISO-8859-1", "ISO 8859-1", "ISO8859-1", "LATIN1" ->
                Optional.of(StandardCharsets.ISO_8859_1);
            case "8859/2", "8859/5", "8859/7", "8859/9", "8859/15" ->
                Optional.of(Charset.forName("ISO-8859-" + name.substring("8859/".length())));
            default -> Optional.empty(); // ASCII is UTF-8; what is not known is tried
        };
    }
}
