package org.evenkeel.clinic.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher script itself, in a checkout of its own whose application is the classes under test. */
class LauncherTest {
    private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path checkout;
    private Path jdks;
    private final Map<String, String> environment = new LinkedHashMap<>();

    @BeforeEach
    void copyTheLauncher() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a checkout")).toRealPath();
        jdks = Files.createDirectories(folder.resolve("java folders"));
        copy("evenkeel");
        Files.createDirectory(checkout.resolve("launcher"));
        try (Stream<Path> scripts = Files.list(SOURCES.resolve("launcher"))) {
            for (Path script : scripts.toList()) {
                copy("launcher/" + script.getFileName());
            }
        }
        environment.put("EVENKEEL_JVM_FOLDERS", jdks.toString());
        environment.put("PATH", "/usr/bin:/bin");
    }

    @Test
    void the_named_jdk_comes_first() throws Exception {
        environment.put("EVENKEEL_JAVA_HOME", jdk("named", "25.0.1").toString());
        environment.put("JAVA_HOME", jdk("usual", "26").toString());
        assertThat(found()).endsWith("/named");
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "17.0.15").toString());
        jdk("older", "1.8.0_402");
        jdk("right", "25");
        assertThat(found()).endsWith("/right");
    }

    @Test
    void a_jdk_without_a_release_file_is_asked_for_its_version() throws Exception {
        Path silent = jdk("silent", "25.0.2");
        Files.delete(silent.resolve("release"));
        program(silent.resolve("bin/java"), "echo 'openjdk version \"25.0.2\" 2026-01-20' >&2");
        assertThat(found()).endsWith("/silent");
    }

    @Test
    void early_access_builds_count_and_a_runtime_without_a_compiler_does_not() throws Exception {
        Files.delete(jdk("only-runtime", "25").resolve("bin/javac"));
        assertThat(run("bash", "-c", ". ./launcher/jdk.sh; find_jdk").exitCode())
                .isNotZero();
        jdk("early", "26-ea");
        assertThat(found()).endsWith("/early");
    }

    @Test
    void the_java_on_the_path_is_found_through_its_link() throws Exception {
        Path real = jdk("elsewhere", "25");
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Files.createSymbolicLink(programs.resolve("java"), real.resolve("bin/java"));
        environment.put("EVENKEEL_JVM_FOLDERS", folder.resolve("nothing").toString());
        environment.put("PATH", programs + ":/usr/bin:/bin");
        assertThat(found()).endsWith("/elsewhere");
    }

    @Test
    void without_a_jdk_it_says_what_to_install() throws Exception {
        jdk("old", "17");
        program(Files.createDirectories(folder.resolve("programs")).resolve("java"), "exit 1");
        environment.put("PATH", folder.resolve("programs") + ":/usr/bin:/bin");
        Outcome outcome = run("./evenkeel", "help");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("JDK 25").contains("nstall").contains("EVENKEEL_JAVA_HOME");
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        environment.put("EVENKEEL_JAVA_HOME", jdk("right", "25").toString());
        Path programs = Files.createDirectories(folder.resolve("few programs"));
        for (String name : List.of(
                "bash", "dirname", "readlink", "sed", "cat", "find", "sort", "tr", "xargs", "cksum", "head", "env")) {
            Files.createSymbolicLink(programs.resolve(name), which(name));
        }
        environment.put("PATH", programs.toString());
        Outcome outcome = run("./evenkeel", "help");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("Maven 3.8 or newer is needed");
    }

    @ParameterizedTest
    @CsvSource({"3.6.3, false", "3.8.7, true", "3.10.0, true", "4.0.0, true"})
    void maven_is_new_enough_from_3_8(String version, boolean accepted) throws Exception {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        program(programs.resolve("mvn"), "echo 'Apache Maven " + version + " (abc)'");
        environment.put("PATH", programs + ":/usr/bin:/bin");
        Outcome outcome =
                run("bash", "-c", "fail() { echo \"$*\" >&2; exit 1; }; . ./launcher/maven.sh; require_maven");
        assertThat(outcome.exitCode() == 0).isEqualTo(accepted);
    }

    @Test
    void help_version_and_refusals_come_through_the_script() throws Exception {
        buildFromTheClassesUnderTest();
        Outcome help = run("./evenkeel", "help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("verify", "rebuild");
        assertThat(help.err()).isEmpty();
        assertThat(run("./evenkeel", "--version").out()).startsWith("Evenkeel ");

        Outcome refused = run("./evenkeel", "--prot", "80");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().lines())
                .containsExactly("evenkeel: there is no option --prot (try: ./evenkeel help run)");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void a_changed_source_is_noticed_and_a_build_result_is_not() throws Exception {
        environment.put("JAVA_HOME", jdk("right", "25").toString());
        String before = fingerprint();
        Files.createDirectories(checkout.resolve("knowledge/target"));
        Files.writeString(checkout.resolve("knowledge/target/made.txt"), "result");
        assertThat(fingerprint()).isEqualTo(before);
        Files.writeString(checkout.resolve("knowledge/with space.yaml"), "dose: 1 mg");
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    private void buildFromTheClassesUnderTest() throws Exception {
        Path application = Files.createDirectories(checkout.resolve("build/application"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Files.writeString(application.resolve("classpath"), classPath);
        environment.put("EVENKEEL_JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Files.writeString(application.resolve("fingerprint"), fingerprint());
    }

    private String fingerprint() throws Exception {
        return run("bash", "-c", "root=$PWD; . ./launcher/build.sh; fingerprint")
                .out();
    }

    private String found() throws Exception {
        return run("bash", "-c", ". ./launcher/jdk.sh; find_jdk").out();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(jdks.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin/java"), "exit 1");
        program(home.resolve("bin/javac"), "exit 1");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path which(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(bin -> Path.of(bin, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private void copy(String name) throws IOException {
        Files.copy(SOURCES.resolve(name), checkout.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private record Outcome(int exitCode, String out, String err) {}

    private Outcome run(String... command) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).stripTrailing();
    }
}
