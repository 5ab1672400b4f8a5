package org.evenkeel.exchange.fhir;

import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.Coding;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Reference;

/** Which medicine a reference points at. */
final class MedicineName {
    private MedicineName() {}

    /** A medicine may stand in the same resource, elsewhere in the file, or only in the words beside the reference. */
    static Optional<Coding> of(DomainResource from, Reference reference, BundleIndex index) {
        return index.resolve(from, reference)
                .filter(Medication.class::isInstance)
                .flatMap(m -> named((Medication) m))
                .or(() -> reference.hasDisplay()
                        ? Optional.of(new Coding("", "", reference.getDisplay()))
                        : Optional.empty());
    }

    /** By its code; by its ingredients where it has none, or one without words. */
    private static Optional<Coding> named(Medication medicine) {
        Optional<Coding> code = Codes.coding(medicine.getCode());
        boolean worded = code.filter(c -> !c.display().equals(c.code())).isPresent();
        String ingredients = medicine.getIngredient().stream()
                .map(Medication.MedicationIngredientComponent::getItem)
                .map(item -> item instanceof CodeableConcept concept ? Codes.words(concept) : "")
                .collect(Collectors.joining(" / "));
        return worded || ingredients.replace(" / ", "").isBlank()
                ? code
                : Optional.of(new Coding(
                        code.map(Coding::system).orElse(""),
                        code.map(Coding::code).orElse(""),
                        ingredients));
    }
}
