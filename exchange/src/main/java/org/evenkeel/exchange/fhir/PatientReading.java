package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.Identifier;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Who the record is about. */
final class PatientReading {
    private static final int ADULT_YEARS = 18;
    private static final int OLDEST_YEARS = 125;

    /** Numbers of the state's registers: a clinic has no use for them here, so they stay outside. */
    private static final Set<String> STATE_IDENTIFIERS = Set.of("SS", "DL", "PPN", "TAX", "NI");

    private static final String SYNTHEA = "https://github.com/synthetichealth/synthea";

    private final Patient patient;
    private final LocalDate today;
    private final List<String> warnings = new ArrayList<>();

    PatientReading(Patient patient, Instant now) {
        this.patient = patient;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Whether the record says that the patient has died; a date of death says so as well. */
    static boolean isDeceased(Patient patient) {
        if (!patient.hasDeceased()) {
            return false;
        }
        return !(patient.getDeceased() instanceof BooleanType b) || b.booleanValue();
    }

    List<String> warnings() {
        return warnings;
    }

    PatientIdentified read() {
        HumanName name = name();
        String given = name.getGiven().stream().map(StringType::getValue).collect(Collectors.joining(" "));
        String family = name.hasFamily() ? name.getFamily() : name.hasText() ? name.getText() : "";
        if (given.isBlank() && family.isBlank()) {
            warnings.add("The record gives no name: identify the patient before you accept.");
        }
        boolean invented = patient.getIdentifier().stream().anyMatch(i -> SYNTHEA.equals(i.getSystem()));
        if (invented) {
            warnings.add("This is an invented person, made by the Synthea generator of synthetic patients.");
        }
        return new PatientIdentified(
                given,
                family,
                birthDate(),
                sex(),
                contact(ContactPointSystem.PHONE),
                contact(ContactPointSystem.EMAIL),
                identifiers(),
                invented);
    }

    private HumanName name() {
        List<HumanName> current = patient.getName().stream()
                .filter(n -> n.getUse() != NameUse.OLD && n.getUse() != NameUse.MAIDEN)
                .toList();
        return current.stream()
                .filter(n -> n.getUse() == NameUse.OFFICIAL)
                .findFirst()
                .or(() -> current.stream().findFirst())
                .or(() -> patient.getName().stream().findFirst())
                .orElseGet(HumanName::new);
    }

    private @Nullable PartialDate birthDate() {
        PartialDate date = Dates.partial(patient.getBirthDateElement());
        if (date == null) {
            warnings.add("The record gives no birth date: age, and all that depends on it, is not known.");
            return null;
        }
        if (date.earliest().isAfter(today)
                || Period.between(date.latest(), today).getYears() > OLDEST_YEARS) {
            warnings.add("The birth date is not plausible and was left aside: ask the patient.");
            return null;
        }
        if (!date.isExact()) {
            warnings.add("The birth date is known only as " + date + ": ask for the day.");
        }
        if (Period.between(date.earliest(), today).getYears() < ADULT_YEARS) {
            warnings.add("The patient is a minor.");
        } else if (Period.between(date.latest(), today).getYears() < ADULT_YEARS) {
            warnings.add("The patient may be a minor: the birth date leaves it open.");
        }
        return date;
    }

    private AdministrativeSex sex() {
        if (patient.getGender() == null) {
            return AdministrativeSex.UNKNOWN;
        }
        return switch (patient.getGender()) {
            case FEMALE -> AdministrativeSex.FEMALE;
            case MALE -> AdministrativeSex.MALE;
            case OTHER -> AdministrativeSex.OTHER;
            case UNKNOWN, NULL -> AdministrativeSex.UNKNOWN;
        };
    }

    private String contact(ContactPointSystem system) {
        return patient.getTelecom().stream()
                .filter(t -> t.getSystem() == system && t.getUse() != ContactPointUse.OLD)
                .map(ContactPoint::getValue)
                .filter(v -> v != null && !v.isBlank())
                .findFirst()
                .orElse("");
    }

    private List<Identifier> identifiers() {
        return patient.getIdentifier().stream()
                .filter(i -> i.getType().getCoding().stream().noneMatch(c -> STATE_IDENTIFIERS.contains(c.getCode())))
                .filter(i -> i.hasSystem() && i.hasValue())
                .map(i -> new Identifier(i.getSystem(), i.getValue()))
                .toList();
    }
}
