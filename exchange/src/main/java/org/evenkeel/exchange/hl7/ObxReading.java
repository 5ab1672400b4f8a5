package org.evenkeel.exchange.hl7;

import static org.evenkeel.exchange.hl7.OruReading.text;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import ca.uhn.hl7v2.model.v26.datatype.CWE;
import ca.uhn.hl7v2.model.v26.datatype.IS;
import ca.uhn.hl7v2.model.v26.datatype.SN;
import ca.uhn.hl7v2.model.v26.segment.OBX;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.care.monitor.DeviceTime;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.MonitorCodes;
import org.evenkeel.care.monitor.MonitorCodes.UnitCode;
import org.evenkeel.care.monitor.MonitorReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a message one after the other; a line may inherit its time from the part of the device it is in. */
final class ObxReading {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}([.,]\\d{1,9})?");
    private static final Pattern PAIR = Pattern.compile("(\\d{1,3})\\s*/\\s*(\\d{1,3})(\\s*[(/].*)?");
    private static final Set<String> MEASURED = Set.of("", "R", "F", "P", "C", "U");
    private static final Set<String> WITHDRAWN = Set.of("D", "W");
    private static final Set<String> ABSENT_FLAGS = Set.of("NAV", "OFF", "BUSY");
    private static final Set<String> DOUBT_FLAGS = Set.of("INV", "QUES");
    private static final Set<String> TEST_FLAGS = Set.of("DEMO", "TEST", "CAL");
    private static final int LONGEST_PART = 100;

    private final MonitorCodes codes;
    private final List<MonitorReading> readings = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, DeviceTime> timeOfPart = new HashMap<>();

    ObxReading(MonitorCodes codes) {
        this.codes = codes;
    }

    List<MonitorReading> readings() {
        return readings;
    }

    List<String> unknownCodes() {
        return List.copyOf(unknown);
    }

    void add(OBX obx, Optional<DeviceTime> otherwise) throws HL7Exception {
        Optional<DeviceTime> own =
                Hl7Time.read(obx.getObx14_DateTimeOfTheObservation().getValue());
        String part = part(text(obx.getObx4_ObservationSubID().getValue()).orElse(""));
        own.ifPresent(time -> timeOfPart.put(part, time));
        String value = value(obx);
        Optional<DeviceTime> at = own.or(() -> inherited(part)).or(() -> otherwise);
        CWE identifier = obx.getObx3_ObservationIdentifier();
        List<String> names = names(identifier);
        Optional<MonitoredSign> sign = sign(identifier);
        Matcher pair = PAIR.matcher(value);
        if (sign.isPresent()) {
            add(sign.get(), value, obx, at, names);
        } else if (pair.matches() && names.stream().anyMatch(codes::isPressurePair)) {
            add(MonitoredSign.SYSTOLIC, pair.group(1), obx, at, names);
            add(MonitoredSign.DIASTOLIC, pair.group(2), obx, at, names);
        } else if (!value.isEmpty() && !names.isEmpty()) {
            unknown.add(String.join(" ", names));
        }
    }

    private void add(MonitoredSign sign, String value, OBX obx, Optional<DeviceTime> at, List<String> names)
            throws HL7Exception {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        String status = text(obx.getObx11_ObservationResultStatus().getValue()).orElse("");
        if (WITHDRAWN.contains(status)) {
            doubts.add(Doubt.QUESTIONED);
        } else if (!MEASURED.contains(status)) {
            doubts.add(Doubt.NOT_OBTAINED);
        }
        for (IS flag : obx.getObx8_AbnormalFlags()) {
            String written = text(flag.getValue()).orElse("");
            addIf(doubts, Doubt.NOT_OBTAINED, ABSENT_FLAGS.contains(written));
            addIf(doubts, Doubt.QUESTIONED, DOUBT_FLAGS.contains(written));
            addIf(doubts, Doubt.TEST, TEST_FLAGS.contains(written));
        }
        Double number = null;
        if (NUMBER.matcher(value).matches()) {
            double sent = Double.parseDouble(value.replace(',', '.'));
            List<String> units = units(obx.getObx6_Units());
            Optional<UnitCode> unit = units.stream()
                    .flatMap(name -> codes.unit(sign.kind(), name).stream())
                    .findFirst();
            addIf(
                    doubts,
                    Doubt.UNIT,
                    unit.isEmpty() && !(units.isEmpty() && sign.kind().hasOneUnit()));
            number = unit.map(u -> u.convert(sent)).orElse(sent);
        } else if (value.isEmpty()) {
            doubts.add(Doubt.NOT_OBTAINED);
        } else {
            doubts.add(Doubt.UNREADABLE);
        }
        readings.add(new MonitorReading(sign, number, at, names.getFirst(), doubts));
    }

    private static void addIf(Set<Doubt> doubts, Doubt doubt, boolean holds) {
        if (holds) {
            doubts.add(doubt);
        }
    }

    private Optional<MonitoredSign> sign(CWE id) throws HL7Exception {
        return sign(
                        id.getCwe1_Identifier().getValue(),
                        id.getCwe3_NameOfCodingSystem().getValue())
                .or(() -> sign(
                        id.getCwe4_AlternateIdentifier().getValue(),
                        id.getCwe6_NameOfAlternateCodingSystem().getValue()))
                .or(() ->
                        text(id.getCwe2_Text().getValue()).flatMap(t -> codes.sign(MonitorCodes.CodeSystem.PLAIN, t)));
    }

    private Optional<MonitoredSign> sign(@Nullable String code, @Nullable String system) {
        return text(code)
                .flatMap(c -> codes.sign(system(c, text(system).orElse("")), c)
                        .or(() -> codes.sign(MonitorCodes.CodeSystem.PLAIN, c)));
    }

    private static MonitorCodes.CodeSystem system(String code, String system) {
        return switch (system) {
            case "MDC" -> MonitorCodes.CodeSystem.MDC;
            case "LN", "LOINC" -> MonitorCodes.CodeSystem.LOINC;
            default ->
                code.matches("\\d{1,6}-\\d")
                        ? MonitorCodes.CodeSystem.LOINC
                        : system.isEmpty() && code.matches("\\d{6}")
                                ? MonitorCodes.CodeSystem.MDC
                                : MonitorCodes.CodeSystem.PLAIN;
        };
    }

    private static List<String> names(CWE id) {
        return Stream.of(
                        id.getCwe1_Identifier().getValue(),
                        id.getCwe2_Text().getValue(),
                        id.getCwe4_AlternateIdentifier().getValue())
                .flatMap(name -> text(name).stream())
                .map(name -> name.length() > 80 ? name.substring(0, 80) : name)
                .toList();
    }

    private static List<String> units(CWE unit) {
        return Stream.of(
                        unit.getCwe1_Identifier().getValue(),
                        unit.getCwe2_Text().getValue(),
                        unit.getCwe4_AlternateIdentifier().getValue())
                .flatMap(name -> text(name).stream())
                .toList();
    }

    private Optional<DeviceTime> inherited(String part) {
        String parent = part;
        while (!parent.isEmpty()) {
            parent = parent.contains(".") ? parent.substring(0, parent.lastIndexOf('.')) : "";
            DeviceTime time = timeOfPart.get(parent);
            if (time != null) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    /** {@code 1.1.1.0} and {@code 1.1.1} are the same part of the device. No part has a name longer than the field may be. */
    private static String part(String subId) {
        String part = subId.length() > LONGEST_PART ? "" : subId;
        while (part.endsWith(".0")) {
            part = part.substring(0, part.length() - 2);
        }
        return part;
    }

    private static String value(OBX obx) throws HL7Exception {
        if (obx.getObx5_ObservationValueReps() == 0) {
            return "";
        }
        Varies varies = obx.getObx5_ObservationValue(0);
        Type data = varies.getData();
        return text(switch (data) {
                    case Primitive primitive -> primitive.getValue();
                    // a structured number without a comparison is a number
                    case SN number
                    when text(number.getSn1_Comparator().getValue()).isEmpty()
                            && text(number.getSn3_SeparatorSuffix().getValue()).isEmpty() ->
                        number.getSn2_Num1().getValue();
                    default -> data.encode();
                })
                .orElse("");
    }
}
