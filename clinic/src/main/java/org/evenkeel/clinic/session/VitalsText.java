package org.evenkeel.clinic.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.session.VitalSign;

/** Vital signs as a person reads them. What was not measured is a dash, never a number. */
final class VitalsText {
    private static final String NOT_MEASURED = "–";

    private VitalsText() {}

    static String pressure(VitalSignsMeasured v) {
        return value(VitalSign.SYSTOLIC, v) + "/" + value(VitalSign.DIASTOLIC, v);
    }

    static String value(VitalSign sign, VitalSignsMeasured v) {
        OptionalDouble value = sign.charted(v);
        return value.isPresent() ? number(value.getAsDouble()) : NOT_MEASURED;
    }

    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }

    /** {@code 148/86 mmHg, 78 /min, 97 %}, with what can't be right marked. */
    static String all(VitalSignsMeasured v) {
        List<String> parts = new ArrayList<>();
        if (VitalSign.SYSTOLIC.charted(v).isPresent()
                || VitalSign.DIASTOLIC.charted(v).isPresent()) {
            parts.add(pressure(v) + " mmHg" + mark(v, VitalSign.SYSTOLIC));
        }
        for (VitalSign sign :
                List.of(VitalSign.HEART_RATE, VitalSign.SPO2, VitalSign.RESPIRATORY_RATE, VitalSign.TEMPERATURE)) {
            if (sign.charted(v).isPresent()) {
                parts.add(value(sign, v) + " " + sign.unit() + mark(v, sign));
            }
        }
        return String.join(", ", parts);
    }

    private static String mark(VitalSignsMeasured v, VitalSign sign) {
        return v.implausible().contains(sign.key()) ? " (can't be right, not used)" : "";
    }
}
