package org.evenkeel.care.chart;

import java.util.Objects;

/**
 * Who recorded an entry.
 *
 * @param account stable account name, or {@code patient}, {@code system} or {@code device} where no account stands behind
 * @param displayName how the chart shows the author
 * @param capacity in what capacity the author acted
 */
public record Author(String account, String displayName, Capacity capacity) {
    public Author {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(capacity, "capacity");
    }

    /** In what capacity somebody or something records. */
    public enum Capacity {
        ADMINISTRATOR,
        PRESCRIBER,
        NURSE,
        FRONT_DESK,
        PATIENT,
        TRUSTED_PERSON,
        DEVICE,
        SYSTEM
    }
}
