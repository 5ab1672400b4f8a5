package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.PartialDate;
import org.jspecify.annotations.Nullable;

/** What a condition of a list of problems says about pregnancy. */
final class Pregnancies {
    static final String LONG_OVER = "active for longer than a pregnancy lasts: ask";

    /** SNOMED CT, with these words in records made by Synthea. */
    private static final String NORMAL_PREGNANCY = "72892002";

    /** No pregnancy lasts so long; ours, chosen wide. */
    private static final int LONGEST_DAYS = 310;

    private Pregnancies() {}

    /** The status it gives, if it speaks of a pregnancy that may be present. */
    static Optional<PregnancyStatus> status(Coding code, ClinicalStatus status) {
        boolean present = status == ClinicalStatus.ACTIVE || status == ClinicalStatus.UNKNOWN;
        boolean certain = isNormalPregnancy(code) && status == ClinicalStatus.ACTIVE;
        return !present || !isPregnancy(code)
                ? Optional.empty()
                : Optional.of(certain ? PregnancyStatus.PREGNANT : PregnancyStatus.POSSIBLE);
    }

    /** Whether a pregnancy stands as active that must have ended: nobody closed it in the record. */
    static boolean isLongOver(Coding code, ClinicalStatus status, @Nullable PartialDate onset, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return status == ClinicalStatus.ACTIVE
                && isPregnancy(code)
                && onset != null
                && onset.latest().plusDays(LONGEST_DAYS).isBefore(today);
    }

    private static boolean isNormalPregnancy(Coding code) {
        return code.system().equals(Coding.SNOMED_CT) && code.code().equals(NORMAL_PREGNANCY);
    }

    private static boolean isPregnancy(Coding code) {
        String words = code.display().toLowerCase(Locale.ROOT);
        boolean likely = words.contains("pregnan")
                && !words.contains("history")
                && !words.contains("past")
                && !words.contains("not pregnant");
        return likely || isNormalPregnancy(code);
    }
}
