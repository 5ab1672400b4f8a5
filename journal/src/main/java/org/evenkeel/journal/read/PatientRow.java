package org.evenkeel.journal.read;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.jspecify.annotations.Nullable;

/**
 * One patient in lists.
 *
 * @param givenName empty when the patient is not identified, as is {@code familyName}
 * @param nameKey the name as {@link NameKey} folds it for searching
 * @param birthDate ISO date, known to the day, the month or the year; null when not known
 * @param invented whether this is no real person
 * @param sequence sequence of the chart's last entry
 */
public record PatientRow(
        UUID chartId,
        String givenName,
        String familyName,
        String nameKey,
        @Nullable String birthDate,
        AdministrativeSex sex,
        String phone,
        boolean invented,
        ReferralState referralState,
        Stage stage,
        int openAlerts,
        Instant lastEntryAt,
        long sequence) {
    /** The patient's chart. */
    public ChartId chart() {
        return new ChartId(chartId);
    }

    /** Family name, comma, given name; words that say so when the patient is not identified. */
    public String name() {
        return familyName.isEmpty() && givenName.isEmpty() ? "Patient not identified" : familyName + ", " + givenName;
    }
}
