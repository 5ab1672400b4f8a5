package org.evenkeel.exchange.hl7;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.v26.datatype.CX;
import ca.uhn.hl7v2.model.v26.datatype.EI;
import ca.uhn.hl7v2.model.v26.datatype.PL;
import ca.uhn.hl7v2.model.v26.group.ORU_R01_OBSERVATION;
import ca.uhn.hl7v2.model.v26.group.ORU_R01_ORDER_OBSERVATION;
import ca.uhn.hl7v2.model.v26.group.ORU_R01_PATIENT_RESULT;
import ca.uhn.hl7v2.model.v26.message.ORU_R01;
import ca.uhn.hl7v2.model.v26.segment.OBX;
import ca.uhn.hl7v2.model.v26.segment.PID;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.monitor.DeviceTime;
import org.evenkeel.care.monitor.MonitorCodes;
import org.evenkeel.care.monitor.MonitorMessage;
import org.evenkeel.care.monitor.MonitoredPerson;
import org.evenkeel.exchange.hl7.Acknowledgement.Code;
import org.evenkeel.exchange.hl7.Acknowledgement.Reason;
import org.evenkeel.exchange.hl7.Acknowledgement.Table;
import org.evenkeel.exchange.hl7.MonitorMessageReader.Result;
import org.jspecify.annotations.Nullable;

/** Reads one parsed ORU^R01. */
final class OruReading {
    private static final int SENT_AT = 7;
    private static final int DAY_DIGITS = 8;

    private final Envelope envelope;
    private final ObxReading lines;
    private final Set<String> devices = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<MonitoredPerson> persons = new LinkedHashSet<>();

    OruReading(MonitorCodes codes, Envelope envelope) {
        this.envelope = envelope;
        this.lines = new ObxReading(codes);
    }

    Result read(ORU_R01 message) throws HL7Exception {
        Optional<DeviceTime> sentAt = Hl7Time.read(envelope.field(SENT_AT));
        for (ORU_R01_PATIENT_RESULT result : message.getPATIENT_RESULTAll()) {
            persons.add(person(result.getPATIENT().getPID()));
            place(result.getPATIENT().getVISIT().getPV1().getPv13_AssignedPatientLocation())
                    .ifPresent(places::add);
            lines(result.getPATIENT().getOBXAll(), sentAt);
            for (ORU_R01_ORDER_OBSERVATION order : result.getORDER_OBSERVATIONAll()) {
                Optional<DeviceTime> observed = Hl7Time.read(
                        order.getOBR().getObr7_ObservationDateTime().getValue());
                List<OBX> these = new ArrayList<>();
                for (ORU_R01_OBSERVATION observation : order.getOBSERVATIONAll()) {
                    these.add(observation.getOBX());
                }
                lines(these, observed.or(() -> sentAt));
            }
        }
        if (persons.size() > 1 || places.size() > 1) {
            return new Result.Refused(
                    envelope,
                    Code.ERROR,
                    new Reason(Table.SEGMENT_SEQUENCE, "PID", "One message must be about one patient."));
        }
        String device =
                Stream.of(devices, places).flatMap(Set::stream).findFirst().orElseGet(envelope::sender);
        if (device.isEmpty()) {
            return new Result.Refused(
                    envelope,
                    Code.ERROR,
                    new Reason(Table.REQUIRED_FIELD, "MSH^1^3", "Nothing says which device this is from."));
        }
        MonitoredPerson person =
                persons.isEmpty() ? MonitoredPerson.NOBODY : persons.iterator().next();
        return new Result.Read(
                envelope,
                new MonitorMessage(
                        device,
                        envelope.controlId(),
                        sentAt,
                        person,
                        lines.readings(),
                        lines.unknownCodes(),
                        envelope.isTest()));
    }

    private void lines(List<OBX> these, Optional<DeviceTime> otherwise) throws HL7Exception {
        for (OBX obx : these) {
            for (EI equipment : obx.getObx18_EquipmentInstanceIdentifier()) {
                text(equipment.getEi1_EntityIdentifier().getValue()).ifPresent(devices::add);
            }
            lines.add(obx, otherwise);
        }
    }

    /** A part of the message that names nobody is not about whom another part names. */
    private static MonitoredPerson person(PID pid) {
        List<String> identifiers = new ArrayList<>();
        for (CX cx : pid.getPid3_PatientIdentifierList()) {
            text(cx.getCx1_IDNumber().getValue()).ifPresent(identifiers::add);
        }
        text(pid.getPid2_PatientID().getCx1_IDNumber().getValue()).ifPresent(identifiers::add);
        String family = "";
        String given = "";
        if (pid.getPid5_PatientNameReps() > 0) {
            family = text(pid.getPid5_PatientName(0)
                            .getXpn1_FamilyName()
                            .getFn1_Surname()
                            .getValue())
                    .orElse("");
            given = text(pid.getPid5_PatientName(0).getXpn2_GivenName().getValue())
                    .orElse("");
        }
        MonitoredPerson person = new MonitoredPerson(
                identifiers.stream().distinct().toList(),
                family,
                given,
                day(text(pid.getPid7_DateTimeOfBirth().getValue()).orElse("")));
        return person.isNamed() ? person : MonitoredPerson.NOBODY;
    }

    private static String day(String written) {
        return written.matches("\\d{8}.*")
                ? written.substring(0, 4) + "-" + written.substring(4, 6) + "-" + written.substring(6, DAY_DIGITS)
                : "";
    }

    private static Optional<String> place(PL location) {
        String place = Stream.of(
                        location.getPl1_PointOfCare().getValue(),
                        location.getPl2_Room().getValue(),
                        location.getPl3_Bed().getValue())
                .flatMap(part -> text(part).stream())
                .collect(Collectors.joining("/"));
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }

    /** What is written, without spaces around it; HL7's {@code ""} says that there is nothing. */
    static Optional<String> text(@Nullable String written) {
        return written == null || written.isBlank() || written.equals("\"\"")
                ? Optional.empty()
                : Optional.of(written.strip());
    }
}
