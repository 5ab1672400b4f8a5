package org.evenkeel.journal.read;

import org.evenkeel.care.chart.Referral;

/** How a referral stands. */
public enum ReferralState {
    /** Nobody has decided. */
    WAITING,
    /** The clinic takes the patient on. */
    ACCEPTED,
    /** The clinic does not. */
    DECLINED;

    static ReferralState of(Referral referral) {
        if (referral.accepted().isPresent()) {
            return ACCEPTED;
        }
        return referral.declined().isPresent() ? DECLINED : WAITING;
    }
}
