package org.evenkeel.exchange.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Locale;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.instrument.Instrument.Anchor;
import org.evenkeel.care.instrument.Profile;
import org.evenkeel.care.instrument.Scale;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/**
 * Writes an instrument as a FHIR R4 Questionnaire: its items and choices where its text is free, else only the scores that
 * a person writes in.
 */
public final class QuestionnaireWriter {
    private static final String OURS = "urn:evenkeel:questionnaire:";
    private static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    private static final String LOWEST = "http://hl7.org/fhir/StructureDefinition/minValue";
    private static final String HIGHEST = "http://hl7.org/fhir/StructureDefinition/maxValue";

    private final FhirContext fhir = FhirContext.forR4Cached();

    /** The instrument as JSON. */
    public String json(Instrument instrument) {
        return fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(questionnaire(instrument));
    }

    private static Questionnaire questionnaire(Instrument instrument) {
        Profile profile = instrument.profile();
        Questionnaire questionnaire = new Questionnaire();
        questionnaire.setUrl(OURS + instrument.id());
        questionnaire.setVersion(instrument.version());
        questionnaire.setName(name(instrument.id()));
        questionnaire.setTitle(instrument.title());
        questionnaire.setStatus(PublicationStatus.ACTIVE);
        questionnaire.addSubjectType("Patient");
        questionnaire.setCopyright(instrument.licence());
        profile.codes()
                .filter(c -> !c.panel().isEmpty())
                .ifPresent(c -> questionnaire.addCode(loinc(c.panel(), instrument.title())));
        if (!profile.totalsOnly()) {
            addItems(questionnaire, instrument);
        }
        for (Scale scale : profile.scales()) {
            questionnaire.addItem(score(instrument, scale));
        }
        return questionnaire;
    }

    private static void addItems(Questionnaire questionnaire, Instrument instrument) {
        QuestionnaireItemComponent group = questionnaire.addItem();
        group.setLinkId("items");
        group.setText(instrument.stem());
        group.setType(QuestionnaireItemType.GROUP);
        for (Instrument.Item item : instrument.items()) {
            QuestionnaireItemComponent asked =
                    choice(instrument.id(), item.code(), item.words(), instrument.choices(item));
            if (!item.loinc().isEmpty()) {
                asked.addCode(loinc(item.loinc(), item.words()));
            }
            group.addItem(asked.setRequired(true));
        }
        instrument
                .extra()
                .ifPresent(e -> questionnaire.addItem(choice(instrument.id(), e.code(), e.words(), e.anchors())));
    }

    private static QuestionnaireItemComponent choice(
            String instrument, String code, String words, List<Anchor> choices) {
        QuestionnaireItemComponent item = new QuestionnaireItemComponent();
        item.setLinkId(code);
        item.setText(words);
        item.setType(QuestionnaireItemType.CHOICE);
        for (Anchor choice : choices) {
            org.hl7.fhir.r4.model.Coding coding = new org.hl7.fhir.r4.model.Coding(
                    OURS + instrument + ":" + code, Integer.toString(choice.value()), choice.words());
            coding.addExtension(ORDINAL, new DecimalType(choice.value()));
            item.addAnswerOption().setValue(coding);
        }
        return item;
    }

    /** A score is read-only where it is computed from items that are asked here. */
    private static QuestionnaireItemComponent score(Instrument instrument, Scale scale) {
        QuestionnaireItemComponent item = new QuestionnaireItemComponent();
        item.setLinkId("score-" + scale.code());
        item.setText(scale.words());
        item.setType(QuestionnaireItemType.DECIMAL);
        item.addExtension(LOWEST, new DecimalType(scale.lowest()));
        item.addExtension(HIGHEST, new DecimalType(scale.highest()));
        if (!instrument.profile().totalsOnly()) {
            item.setReadOnly(true);
        }
        if (scale.equals(instrument.profile().main())) {
            instrument
                    .profile()
                    .codes()
                    .filter(c -> !c.total().isEmpty())
                    .ifPresent(c -> item.addCode(loinc(c.total(), instrument.title() + " " + scale.words())));
        }
        return item;
    }

    private static org.hl7.fhir.r4.model.Coding loinc(String code, String display) {
        return new org.hl7.fhir.r4.model.Coding(Coding.LOINC, code, display);
    }

    /** A name that a machine can use: letters, digits and underscores, beginning with a capital. */
    private static String name(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', '_');
    }
}
