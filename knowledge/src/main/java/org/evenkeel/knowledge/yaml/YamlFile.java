package org.evenkeel.knowledge.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** One YAML file whose top is a map, read strictly: see the package's description for the way it is used. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * Reads {@code text} with {@code read}.
     *
     * @param file the name to show in problems
     * @param problems takes everything that is wrong, a broken YAML syntax included
     * @param read asks the map for its keys and builds the result
     * @return the result, unreadable when at least one problem was reported for this file
     */
    public static <T> Part<T> read(String file, String text, Problems problems, Function<YamlMap, T> read) {
        Node top;
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setMaxAliasesForCollections(0)
                    .build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.report(new Problem(file, 1, "the file is empty"));
                return Part.unreadable();
            }
            top = root.get();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.report(new Problem(file, line, "not YAML: " + e.getProblem()));
            return Part.unreadable();
        } catch (YamlEngineException e) {
            problems.report(new Problem(file, 1, "not YAML: " + e.getMessage()));
            return Part.unreadable();
        }
        if (!(top instanceof MappingNode map)) {
            problems.report(new Problem(file, 1, "the top of the file is not a map of keys"));
            return Part.unreadable();
        }
        return new YamlMap(file, map, problems).readWith(read);
    }

    /**
     * The text of a resource beside {@code owner}'s class loader root.
     *
     * @param path from the root, such as {@code "knowledge/models/otto-2021.yaml"}
     * @throws IllegalStateException when the application was built without it
     */
    public static String resource(Class<?> owner, String path) {
        try (InputStream in = owner.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + path + " cannot be read", e);
        }
    }
}
