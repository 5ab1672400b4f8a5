package org.evenkeel.knowledge.library;

import org.evenkeel.care.document.PatientDocument;
import org.evenkeel.care.document.PatientDocument.Section;
import org.evenkeel.care.document.PatientDocument.Sentence;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads {@code documents/}: consent and advice, one document a file. */
final class DocumentReader {
    private final Shelves shelves;
    private final Whose whose;

    DocumentReader(Shelves shelves, Whose whose) {
        this.shelves = shelves;
        this.whose = whose;
    }

    void read(YamlMap file) {
        String id = file.text("id");
        PatientDocument document = new PatientDocument(
                id,
                file.text("version"),
                file.choice("kind", PatientDocument.Kind.class),
                file.choice("audience", PatientDocument.Audience.class),
                file.text("title"),
                file.maps("sections", DocumentReader::section));
        shelves.documents.put(file, "id", id, document, whose);
    }

    private static Section section(YamlMap map) {
        return new Section(map.text("heading"), map.maps("sentences", DocumentReader::sentence));
    }

    private static Sentence sentence(YamlMap map) {
        return new Sentence(
                map.text("code"),
                map.text("words"),
                map.optionalText("acknowledge").isPresent() && map.flag("acknowledge"),
                map.evidence());
    }
}
