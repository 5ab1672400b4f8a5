package org.evenkeel.clinic.demo;

import java.time.LocalDate;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;

/**
 * Somebody who does not exist.
 *
 * @param weightKg an even number, so that 0.5 mg/kg is a whole dose
 * @param phq9 total before treatment
 * @param gad7 total before treatment
 * @param nonspecificFraction improvement that is not the drug's, as a fraction of the baseline
 * @param drugFraction improvement by the drug at its fullest, as a fraction of the baseline
 * @param pressorMmHgPerNgPerMl rise of systolic pressure for each ng/mL behind venous plasma
 * @param clearanceFactor clearance against that of the typical person of this weight
 * @param volumeFactor volumes against those of the typical person of this weight
 */
record InventedPerson(
        int number,
        String givenName,
        String familyName,
        AdministrativeSex sex,
        LocalDate birthDate,
        int weightKg,
        int heightCm,
        int systolicMmHg,
        int diastolicMmHg,
        int heartRatePerMin,
        int phq9,
        int gad7,
        double nonspecificFraction,
        double drugFraction,
        double pressorMmHgPerNgPerMl,
        double clearanceFactor,
        double volumeFactor,
        long seed) {}
