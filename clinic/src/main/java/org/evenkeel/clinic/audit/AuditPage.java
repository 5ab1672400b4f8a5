package org.evenkeel.clinic.audit;

import java.util.List;

/**
 * One page of an audit, newest first.
 *
 * @param account whose rows; empty for everybody's
 * @param day ISO date; empty for all days
 * @param accounts whose rows can be chosen
 * @param older address of the next page; empty on the last
 */
public record AuditPage<R>(List<R> rows, String account, String day, List<String> accounts, String older) {
    public AuditPage {
        rows = List.copyOf(rows);
        accounts = List.copyOf(accounts);
    }

    /** Whether not everything is shown. */
    public boolean isFiltered() {
        return !account.isEmpty() || !day.isEmpty();
    }
}
