package org.evenkeel.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A double at a public door names its unit, or is one of the few that have none. */
class UnitNamesTest {

    private static final Pattern NAMES_A_UNIT = Pattern.compile(
            "(?i).*(mg|kg|minutes?|years|perMin|perHour|perMl|perKg|mmHg|inKindUnit|inOwnUnit|inRangeUnit|dimensionless|fraction)$");
    private static final Set<String> DIMENSIONLESS = Set.of("exponent", "magnitude", "factorTo", "in", "probabilities");

    @Test
    void every_public_double_names_its_unit() throws Exception {
        List<String> nameless = new ArrayList<>();
        int seen = 0;
        for (Class<?> type : publicTypes()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isDoor(method)) {
                    seen += check(type, method, method.getReturnType(), method.getName(), nameless);
                    seen += checkParameters(type, method, nameless);
                }
            }
            for (Executable constructor : type.getDeclaredConstructors()) {
                if (isDoor(constructor)) {
                    seen += checkParameters(type, constructor, nameless);
                }
            }
        }
        assertThat(nameless).isEmpty();
        assertThat(seen).as("the test finds the doubles it is about").isGreaterThan(40);
    }

    private static int checkParameters(Class<?> type, Executable door, List<String> nameless) {
        int seen = 0;
        for (Parameter parameter : door.getParameters()) {
            assertThat(parameter.isNamePresent())
                    .as("compiled with -parameters")
                    .isTrue();
            seen += check(type, door, parameter.getType(), parameter.getName(), nameless);
        }
        return seen;
    }

    private static int check(Class<?> type, Executable door, Class<?> kind, String name, List<String> nameless) {
        boolean isDouble = kind == double.class || kind == double[].class || kind == double[][].class;
        if (isDouble
                && !DIMENSIONLESS.contains(name)
                && !NAMES_A_UNIT.matcher(name).matches()) {
            nameless.add(type.getName() + "." + door.getName() + ": " + name);
        }
        return isDouble ? 1 : 0;
    }

    private static boolean isDoor(Executable executable) {
        return Modifier.isPublic(executable.getModifiers()) && !executable.isSynthetic();
    }

    /** Public types of the exported packages; the kernel is not exported. */
    private static List<Class<?>> publicTypes() throws IOException, ClassNotFoundException {
        Path root = Path.of("target", "classes");
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.endsWith("-info") && !name.contains(".kernel.")) {
                    Class<?> type = Class.forName(name);
                    if (isPublicFromOutside(type)) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    /** A record within an interface is public, but cannot be seen when the interface is not. */
    private static boolean isPublicFromOutside(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (enclosing == null || isPublicFromOutside(enclosing));
    }
}
