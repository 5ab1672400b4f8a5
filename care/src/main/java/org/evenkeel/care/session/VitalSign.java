package org.evenkeel.care.session;

import java.util.OptionalDouble;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.jspecify.annotations.Nullable;

/** One of the vital signs. {@link #key()} is its name in entries and data files. */
public enum VitalSign {
    SYSTOLIC("systolicMmHg", "Systolic pressure", "mmHg"),
    DIASTOLIC("diastolicMmHg", "Diastolic pressure", "mmHg"),
    HEART_RATE("heartRatePerMin", "Heart rate", "/min"),
    SPO2("spo2Percent", "Oxygen saturation", "%"),
    RESPIRATORY_RATE("respiratoryRatePerMin", "Breathing rate", "/min"),
    TEMPERATURE("temperatureCelsius", "Temperature", "°C");

    private final String key;
    private final String label;
    private final String unit;

    VitalSign(String key, String label, String unit) {
        this.key = key;
        this.label = label;
        this.unit = unit;
    }

    /** Its name in entries and data files, with the unit. */
    public String key() {
        return key;
    }

    /** What a person calls it. */
    public String label() {
        return label;
    }

    /** Its unit as shown. */
    public String unit() {
        return unit;
    }

    /** The value as charted, whether it can be right or not; empty when not measured. */
    public OptionalDouble charted(VitalSignsMeasured v) {
        return switch (this) {
            case SYSTOLIC -> of(v.systolicMmHg());
            case DIASTOLIC -> of(v.diastolicMmHg());
            case HEART_RATE -> of(v.heartRatePerMin());
            case SPO2 -> of(v.spo2Percent());
            case RESPIRATORY_RATE -> of(v.respiratoryRatePerMin());
            case TEMPERATURE -> of(v.temperatureCelsius());
        };
    }

    /** The value to reckon with: empty when not measured or not plausible. */
    public OptionalDouble usable(VitalSignsMeasured v) {
        return v.implausible().contains(key) ? OptionalDouble.empty() : charted(v);
    }

    private static OptionalDouble of(@Nullable Number value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
    }
}
