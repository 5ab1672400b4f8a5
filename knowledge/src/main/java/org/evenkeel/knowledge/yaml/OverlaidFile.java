package org.evenkeel.knowledge.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a clinic can lay over the one of the house.
 *
 * @param shown the name to show in problems
 */
public record OverlaidFile(String shown, String text) {

    /** The clinic's file where there is one, else the house's; the path must be in the house. */
    public static Optional<OverlaidFile> find(Optional<Path> clinicFolder, String path) {
        return clinics(clinicFolder, path)
                .or(() -> Optional.of(
                        new OverlaidFile(path, YamlFile.resource(OverlaidFile.class, "knowledge/" + path))));
    }

    /** The clinic's file, if it has one. */
    public static Optional<OverlaidFile> clinics(Optional<Path> clinicFolder, String path) {
        return clinicFolder
                .map(f -> f.resolve(path))
                .filter(Files::isRegularFile)
                .map(f -> {
                    try {
                        return new OverlaidFile("clinic:" + path, Files.readString(f));
                    } catch (IOException e) {
                        throw new UncheckedIOException("a file in the clinic's folder cannot be read", e);
                    }
                });
    }
}
