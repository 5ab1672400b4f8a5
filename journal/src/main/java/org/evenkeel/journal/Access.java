package org.evenkeel.journal;

import java.util.Objects;

/**
 * On whose behalf and why a chart is read or written; every access leaves an audit row with it.
 *
 * @param account account name, or {@code patient-link}, {@code system}
 * @param purpose stable words for what it was for, such as {@code view-chart} or {@code chart-vitals}; never free text
 */
public record Access(String account, String purpose) {
    public Access {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(purpose, "purpose");
    }
}
