package org.evenkeel.care.document;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * A text given to patients in fixed words. A change of any word is a new version; a consent names the version it was
 * given to.
 *
 * @param id such as {@code consent-ketamine-intravenous}
 * @param audience whom it speaks to
 */
public record PatientDocument(
        String id, String version, Kind kind, Audience audience, String title, List<Section> sections) {
    public PatientDocument {
        sections = List.copyOf(sections);
    }

    /** What the document is for. */
    public enum Kind {
        CONSENT,
        ADVICE
    }

    /** Whom the document speaks to. */
    public enum Audience {
        PATIENT,
        ESCORT
    }

    /** Sentences under one heading. */
    public record Section(String heading, List<Sentence> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * One sentence in fixed words. {@code code} names it for tests and translation.
     *
     * @param mustBeAcknowledged in a consent: the patient ticks this sentence by itself
     */
    public record Sentence(String code, String words, boolean mustBeAcknowledged, Evidence evidence) {}

    /** Every sentence, in order. */
    public List<Sentence> sentences() {
        return sections.stream().flatMap(s -> s.sentences().stream()).toList();
    }
}
