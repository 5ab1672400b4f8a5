package org.evenkeel.clinic.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.RegistryReader;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The registry without names, as one ZIP of CSV and Parquet files. */
@Controller
@Needs(Permission.EXPORT_REGISTRY)
public final class RegistryExportController {
    private static final int SECRET_BYTES = 32;

    private final RegistryMemory memory;
    private final RegistryReader reader;
    private final String library;
    private final ZoneId zone;
    private final SecureRandom random;

    public RegistryExportController(
            RegistryMemory memory, RegistryReader reader, String library, ZoneId zone, SecureRandom random) {
        this.memory = memory;
        this.reader = reader;
        this.library = library;
        this.zone = zone;
        this.random = random;
    }

    @GetMapping("/registry/export.zip")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        reader.asked(new Access(actor.username(), "export-deidentified"));
        RegistryMemory.Snapshot snapshot = memory.now();
        if (snapshot.registry().patients().isEmpty()) {
            throw new NotHere("export");
        }
        String day = LocalDate.ofInstant(snapshot.asOf(), zone).toString();
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        Path folder = Files.createTempDirectory("evenkeel-export");
        try {
            RegistryExport.write(folder, snapshot.registry(), day, library, secret);
            response.setContentType("application/zip");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"registry-" + day + ".zip\"");
            try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
                for (Path file : files(folder)) {
                    zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        } finally {
            for (Path file : files(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
