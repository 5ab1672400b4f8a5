package org.evenkeel.care.monitor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.pharmacology.evidence.Evidence;

/** The codes and units that monitors use, as data. Immutable. */
public final class MonitorCodes {
    private final List<SignCode> signs;
    private final Map<String, MonitoredSign> byCode = new HashMap<>();
    private final Map<String, UnitCode> byUnit = new HashMap<>();
    private final Set<String> pairs;

    /** Whose code it is. */
    public enum CodeSystem {
        MDC,
        LOINC,
        /** A vendor's or nobody's: compared without regard to case, spaces and signs. */
        PLAIN
    }

    /**
     * One code of a sign.
     *
     * @param name the name that goes with the code, taken as well where a message has only that; may be empty
     */
    public record SignCode(CodeSystem system, String code, String name, MonitoredSign sign, Evidence evidence) {}

    /**
     * One way to write a unit: value in the sign's unit = sent value x factor + plus.
     *
     * @param written as sent, compared without regard to case and spaces
     */
    public record UnitCode(MonitoredSign.Kind kind, String written, double factor, double plus, Evidence evidence) {
        /** The value in the unit of the kind. */
        public double convert(double sent) {
            return sent * factor + plus;
        }
    }

    /**
     * @param pairs codes or names under which one value such as 120/80 holds both pressures
     * @throws IllegalArgumentException when two entries contradict each other
     */
    public MonitorCodes(List<SignCode> signs, List<UnitCode> units, List<String> pairs) {
        this.signs = List.copyOf(signs);
        this.pairs = pairs.stream().map(MonitorCodes::plain).collect(Collectors.toUnmodifiableSet());
        for (SignCode code : signs) {
            put(key(code.system(), code.code()), code.sign());
            if (!code.name().isEmpty()) {
                put(key(CodeSystem.PLAIN, code.name()), code.sign());
            }
        }
        for (UnitCode unit : units) {
            if (byUnit.put(unitKey(unit.kind(), unit.written()), unit) != null) {
                throw new IllegalArgumentException("the unit " + unit.written() + " stands twice");
            }
        }
    }

    private void put(String key, MonitoredSign sign) {
        MonitoredSign before = byCode.put(key, sign);
        if (before != null && before != sign) {
            throw new IllegalArgumentException("the code " + key + " means both " + before + " and " + sign);
        }
    }

    /** What a code means; empty when it is not known. */
    public Optional<MonitoredSign> sign(CodeSystem system, String code) {
        return Optional.ofNullable(byCode.get(key(system, code)));
    }

    /** Whether one value under this code may hold systolic and diastolic pressure. */
    public boolean isPressurePair(String code) {
        return pairs.contains(plain(code));
    }

    /** How a unit of this kind is converted; empty when it is not known for the kind. */
    public Optional<UnitCode> unit(MonitoredSign.Kind kind, String written) {
        return Optional.ofNullable(byUnit.get(unitKey(kind, written)));
    }

    /** All codes, in the order of the data. */
    public List<SignCode> signs() {
        return signs;
    }

    private static String key(CodeSystem system, String code) {
        return system == CodeSystem.PLAIN ? "PLAIN " + plain(code) : system + " " + code.strip();
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static String unitKey(MonitoredSign.Kind kind, String written) {
        return kind + " " + written.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
