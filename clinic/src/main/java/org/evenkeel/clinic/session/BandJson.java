package org.evenkeel.clinic.session;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenkeel.pharmacology.effect.EffectBand;
import org.evenkeel.pharmacology.effect.EffectBand.Line;
import org.evenkeel.pharmacology.fit.PatientBand;
import org.evenkeel.pharmacology.prediction.ConcentrationBand;

/** Bands as the page draws them: one value for each time, in few digits. */
final class BandJson {

    private BandJson() {}

    static Map<String, Object> of(ConcentrationBand band) {
        return of(
                10,
                band.lower90NgPerMl(),
                band.lower50NgPerMl(),
                band.medianNgPerMl(),
                band.upper50NgPerMl(),
                band.upper90NgPerMl());
    }

    static Map<String, Object> of(EffectBand band) {
        return of(
                100,
                band.inKindUnit(Line.P05),
                band.inKindUnit(Line.P25),
                band.inKindUnit(Line.P50),
                band.inKindUnit(Line.P75),
                band.inKindUnit(Line.P95));
    }

    static Map<String, Object> of(PatientBand band) {
        return of(
                100,
                band.lower90InKindUnit(),
                band.lower50InKindUnit(),
                band.medianInKindUnit(),
                band.upper50InKindUnit(),
                band.upper90InKindUnit());
    }

    private static Map<String, Object> of(
            int parts, double[] lower90, double[] lower50, double[] median, double[] upper50, double[] upper90) {
        Map<String, Object> curve = new LinkedHashMap<>();
        curve.put("lower90", rounded(lower90, parts));
        curve.put("lower50", rounded(lower50, parts));
        curve.put("median", rounded(median, parts));
        curve.put("upper50", rounded(upper50, parts));
        curve.put("upper90", rounded(upper90, parts));
        return curve;
    }

    private static double[] rounded(double[] values, int parts) {
        return Arrays.stream(values)
                .map(v -> Math.round(v * parts) / (double) parts)
                .toArray();
    }
}
