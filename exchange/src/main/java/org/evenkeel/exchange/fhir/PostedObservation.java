package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.monitor.DeviceTime;
import org.evenkeel.care.monitor.MonitorCodes;
import org.evenkeel.care.monitor.MonitorMessage;
import org.evenkeel.care.monitor.MonitoredPerson;
import org.evenkeel.exchange.fhir.ObservationReader.Result;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Reads one parsed Observation. */
final class PostedObservation {
    private static final int LONGEST_ID = 200;

    private final MonitorCodes codes;
    private final Observation observation;
    private final String device;
    private final Instant receivedAt;

    PostedObservation(MonitorCodes codes, Observation observation, String device, Instant receivedAt) {
        this.codes = codes;
        this.observation = observation;
        this.device = device;
        this.receivedAt = receivedAt;
    }

    /** Something about it can't be taken. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final String element;
        private final String words;

        Refusal(String element, String words) {
            super(element, null, false, false);
            this.element = element;
            this.words = words;
        }
    }

    Result read() {
        try {
            return new Result.Read(message());
        } catch (Refusal refusal) {
            return new Result.Refused(refusal.element, refusal.words);
        }
    }

    private MonitorMessage message() throws Refusal {
        status();
        if (observation.hasModifierExtension() || observation.hasImplicitRules()) {
            throw new Refusal(
                    observation.hasImplicitRules() ? "Observation.implicitRules" : "Observation.modifierExtension",
                    "It changes what the Observation means in a way that is not known here.");
        }
        if (observation.hasFocus()) {
            throw new Refusal("Observation.focus", "It is about something else than the patient.");
        }
        sender();
        MonitoredPerson person = PostedSubject.of(observation.getSubject());
        DeviceTime at = time();
        PostedValues values = new PostedValues(codes, at);
        values.add(observation);
        return new MonitorMessage(
                device,
                controlId(),
                Optional.of(sentAt()),
                person,
                values.readings(),
                values.unknownCodes(),
                observation.getMeta().getSecurity().stream().anyMatch(label -> "HTEST".equals(label.getCode())));
    }

    private void status() throws Refusal {
        Observation.ObservationStatus status = observation.getStatus();
        boolean taken = status == Observation.ObservationStatus.FINAL
                || status == Observation.ObservationStatus.AMENDED
                || status == Observation.ObservationStatus.PRELIMINARY;
        if (!taken) {
            throw new Refusal("Observation.status", "Only final, amended and preliminary are taken.");
        }
    }

    private void sender() throws Refusal {
        Reference named = observation.getDevice();
        List<String> names = Stream.concat(
                        Stream.of(named.getIdentifier().getValue(), id(named)),
                        named.getResource() instanceof Device contained
                                ? contained.getIdentifier().stream().map(Identifier::getValue)
                                : Stream.of())
                .filter(Objects::nonNull)
                .toList();
        if (!names.isEmpty() && !names.contains(device)) {
            throw new Refusal("Observation.device", "It names another device than the one this token belongs to.");
        }
    }

    private static @Nullable String id(Reference named) {
        // what is contained is told by its identifiers
        return named.hasReference() && !named.getReference().startsWith("#")
                ? named.getReferenceElement().getIdPart()
                : null;
    }

    private DeviceTime time() throws Refusal {
        String written =
                observation.getEffective() instanceof BaseDateTimeType moment ? moment.getValueAsString() : null;
        if (written == null) {
            throw new Refusal("Observation.effective", "A moment is needed, as effectiveDateTime.");
        }
        try {
            OffsetDateTime at = OffsetDateTime.parse(written);
            return new DeviceTime(at.toLocalDateTime(), at.getOffset());
        } catch (DateTimeParseException e) {
            throw new Refusal("Observation.effective", "A time of day with its zone is needed, to the second.");
        }
    }

    private DeviceTime sentAt() throws Refusal {
        if (observation.hasIssuedElement() && observation.getIssued() == null) {
            throw new Refusal("Observation.issued", "It is no moment.");
        }
        return DeviceTime.of(
                observation.getIssued() == null
                        ? receivedAt
                        : observation.getIssued().toInstant());
    }

    private String controlId() {
        String id = observation.getIdentifier().stream()
                .map(Identifier::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(observation.getIdElement().getIdPart()))
                .orElse("");
        return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }
}
