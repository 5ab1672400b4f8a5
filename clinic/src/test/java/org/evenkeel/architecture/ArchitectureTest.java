package org.evenkeel.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of rooms in {@code docs/architecture.md} is the law: this test reads it and holds the code to it. */
class ArchitectureTest {
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final List<String> PURE = List.of("pharmacology", "care");
    private static final List<String> PURE_MAY_USE = List.of(
            "java.lang",
            "java.util",
            "java.time",
            "java.math",
            "java.text",
            "java.nio.charset",
            "org.jspecify",
            "org.evenkeel");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.evenkeel");

    private static Map<String, Set<String>> rooms() throws IOException {
        Map<String, Set<String>> rooms = new TreeMap<>();
        String page = Files.readString(Path.of("..", "docs", "architecture.md"));
        for (MatchResult row : ROW.matcher(page).results().toList()) {
            rooms.put(
                    row.group(1),
                    NAME.matcher(row.group(2))
                            .results()
                            .map(m -> m.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return rooms;
    }

    private static String room(JavaClass javaClass) {
        String[] parts = javaClass.getPackageName().split("\\.");
        return parts.length > 2 && parts[0].equals("org") && parts[1].equals("evenkeel") ? parts[2] : "";
    }

    @Test
    void every_arrow_between_rooms_is_drawn_in_the_table() throws IOException {
        Map<String, Set<String>> rooms = rooms();
        assertThat(rooms).hasSizeGreaterThanOrEqualTo(6);
        Set<String> wrong = new TreeSet<>();
        for (JavaClass javaClass : CLASSES) {
            String from = room(javaClass);
            if (!rooms.containsKey(from)) {
                continue;
            }
            for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
                String to = room(dependency.getTargetClass());
                boolean ours = dependency.getTargetClass().getPackageName().startsWith("org.evenkeel");
                if (ours && !to.equals(from) && !rooms.get(from).contains(to)) {
                    wrong.add(javaClass.getName() + " -> "
                            + dependency.getTargetClass().getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_room_in_the_table_is_empty_and_no_room_is_missing_from_it() throws IOException {
        Set<String> inhabited = CLASSES.stream()
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .map(ArchitectureTest::room)
                .filter(r -> !r.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        inhabited.removeAll(Set.of("testkit", "benchmarks"));
        assertThat(inhabited).isEqualTo(new TreeSet<>(rooms().keySet()));
    }

    @Test
    void packages_do_not_depend_on_each_other_in_circles() {
        slices().matching("org.evenkeel.(*).(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void pharmacology_and_care_know_no_framework() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass javaClass : CLASSES) {
            if (!PURE.contains(room(javaClass))) {
                continue;
            }
            for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                boolean numerics = room(javaClass).equals("pharmacology")
                        && (target.startsWith("org.hipparchus") || target.startsWith("jdk.incubator.vector"));
                boolean marker = dependency.getTargetClass().getName().equals("java.io.Serializable");
                if (!target.isEmpty()
                        && !numerics
                        && !marker
                        && PURE_MAY_USE.stream().noneMatch(target::startsWith)) {
                    wrong.add(javaClass.getName() + " -> " + target);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        Set<String> marked = CLASSES.stream()
                .filter(c -> c.getSimpleName().equals("package-info"))
                .filter(c -> c.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        Set<String> all = CLASSES.stream()
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(p -> !p.startsWith("org.evenkeel.benchmarks"))
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(marked);
        assertThat(all).isEmpty();
    }
}
