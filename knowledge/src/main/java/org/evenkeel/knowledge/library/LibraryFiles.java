package org.evenkeel.knowledge.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.knowledge.library.Shelf.Layer;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problem;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;

/** Finds the library's files: those of the house by its index, those of the clinic by looking. */
final class LibraryFiles {
    static final List<String> FOLDERS =
            List.of("codes", "questions", "documents", "instruments", "ceilings", "rules", "protocols");

    /** Files of the clinic that another reader of the house takes. */
    private static final Pattern READ_ELSEWHERE = Pattern.compile(
            "(bedside/(alarms|events)|emergency/[a-z0-9-]+|course/course|followup/(call|reminders|schedule)|registry/definitions)"
                    + "\\.yaml");

    private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*\\.yaml");

    private LibraryFiles() {}

    static List<LibraryFile> read(Optional<Path> clinicFolder, Problems problems) {
        List<LibraryFile> files = new ArrayList<>(house(problems));
        clinicFolder.ifPresent(folder -> files.addAll(clinic(folder, problems)));
        return files;
    }

    private static List<LibraryFile> house(Problems problems) {
        String index = YamlFile.resource(LibraryFiles.class, "knowledge/library.yaml");
        Part<List<String>> paths = YamlFile.read("library.yaml", index, problems, map -> map.texts("files"));
        return paths.isRead()
                ? paths.get().stream()
                        .map(p -> new LibraryFile(
                                p, YamlFile.resource(LibraryFiles.class, "knowledge/" + p), Layer.LIBRARY))
                        .toList()
                : List.of();
    }

    /** Whether the house has such a file, whichever room reads it. */
    static boolean isInHouse(String path) {
        return PATH.matcher(path).matches()
                && LibraryFiles.class.getClassLoader().getResource("knowledge/" + path) != null;
    }

    private static List<LibraryFile> clinic(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.report(new Problem("clinic:" + folder, 1, "the clinic's folder does not exist"));
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> p.toString().endsWith(".yaml"))
                    .sorted()
                    .map(p ->
                            new LibraryFile(folder.relativize(p).toString().replace('\\', '/'), text(p), Layer.CLINIC))
                    .filter(f -> !READ_ELSEWHERE.matcher(f.path()).matches())
                    .filter(f -> isOfAKind(f, problems))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the clinic's folder cannot be read", e);
        }
    }

    private static boolean isOfAKind(LibraryFile file, Problems problems) {
        boolean known = FOLDERS.contains(file.folder()) || file.path().equals(SiteReader.FILE);
        if (!known) {
            problems.report(new Problem(
                    file.shown(),
                    1,
                    "stands in no known folder; known: " + String.join(", ", FOLDERS) + ", and " + SiteReader.FILE));
        }
        return known;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a file in the clinic's folder cannot be read", e);
        }
    }

    /** Fingerprint of all files: a changed word anywhere is another version. */
    static String version(List<LibraryFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (LibraryFile file : files) {
                digest.update((file.shown() + "\n" + file.text().length() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
