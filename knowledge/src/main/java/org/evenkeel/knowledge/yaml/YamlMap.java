package org.evenkeel.knowledge.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.quantity.Quantity;
import org.evenkeel.pharmacology.quantity.Unit;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A map of a data file, asked for its keys one by one. Whatever is wrong is reported and reading goes on with a
 * placeholder ({@code ""}, {@code NaN}, the first choice, an empty list); a map with a problem is never built into a
 * result, so a placeholder never leaves the reading function. Keys nobody asked for are reported when the function
 * returns. An {@link IllegalArgumentException} thrown by the function (by the constructor of the value, say) becomes a
 * problem at the map's line.
 */
public final class YamlMap {

    private final String file;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(String file, MappingNode node, Problems problems) {
        this.file = file;
        this.line = lineOf(node);
        this.problems = problems;
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                report(lineOf(entry.getKeyNode()), "a key must be plain text");
            } else if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                report(lineOf(key), "key \"" + key.getValue() + "\" is here twice");
            } else {
                lines.put(key.getValue(), lineOf(key));
            }
        }
    }

    <T> Part<T> readWith(Function<YamlMap, T> read) {
        int before = problems.count();
        @Nullable T result = null;
        try {
            result = read.apply(this);
        } catch (Part.Unreadable e) {
            assert problems.count() > before : "an unreadable part was not reported";
        } catch (IllegalArgumentException e) {
            if (problems.count() == before) {
                report(line, String.valueOf(e.getMessage()));
            }
        }
        values.keySet().stream().filter(k -> !asked.contains(k)).forEach(this::reportUnknown);
        return result == null || problems.count() > before ? Part.unreadable() : Part.of(result);
    }

    /** Required text. */
    public String text(String key) {
        return optionalText(key).orElseGet(() -> missing(key, ""));
    }

    /** Text that may be left out. A key with nothing behind it is a problem. */
    public Optional<String> optionalText(String key) {
        return switch (find(key)) {
            case null -> Optional.empty();
            case ScalarNode scalar
            when !scalar.getValue().isBlank() -> Optional.of(scalar.getValue().strip());
            default -> Optional.of(wrong(key, "is not a text", ""));
        };
    }

    /** Required number without a unit: only for values that have none, such as a count or an exponent. */
    public double number(String key) {
        return quantity(key, Unit.of("1"));
    }

    /** Required whole number. */
    public int wholeNumber(String key) {
        String written = text(key);
        try {
            return written.isEmpty() ? 0 : Integer.parseInt(written);
        } catch (NumberFormatException e) {
            return wrong(key, "is not a whole number: \"" + written + "\"", 0);
        }
    }

    /** Required {@code true} or {@code false}. */
    public boolean flag(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false", "" -> false;
            case String other -> wrong(key, "is neither true nor false: \"" + other + "\"", false);
        };
    }

    /** Required quantity such as {@code "25 L"}, expressed in {@code unit}; another dimension is a problem. */
    public double quantity(String key, Unit unit) {
        return optionalText(key).map(written -> parse(key, written, unit)).orElseGet(() -> missing(key, Double.NaN));
    }

    /** A quantity that may be left out, expressed in {@code unit}. */
    public Optional<Double> optionalQuantity(String key, Unit unit) {
        return optionalText(key).map(written -> parse(key, written, unit));
    }

    private double parse(String key, String written, Unit unit) {
        try {
            return written.isEmpty() ? Double.NaN : Quantity.parse(written).in(unit);
        } catch (IllegalArgumentException e) {
            return wrong(key, "should be in \"" + unit.ucum() + "\": " + e.getMessage(), Double.NaN);
        }
    }

    /** Required choice among an enum's constants, written in lower case with hyphens: {@code s-ketamine}. */
    public <E extends Enum<E>> E choice(String key, Class<E> among) {
        return optionalChoice(key, among).orElseGet(() -> missing(key, among.getEnumConstants()[0]));
    }

    /** A choice that may be left out. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> among) {
        return optionalText(key).map(written -> {
            if (written.isEmpty()) {
                return among.getEnumConstants()[0]; // reported by optionalText
            }
            for (E constant : among.getEnumConstants()) {
                if (hyphenated(constant).equals(written)) {
                    return constant;
                }
            }
            String known = String.join(
                    ", ",
                    java.util.Arrays.stream(among.getEnumConstants())
                            .map(YamlMap::hyphenated)
                            .toList());
            return wrong(key, "is \"" + written + "\"; known: " + known, among.getEnumConstants()[0]);
        });
    }

    private static String hyphenated(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code source} and {@code status} every value, rule and sentence must have. */
    public Evidence evidence() {
        String source = text("source");
        String words = text("status");
        EvidenceStatus status = EvidenceStatus.ofWords(words)
                .orElseGet(() -> words.isEmpty()
                        ? EvidenceStatus.RECALLED
                        : wrong("status", "is not a known status: \"" + words + "\"", EvidenceStatus.RECALLED));
        return new Evidence(source.isEmpty() ? "not given" : source, status);
    }

    /** Required list of texts, at least one. */
    public List<String> texts(String key) {
        List<String> found = optionalTexts(key);
        return found.isEmpty() && !values.containsKey(key) ? missing(key, found) : found;
    }

    /** A list of texts; empty when left out. */
    public List<String> optionalTexts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                report(lineOf(item), "an item of \"" + key + "\" is not a text");
            }
        }
        return List.copyOf(texts);
    }

    /** Required map. */
    public <T> Part<T> map(String key, Function<YamlMap, T> read) {
        return optionalMap(key, read).orElseGet(() -> missing(key, Part.unreadable()));
    }

    /** A map that may be left out. */
    public <T> Optional<Part<T>> optionalMap(String key, Function<YamlMap, T> read) {
        return switch (find(key)) {
            case null -> Optional.empty();
            case MappingNode map -> Optional.of(new YamlMap(file, map, problems).readWith(read));
            default -> Optional.of(wrong(key, "is not a map of keys", Part.unreadable()));
        };
    }

    /** Words that may be left out: one text, read word by word, or a list. */
    public List<String> optionalWords(String key) {
        return find(key) instanceof ScalarNode
                ? optionalText(key).map(t -> List.of(t.split("\\s+"))).orElse(List.of())
                : optionalTexts(key);
    }

    /** A day that may be left out, written {@code 2026-03-02}. */
    public Optional<LocalDate> optionalDay(String key) {
        return optionalText(key).filter(t -> !t.isEmpty()).map(written -> {
            try {
                return LocalDate.parse(written);
            } catch (DateTimeParseException e) {
                return wrong(key, "is not a day such as 2026-03-02: \"" + written + "\"", LocalDate.EPOCH);
            }
        });
    }

    /** Required list of maps, at least one. */
    public <T> List<T> maps(String key, Function<YamlMap, T> read) {
        List<T> found = optionalMaps(key, read);
        return found.isEmpty() && !values.containsKey(key) ? missing(key, found) : found;
    }

    /** A list of maps; empty when left out. */
    public <T> List<T> optionalMaps(String key, Function<YamlMap, T> read) {
        List<T> parts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode map) {
                addIfRead(new YamlMap(file, map, problems).readWith(read), parts);
            } else {
                report(lineOf(item), "an item of \"" + key + "\" is not a map of keys");
            }
        }
        return List.copyOf(parts);
    }

    /** Required map from a name the author chooses to a map: {@code parameters: {V1: {...}, V2: {...}}}, in order. */
    public <T> Map<String, T> named(String key, Function<YamlMap, T> read) {
        Map<String, T> parts = new LinkedHashMap<>();
        Part<Boolean> whole = map(key, names -> {
            for (String name : names.keys()) {
                Part<T> part = names.map(name, read);
                if (part.isRead()) {
                    parts.put(name, part.get());
                }
            }
            return true;
        });
        return whole.isRead() ? java.util.Collections.unmodifiableMap(parts) : Map.of();
    }

    /** A list of lists of maps; empty when left out. An inner list may be empty. */
    public <T> List<List<T>> optionalListsOfMaps(String key, Function<YamlMap, T> read) {
        List<List<T>> lists = new ArrayList<>();
        for (Node item : items(key)) {
            if (!(item instanceof SequenceNode list)) {
                report(lineOf(item), "an item of \"" + key + "\" is not a list: write [[{...}, {...}], [{...}]]");
                continue;
            }
            List<T> parts = new ArrayList<>();
            for (Node inner : list.getValue()) {
                if (inner instanceof MappingNode map) {
                    addIfRead(new YamlMap(file, map, problems).readWith(read), parts);
                } else {
                    report(lineOf(inner), "an item of \"" + key + "\" is not a list of maps of keys");
                }
            }
            lists.add(List.copyOf(parts));
        }
        return List.copyOf(lists);
    }

    /** Says that another reader takes these keys of the file, so that they are no mistake here. */
    public void readElsewhere(String... keys) {
        asked.addAll(List.of(keys));
    }

    /** The file it stands in, as problems name it. */
    public String file() {
        return file;
    }

    /** The keys of this map, in the order of the file. */
    public Set<String> keys() {
        return java.util.Collections.unmodifiableSet(values.keySet());
    }

    /** Reports something wrong with the value of {@code key} that only the caller can know. */
    public void problem(String key, String words) {
        report(lines.getOrDefault(key, line), "\"" + key + "\" " + words);
    }

    private static <T> void addIfRead(Part<T> part, List<T> to) {
        if (part.isRead()) {
            to.add(part.get());
        }
    }

    private List<Node> items(String key) {
        return switch (find(key)) {
            case null -> List.of();
            case SequenceNode sequence when !sequence.getValue().isEmpty() -> sequence.getValue();
            default -> wrong(key, "is not a list with at least one item", List.of());
        };
    }

    private @Nullable Node find(String key) {
        asked.add(key);
        return values.get(key);
    }

    private <T> T missing(String key, T placeholder) {
        report(line, "key \"" + key + "\" is missing");
        return placeholder;
    }

    private <T> T wrong(String key, String words, T placeholder) {
        problem(key, words);
        return placeholder;
    }

    private void reportUnknown(String key) {
        report(
                lines.getOrDefault(key, line),
                "key \"" + key + "\" is not known here; known: " + String.join(", ", asked));
    }

    private void report(int atLine, String words) {
        problems.report(new Problem(file, atLine, words));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
