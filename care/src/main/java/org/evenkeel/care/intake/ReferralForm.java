package org.evenkeel.care.intake;

/**
 * A referral as somebody typed it.
 *
 * @param birthDate year, year-month or full date in ISO form
 * @param sex name of an administrative sex, in lower case
 * @param referrer empty for a self-referral
 */
public record ReferralForm(
        String givenName,
        String familyName,
        String birthDate,
        String sex,
        String phone,
        String email,
        String reason,
        String referrer) {}
