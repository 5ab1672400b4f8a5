package org.evenkeel.exchange.cdshooks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JSON of requests, strictly. What is wrong is said without repeating anything of it. */
final class HookJson {
    /** A record in a bundle in a request. */
    private static final int LIMIT_DEPTH = 70;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(LIMIT_DEPTH)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private HookJson() {}

    /** What came of reading: an object, or why not. */
    sealed interface Read {
        record Whole(ObjectNode object) implements Read {}

        record Broken(String words) implements Read {}
    }

    static Read object(byte[] body) {
        try {
            return MAPPER.readTree(body) instanceof ObjectNode object
                    ? new Read.Whole(object)
                    : new Read.Broken("The request is no JSON object.");
        } catch (JsonEOFException | MismatchedInputException e) {
            return new Read.Broken("The request ends in the middle, or something stands behind its end.");
        } catch (StreamConstraintsException e) {
            return new Read.Broken("The request nests too deeply, or holds a number or a name without end.");
        } catch (JsonProcessingException e) {
            return new Read.Broken("The request is not JSON, or says one thing twice, at line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    static ObjectNode fresh() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read could not be written", e);
        }
    }

    /** The text at a key; empty when it is missing, empty or of another type. */
    static Optional<String> text(JsonNode object, String key) {
        JsonNode value = object.get(key);
        return value != null && value.isTextual() && !value.textValue().isBlank()
                ? Optional.of(value.textValue())
                : Optional.empty();
    }

    static boolean isThere(@Nullable JsonNode node) {
        return node != null && !node.isNull() && !node.isMissingNode();
    }
}
