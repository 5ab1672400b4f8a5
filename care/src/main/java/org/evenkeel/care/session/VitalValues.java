package org.evenkeel.care.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.session.SessionRules.PlausibleRange;
import org.jspecify.annotations.Nullable;

/** Vital signs as typed in or read from a device; what was not measured is null. */
public record VitalValues(
        @Nullable Integer systolicMmHg,
        @Nullable Integer diastolicMmHg,
        @Nullable Integer heartRatePerMin,
        @Nullable Integer spo2Percent,
        @Nullable Integer respiratoryRatePerMin,
        @Nullable Double temperatureCelsius) {

    /** A blood pressure and nothing else. */
    public static VitalValues bloodPressure(int systolicMmHg, int diastolicMmHg) {
        return new VitalValues(systolicMmHg, diastolicMmHg, null, null, null, null);
    }

    boolean isEmpty() {
        return systolicMmHg == null
                && diastolicMmHg == null
                && heartRatePerMin == null
                && spo2Percent == null
                && respiratoryRatePerMin == null
                && temperatureCelsius == null;
    }

    /** The entry: every value kept, those that can't be right named. */
    VitalSignsMeasured charted(ItemId session, Source source, Map<VitalSign, PlausibleRange> plausible) {
        VitalSignsMeasured raw = with(session, source, List.of());
        List<String> implausible = new ArrayList<>();
        for (VitalSign sign : VitalSign.values()) {
            PlausibleRange range = plausible.get(sign);
            if (range != null && sign.charted(raw).stream().anyMatch(v -> !range.holds(v))) {
                implausible.add(sign.key());
            }
        }
        if (systolicMmHg != null && diastolicMmHg != null && systolicMmHg <= diastolicMmHg) {
            for (VitalSign sign : List.of(VitalSign.SYSTOLIC, VitalSign.DIASTOLIC)) {
                if (!implausible.contains(sign.key())) {
                    implausible.add(sign.key());
                }
            }
        }
        return with(session, source, implausible);
    }

    private VitalSignsMeasured with(ItemId session, Source source, List<String> implausible) {
        return new VitalSignsMeasured(
                session,
                systolicMmHg,
                diastolicMmHg,
                heartRatePerMin,
                spo2Percent,
                respiratoryRatePerMin,
                temperatureCelsius,
                implausible,
                source);
    }
}
