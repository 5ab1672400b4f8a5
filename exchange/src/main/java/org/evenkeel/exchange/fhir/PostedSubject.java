package org.evenkeel.exchange.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenkeel.care.monitor.MonitoredPerson;
import org.evenkeel.exchange.fhir.PostedObservation.Refusal;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** Whom a posted Observation is about. Whoever is named and can't be recognised here stays named: never nobody. */
final class PostedSubject {
    private PostedSubject() {}

    static MonitoredPerson of(Reference subject) throws Refusal {
        if (subject.isEmpty()) {
            return MonitoredPerson.NOBODY;
        }
        String type = subject.hasType()
                ? subject.getType()
                : subject.hasReference() ? subject.getReferenceElement().getResourceType() : "Patient";
        boolean other = subject.getResource() != null && !(subject.getResource() instanceof Patient);
        if (other || (type != null && !type.equals("Patient"))) {
            throw new Refusal("Observation.subject", "It is no patient.");
        }
        if (subject.getResource() instanceof Patient patient) {
            return person(patient, subject);
        }
        if (subject.getIdentifier().hasValue()) {
            return new MonitoredPerson(List.of(subject.getIdentifier().getValue()), "", "", "");
        }
        if (subject.hasReference()) {
            // an address in the sender's house is no number of ours: kept whole, it is never taken for one
            return new MonitoredPerson(List.of(subject.getReference()), "", "", "");
        }
        if (subject.hasDisplay()) {
            return new MonitoredPerson(List.of(), subject.getDisplay(), "", "");
        }
        throw new Refusal("Observation.subject", "It names nobody: give an identifier with a value, or leave it out.");
    }

    private static MonitoredPerson person(Patient patient, Reference subject) {
        HumanName name = patient.getNameFirstRep();
        String birthDate = patient.getBirthDateElement().getValueAsString();
        MonitoredPerson person = new MonitoredPerson(
                patient.getIdentifier().stream()
                        .map(Identifier::getValue)
                        .filter(Objects::nonNull)
                        .toList(),
                Optional.ofNullable(name.getFamily()).orElse(""),
                name.getGivenAsSingleString(),
                Optional.ofNullable(birthDate).orElse(""));
        return person.isNamed()
                ? person
                : new MonitoredPerson(
                        List.of(Optional.ofNullable(subject.getReference()).orElse("#")), "", "", "");
    }
}
