package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.Source;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** One pass over the record of one patient. */
final class RecordReading {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("Encounter", "visits elsewhere are not charted here"),
            Map.entry("Claim", "billing"),
            Map.entry("ExplanationOfBenefit", "billing"),
            Map.entry("Coverage", "billing"),
            Map.entry("DiagnosticReport", "reports are not read; their single results are taken as observations"),
            Map.entry("DocumentReference", "documents are not read"),
            Map.entry("ImagingStudy", "images are not read"),
            Map.entry("Immunization", "immunizations are not charted here"),
            Map.entry("Device", "supplies and devices are not charted here"),
            Map.entry("SupplyDelivery", "supplies and devices are not charted here"),
            Map.entry("CareTeam", "care plans elsewhere are not charted here"),
            Map.entry("CarePlan", "care plans elsewhere are not charted here"),
            Map.entry("MedicationAdministration", "single administrations elsewhere are not charted here"),
            Map.entry("Provenance", "says who made the file"),
            Map.entry("Organization", "people and places elsewhere are not charted here"),
            Map.entry("Location", "people and places elsewhere are not charted here"),
            Map.entry("Practitioner", "people and places elsewhere are not charted here"),
            Map.entry("PractitionerRole", "people and places elsewhere are not charted here"));

    private final BundleIndex index;
    private final Patient patient;
    private final Instant now;
    private final Misread misread;
    private final Asides asides = new Asides();

    RecordReading(BundleIndex index, Patient patient, Instant now, Misread misread) {
        this.index = index;
        this.patient = patient;
        this.now = now;
        this.misread = misread;
    }

    /** A source that names the kind of resource a fact came from. */
    static Source source(Resource resource) {
        return new Source(Source.Origin.IMPORTED, "FHIR record, " + resource.fhirType());
    }

    ReferralDraft draft(String fileSha256) {
        PatientReading reading = new PatientReading(patient, now);
        PatientIdentified identified = reading.read();
        ItemIds ids = new ItemIds(patient);
        ConditionReading conditions = new ConditionReading(ids, asides, now);
        MedicationReading medicines = new MedicationReading(index, ids, asides, now);
        AllergyReading allergies = new AllergyReading(ids, asides, now);
        FormReading forms = new FormReading(ids, asides);
        ObservationReading observations = new ObservationReading(ids, asides, now, forms);
        ProcedureReading procedures = new ProcedureReading(ids, asides, now);
        for (Resource resource : index.all()) {
            switch (resource) {
                case Condition c when isOfPatient(c, c.getSubject()) -> conditions.see(c);
                case MedicationRequest m when isOfPatient(m, m.getSubject()) -> medicines.see(m);
                case MedicationStatement m when isOfPatient(m, m.getSubject()) -> medicines.see(m);
                case AllergyIntolerance a when isOfPatient(a, a.getPatient()) -> allergies.see(a);
                case Observation o when isOfPatient(o, o.getSubject()) -> observations.see(o);
                case Procedure p when isOfPatient(p, p.getSubject()) -> procedures.see(p);
                case QuestionnaireResponse q when isOfPatient(q, q.getSubject()) -> forms.see(q);
                case Condition _,
                        MedicationRequest _,
                        MedicationStatement _,
                        AllergyIntolerance _,
                        Observation _,
                        Procedure _,
                        QuestionnaireResponse _ -> {} // about somebody else: isOfPatient has said so
                case Patient _,
                        org.hl7.fhir.r4.model.Medication _ -> {} // read above, and where a medicine points at it
                default -> asides.add(resource, REASONS.getOrDefault(resource.fhirType(), "not charted here"));
            }
        }
        List<Understood> understood = new ArrayList<>();
        understood.addAll(conditions.understood());
        understood.addAll(medicines.understood());
        understood.addAll(allergies.understood());
        understood.addAll(observations.understood());
        understood.addAll(procedures.understood());
        understood.sort(Comparator.comparing(Understood::group)
                .thenComparing(Understood::when, Comparator.reverseOrder())
                .thenComparing(Understood::words));
        List<NewEntry> questionnaires = forms.questionnaires();
        List<String> warnings = warnings(reading, understood);
        warnings.addAll(forms.warnings());
        return new ReferralDraft(
                fileSha256,
                Objects.requireNonNullElse(patient.getIdElement().getIdPart(), "")
                        .replaceFirst("^urn:(uuid|oid):", ""),
                identified,
                understood,
                questionnaires,
                withOddEntries(),
                warnings,
                index.all().size(),
                forms.understoodResources());
    }

    private boolean isOfPatient(DomainResource resource, Reference subject) {
        if (subject.hasReference() && index.pointsAt(subject, patient)) {
            return true;
        }
        asides.add(
                resource,
                subject.hasReference() ? "it is about somebody else" : "it does not say which patient it is about");
        return false;
    }

    private List<org.evenkeel.care.chart.ReferralContent.LeftAside> withOddEntries() {
        for (int i = 0; i < index.empty(); i++) {
            asides.add("Bundle", "entries without a resource");
        }
        for (int i = 0; i < index.deleted(); i++) {
            asides.add("Bundle", "entries that ask to delete something");
        }
        return asides.all();
    }

    private List<String> warnings(PatientReading reading, List<Understood> understood) {
        List<String> warnings = new ArrayList<>(reading.warnings());
        misread.byElement()
                .forEach((element, count) -> warnings.add("A value of \"" + element + "\" could not be read"
                        + (count > 1 ? " (" + count + " times)." : ".")));
        if (understood.stream().noneMatch(u -> u.group() == Group.VITAL_SIGNS)) {
            warnings.add("The record holds no measurements: weight and blood pressure are not known.");
        }
        if (understood.stream().noneMatch(u -> u.group() == Group.ALLERGIES)) {
            warnings.add("The record says nothing about allergies. That does not mean that there are none: ask.");
        }
        return warnings;
    }
}
