package org.evenkeel.journal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns contents into the text that is stored, and every text ever stored into contents.
 *
 * <p>The text is JSON with the record's components in alphabetical order; what is not known is written as {@code null}.
 * A payload that lacks a component or has one too many is refused, so that a changed record cannot silently read old
 * entries as something else: it needs a new version and a step that says what the old text means.
 */
public final class EntryCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new IdentifierModule())
            .addModule(new RecordModule())
            .addMixIn(Administration.class, AdministrationForms.class)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /** A kind's reader, made when the kind is first met. */
    private static final ClassValue<ObjectReader> READERS = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return JSON.readerFor(type);
        }
    };

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private final Map<Class<?>, Kind<?>> byType = new HashMap<>();
    private final Map<String, Kind<?>> byName = new HashMap<>();

    /** The codec of everything a chart's entry may say. */
    public EntryCodec() {
        this(EntryKinds.ALL);
    }

    EntryCodec(List<? extends Kind<?>> kinds) {
        for (Kind<?> kind : kinds) {
            if (byType.put(kind.type(), kind) != null || byName.put(kind.name(), kind) != null) {
                throw new IllegalArgumentException("registered twice: " + kind.name() + ", " + kind.type());
            }
        }
    }

    /**
     * The stored form of a content.
     *
     * @throws IllegalArgumentException when it would not read back as the same content, such as text with half a
     *     character
     */
    public EncodedContent encode(Content content) {
        return encodeAny(content);
    }

    /**
     * What a stored entry says.
     *
     * @param entry the entry's id, for the message only
     * @throws UnreadableEntryException when kind or version are not known, or the payload is not of that kind
     */
    public Content decode(UUID entry, EncodedContent stored) {
        return (Content) decodeAny(entry, stored);
    }

    /**
     * What a stored entry says, read from the bytes of its text.
     *
     * @param entry the entry's id, for the message only
     * @param payload as many bytes of UTF-8 as remain
     * @throws UnreadableEntryException as {@link #decode(UUID, EncodedContent)} does
     */
    public Content decode(UUID entry, String kind, int version, ByteBuffer payload) {
        return (Content) decodeAny(entry, kind, version, payload);
    }

    EncodedContent encodeAny(Object content) {
        Kind<?> kind = byType.get(content.getClass());
        if (kind == null) {
            throw new IllegalArgumentException("no stored name for " + content.getClass());
        }
        EncodedContent encoded = new EncodedContent(kind.name(), kind.version(), JSON.writeValueAsString(content));
        requireReadable(content, kind, encoded.payload());
        return encoded;
    }

    Object decodeAny(UUID entry, EncodedContent stored) {
        byte[] payload = stored.payload().getBytes(UTF_8);
        return decodeAny(entry, stored.kind(), stored.version(), ByteBuffer.wrap(payload));
    }

    private Object decodeAny(UUID entry, String name, int version, ByteBuffer payload) {
        Kind<?> kind = byName.get(name);
        if (kind == null) {
            throw new UnreadableEntryException("entry " + entry + " is of unknown kind '" + name + "'");
        }
        if (version < 1 || version > kind.version()) {
            throw new UnreadableEntryException("entry " + entry + " is of version " + version + " of '" + name
                    + "'; versions 1 to " + kind.version() + " are known");
        }
        byte[] utf8 = payload.array();
        int from = payload.arrayOffset() + payload.position();
        try {
            return version == kind.version()
                    ? READERS.get(kind.type()).readValue(utf8, from, payload.remaining())
                    : upcast(entry, version, kind, JSON.readTree(utf8, from, payload.remaining()));
        } catch (JacksonException | IllegalArgumentException broken) {
            // Jackson's own message quotes the payload: only its kind and place are told.
            throw new UnreadableEntryException("entry " + entry + " does not hold a '" + name + "' of version "
                    + version + " (" + broken.getClass().getSimpleName() + ")");
        }
    }

    private static Object upcast(UUID entry, int version, Kind<?> kind, JsonNode tree) {
        if (!(tree instanceof ObjectNode object)) {
            throw new UnreadableEntryException("entry " + entry + " does not hold an object");
        }
        return JSON.treeToValue(kind.upcast(object, version), kind.type());
    }

    private static void requireReadable(Object content, Kind<?> kind, String payload) {
        // PostgreSQL keeps no NUL in the read tables, and half a surrogate pair does not survive UTF-8.
        String asStored = new String(payload.getBytes(UTF_8), UTF_8);
        if (NUL.matcher(payload).find()
                || !JSON.readValue(asStored, kind.type()).equals(content)) {
            throw new IllegalArgumentException("a '" + kind.name() + "' would not read back as it was written");
        }
    }
}
