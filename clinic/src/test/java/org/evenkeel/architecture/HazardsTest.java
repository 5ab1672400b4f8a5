package org.evenkeel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every hazard is controlled by a test, and every test that says so names a hazard that is listed. */
class HazardsTest {
    private static final Pattern ROW = Pattern.compile("^\\| (H-\\d+) \\|", Pattern.MULTILINE);
    private static final Pattern ANNOTATION = Pattern.compile("@ControlsHazard\\(([^)]*)\\)");
    private static final Pattern ID = Pattern.compile("H-\\d+");

    @Test
    void hazards_and_the_tests_that_control_them_match() throws IOException {
        Set<String> listed = ROW.matcher(Files.readString(Path.of("..", "docs", "safety", "hazards.md")))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isNotEmpty();
        assertThat(namedInTests()).isEqualTo(listed);
    }

    private static Set<String> namedInTests() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(HazardsTest::isTestSource).toList()) {
                ANNOTATION
                        .matcher(Files.readString(file))
                        .results()
                        .flatMap(m -> ID.matcher(m.group(1)).results())
                        .forEach(m -> named.add(m.group()));
            }
        }
        return named;
    }

    private static boolean isTestSource(Path file) {
        return file.toString().endsWith(".java")
                && file.toString().contains("/src/test/java/")
                && !file.toString().contains("/target/");
    }
}
