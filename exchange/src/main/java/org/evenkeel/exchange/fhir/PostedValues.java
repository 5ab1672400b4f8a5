package org.evenkeel.exchange.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.care.monitor.DeviceTime;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.MonitorCodes;
import org.evenkeel.care.monitor.MonitorCodes.CodeSystem;
import org.evenkeel.care.monitor.MonitorCodes.UnitCode;
import org.evenkeel.care.monitor.MonitorReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.exchange.fhir.PostedObservation.Refusal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The values of one posted Observation: its own and those of its components. */
final class PostedValues {
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String MDC = "urn:iso:std:iso:11073:10101";
    private static final int LONGEST_CODE = 80;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DIGITS = 30;

    private final MonitorCodes codes;
    private final DeviceTime at;
    private final List<MonitorReading> readings = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    PostedValues(MonitorCodes codes, DeviceTime at) {
        this.codes = codes;
        this.at = at;
    }

    List<MonitorReading> readings() {
        return readings;
    }

    List<String> unknownCodes() {
        return List.copyOf(unknown);
    }

    void add(Observation observation) throws Refusal {
        Optional<MonitoredSign> sign = sign(observation.getCode(), "Observation.code");
        boolean pair = observation.getCode().getCoding().stream()
                .anyMatch(c -> system(c) != CodeSystem.PLAIN && c.hasCode() && codes.isPressurePair(c.getCode()));
        if (sign.isEmpty() && !pair) {
            throw new Refusal("Observation.code", "It holds no code of a vital sign that is taken here.");
        }
        if (sign.isPresent()) {
            add(
                    sign.get(),
                    observation.getCode(),
                    observation.getValue(),
                    observation.hasDataAbsentReason(),
                    "Observation");
        } else if (observation.hasValue()) {
            throw new Refusal("Observation.value", "The values of a blood pressure stand in its components.");
        }
        List<ObservationComponentComponent> components = observation.getComponent();
        for (int i = 0; i < components.size(); i++) {
            add(components.get(i), "Observation.component[" + i + "]");
        }
        if (readings.isEmpty()) {
            throw new Refusal("Observation.component", "A component with a systolic or diastolic pressure is needed.");
        }
    }

    private void add(ObservationComponentComponent component, String path) throws Refusal {
        if (component.hasModifierExtension()) {
            throw new Refusal(
                    path + ".modifierExtension", "It changes what the value means in a way that is not known here.");
        }
        Optional<MonitoredSign> sign = sign(component.getCode(), path + ".code");
        if (sign.isPresent()) {
            add(sign.get(), component.getCode(), component.getValue(), component.hasDataAbsentReason(), path);
        } else if (component.hasCode()) {
            unknown.add(code(component.getCode()));
        }
    }

    private void add(MonitoredSign sign, CodeableConcept code, @Nullable Type value, boolean absent, String path)
            throws Refusal {
        boolean given = value != null && !value.isEmpty();
        if (given && absent) {
            throw new Refusal(path + ".dataAbsentReason", "There is a value, and a reason why there is none.");
        }
        if (!given && !absent) {
            throw new Refusal(path + ".value", "A valueQuantity is needed, or a dataAbsentReason.");
        }
        Double number = value != null && given ? number(sign, value, path + ".value") : null;
        Set<Doubt> doubts = given ? Set.of() : Set.of(Doubt.NOT_OBTAINED);
        readings.add(new MonitorReading(sign, number, Optional.of(at), code(code), doubts));
    }

    private double number(MonitoredSign sign, Type value, String path) throws Refusal {
        if (!(value instanceof Quantity quantity)) {
            throw new Refusal(path, "A valueQuantity is needed.");
        }
        BigDecimal number = quantity.getValue();
        if (number == null
                || number.precision() > MOST_DIGITS
                || number.scale() > MOST_DIGITS
                || number.abs().compareTo(LARGEST) > 0) {
            throw new Refusal(path + ".value", "A plain number is needed.");
        }
        if (quantity.hasComparator()) {
            throw new Refusal(path + ".comparator", "A limit is no measured value.");
        }
        if (!UCUM.equals(quantity.getSystem())) {
            throw new Refusal(path + ".system", "The unit must be one of UCUM, " + UCUM + ".");
        }
        UnitCode unit = Optional.ofNullable(quantity.getCode())
                .flatMap(written -> codes.unit(sign.kind(), written))
                .orElseThrow(() -> new Refusal(
                        path + ".code",
                        "The unit is missing or not known for this value; ours is "
                                + sign.kind().unit() + "."));
        return unit.convert(number.doubleValue());
    }

    /**
     * The one sign that all known codes of a concept mean. The profile of a heart rate wants its code even where a pulse was
     * counted and a second code says so: then it is the pulse.
     */
    private Optional<MonitoredSign> sign(CodeableConcept concept, String path) throws Refusal {
        Set<MonitoredSign> signs = concept.getCoding().stream()
                .filter(c -> c.hasCode() && system(c) != CodeSystem.PLAIN)
                .flatMap(c -> codes.sign(system(c), c.getCode()).stream())
                .collect(Collectors.toSet());
        if (signs.equals(Set.of(MonitoredSign.HEART_RATE, MonitoredSign.PULSE_RATE))) {
            return Optional.of(MonitoredSign.PULSE_RATE);
        }
        if (signs.size() > 1) {
            throw new Refusal(path, "Its codes mean different things.");
        }
        return signs.stream().findFirst();
    }

    private static CodeSystem system(Coding coding) {
        return switch (coding.getSystem()) {
            case org.evenkeel.care.chart.Coding.LOINC -> CodeSystem.LOINC;
            case MDC -> CodeSystem.MDC;
            case null, default -> CodeSystem.PLAIN;
        };
    }

    private static String code(CodeableConcept concept) {
        String code = Codes.code(concept);
        return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    }
}
