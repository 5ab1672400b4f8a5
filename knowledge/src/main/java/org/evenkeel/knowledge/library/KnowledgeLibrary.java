package org.evenkeel.knowledge.library;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.plan.CeilingTable;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.evenkeel.knowledge.yaml.YamlFile;

/** Loads the library. */
public final class KnowledgeLibrary {
    private KnowledgeLibrary() {}

    /**
     * Reads the house's library and lays the clinic's folder over it.
     *
     * @param clinicFolder folder with {@code rules/*.yaml} and so on, if the clinic has one
     * @throws RefusedDataException naming every problem of every file, with its line
     */
    public static Library load(Optional<Path> clinicFolder) {
        Problems problems = new Problems();
        List<LibraryFile> files = LibraryFiles.read(clinicFolder, problems);
        return build(files, problems);
    }

    static Library build(List<LibraryFile> files, Problems problems) {
        Shelves shelves = new Shelves();
        files.forEach(f -> shelves.files.add(f.path()));
        for (String folder : LibraryFiles.FOLDERS) {
            files.stream().filter(f -> f.folder().equals(folder)).forEach(f -> read(f, shelves, problems));
        }
        files.stream().filter(f -> f.path().equals(SiteReader.FILE)).forEach(f -> read(f, shelves, problems));
        shelves.whenAllIsRead.forEach(Runnable::run);
        problems.refuseIfAny();
        String version = LibraryFiles.version(files);
        return new Library(
                version,
                new RuleBook(
                        List.copyOf(shelves.rules.all().values()),
                        shelves.questions.all(),
                        shelves.formulary(),
                        version),
                shelves.rules.clinicFiles(),
                new CeilingTable(List.copyOf(shelves.ceilings.all().values())),
                shelves.protocols.all(),
                shelves.protocols.replaced(),
                shelves.protocols.changes(),
                shelves.instruments.all(),
                shelves.documents.all(),
                shelves.codes.all(),
                java.util.Map.copyOf(shelves.examples),
                Collections.unmodifiableMap(shelves.places),
                shelves.jurisdiction);
    }

    /** Folders are read in an order in which a reference always points at something read before. */
    private static void read(LibraryFile file, Shelves shelves, Problems problems) {
        YamlFile.read(file.shown(), file.text(), problems, map -> {
            Whose whose = Whose.file(file.layer(), map);
            switch (file.folder()) {
                case "" -> new SiteReader(shelves, whose).read(map);
                case "codes" -> new CodeReader(shelves, whose).read(map);
                case "questions" -> new QuestionReader(shelves, whose).read(map);
                case "documents" -> new DocumentReader(shelves, whose).read(map);
                case "instruments" -> new InstrumentReader(shelves, whose).read(map);
                case "ceilings" -> new CeilingReader(shelves, whose).read(map);
                case "protocols" -> new ProtocolReader(shelves, whose).read(map);
                case "rules" -> new RuleReader(shelves, file, whose).read(map);
                case String other -> throw new IllegalStateException("no reader for folder " + other);
            }
            return true;
        });
    }
}
