package org.evenkeel.care.registry.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One case of {@code reference.txt}, which R made; {@code reference.R} beside it says how. */
record ReferenceCase(String kind, Map<String, String> values) {

    static List<ReferenceCase> all(String kind) {
        try (InputStream file = Objects.requireNonNull(
                ReferenceCase.class.getResourceAsStream("/registry/reference.txt"), "reference.txt")) {
            List<ReferenceCase> cases = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(kind + ";"))
                    .map(ReferenceCase::of)
                    .toList();
            if (cases.isEmpty()) {
                throw new IllegalStateException("no case of " + kind);
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException("reference.txt", e);
        }
    }

    private static ReferenceCase of(String line) {
        String[] parts = line.split("; ", -1);
        Map<String, String> values = new HashMap<>();
        Arrays.stream(parts).skip(1).map(p -> p.split("=", 2)).forEach(p -> values.put(p[0], p[1]));
        return new ReferenceCase(parts[0], values);
    }

    String text(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    /** NaN where R has no number. */
    double number(String key) {
        return numbers(key)[0];
    }

    int whole(String key) {
        return (int) number(key);
    }

    double[] numbers(String key) {
        return Arrays.stream(text(key).split(" "))
                .mapToDouble(v -> v.equals("-") ? Double.NaN : Double.parseDouble(v))
                .toArray();
    }

    int[] wholes(String key) {
        return Arrays.stream(numbers(key)).mapToInt(v -> (int) v).toArray();
    }

    @Override
    public String toString() {
        return kind + " "
                + values.getOrDefault("name", values.getOrDefault("count", "") + values.getOrDefault("of", ""));
    }
}
