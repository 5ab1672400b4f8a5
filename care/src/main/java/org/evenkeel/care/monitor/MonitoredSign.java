package org.evenkeel.care.monitor;

import java.util.Arrays;
import java.util.Optional;
import org.evenkeel.care.session.VitalSign;
import org.jspecify.annotations.Nullable;

/** One of the values a bedside monitor sends. {@link #key()} is its name in tables and data files, with the unit. */
public enum MonitoredSign {
    SYSTOLIC("systolicMmHg", "Systolic pressure", Kind.PRESSURE, VitalSign.SYSTOLIC),
    DIASTOLIC("diastolicMmHg", "Diastolic pressure", Kind.PRESSURE, VitalSign.DIASTOLIC),
    MEAN("meanMmHg", "Mean pressure", Kind.PRESSURE, null),
    ARTERIAL_SYSTOLIC("arterialSystolicMmHg", "Arterial line, systolic", Kind.PRESSURE, null),
    ARTERIAL_DIASTOLIC("arterialDiastolicMmHg", "Arterial line, diastolic", Kind.PRESSURE, null),
    ARTERIAL_MEAN("arterialMeanMmHg", "Arterial line, mean", Kind.PRESSURE, null),
    HEART_RATE("heartRatePerMin", "Heart rate", Kind.RATE, VitalSign.HEART_RATE),
    PULSE_RATE("pulseRatePerMin", "Pulse rate", Kind.RATE, null),
    SPO2("spo2Percent", "Oxygen saturation", Kind.PERCENT, VitalSign.SPO2),
    RESPIRATORY_RATE("respiratoryRatePerMin", "Breathing rate", Kind.RATE, VitalSign.RESPIRATORY_RATE),
    TEMPERATURE("temperatureCelsius", "Temperature", Kind.TEMPERATURE, VitalSign.TEMPERATURE),
    PERFUSION("perfusionPercent", "Perfusion index", Kind.PERCENT, null);

    private final String key;
    private final String label;
    private final Kind kind;
    private final @Nullable VitalSign vitalSign;

    /** What sort of number it is: units are only taken for their own kind. */
    public enum Kind {
        PRESSURE("mmHg"),
        RATE("/min"),
        PERCENT("%"),
        TEMPERATURE("°C");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** The unit in which values are kept. */
        public String unit() {
            return unit;
        }

        /** Whether nobody measures it in another unit, so that a value without any can be taken. */
        public boolean hasOneUnit() {
            return this == RATE || this == PERCENT;
        }
    }

    MonitoredSign(String key, String label, Kind kind, @Nullable VitalSign vitalSign) {
        this.key = key;
        this.label = label;
        this.kind = kind;
        this.vitalSign = vitalSign;
    }

    /** Its name in tables and data files, with the unit. */
    public String key() {
        return key;
    }

    /** What a person calls it. */
    public String label() {
        return label;
    }

    /** What sort of number it is. */
    public Kind kind() {
        return kind;
    }

    /** The vital sign that is charted from it; empty when none is. */
    public Optional<VitalSign> vitalSign() {
        return Optional.ofNullable(vitalSign);
    }

    /** The sign with this key. */
    public static Optional<MonitoredSign> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }
}
