package org.evenkeel.journal.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs for this machine, unpacked once into a folder named after the archive's checksum. A list of
 * every file and its size is written last and checked at each start, so that a half-written folder is made again.
 */
final class PostgresBinaries {
    private static final String CONTENTS = "contents.txt";

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** The program with this name, such as {@code pg_ctl}. */
    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks the programs below {@code cache} unless they are there already. */
    static PostgresBinaries in(Path cache) throws IOException {
        URL archive = archive();
        URLConnection connection = archive.openConnection();
        Path folder = cache.resolve(archiveKey(connection));
        if (!isComplete(folder)) {
            PrivateFiles.makeFolder(cache);
            PrivateFiles.deleteTree(folder);
            Path draft = folder.resolveSibling(
                    folder.getFileName() + ".draft-" + ProcessHandle.current().pid());
            PrivateFiles.deleteTree(draft);
            try (InputStream in = connection.getInputStream()) {
                unpack(in, draft);
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    private static URL archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String platform =
                (system.startsWith("mac") ? "darwin" : system) + (machine.equals("aarch64") ? "-arm_64" : "-x86_64");
        URL archive = PostgresBinaries.class.getResource("/postgres-" + platform + ".txz");
        if (archive == null) {
            throw new ServerUnusableException("There is no embedded PostgreSQL for this machine (" + system + ", "
                    + machine + "). Use an existing PostgreSQL 15 to 18 with --database URL.");
        }
        return archive;
    }

    private static String archiveKey(URLConnection connection) throws IOException {
        if (connection instanceof JarURLConnection jar) {
            JarEntry entry = jar.getJarEntry();
            return String.format(Locale.ROOT, "%08x-%d", entry.getCrc(), entry.getSize());
        }
        return "size-" + connection.getContentLengthLong();
    }

    private static boolean isComplete(Path folder) throws IOException {
        Path contents = folder.resolve(CONTENTS);
        if (!Files.exists(contents)) {
            return false;
        }
        for (String line : Files.readAllLines(contents)) {
            int space = line.indexOf(' ');
            Path file = folder.resolve(line.substring(space + 1));
            if (!Files.isRegularFile(file) || Files.size(file) != Long.parseLong(line.substring(0, space))) {
                return false;
            }
        }
        return true;
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        List<String> contents = new ArrayList<>();
        PrivateFiles.makeFolder(target);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
                    contents.add(entry.getSize() + " " + entry.getName());
                }
            }
        }
        Files.write(target.resolve(CONTENTS), contents);
    }
}
