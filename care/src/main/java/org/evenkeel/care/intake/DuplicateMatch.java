package org.evenkeel.care.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.jspecify.annotations.Nullable;

/** Why two patients may be the same person. Offered to a person who decides; nothing is ever merged by itself. */
public final class DuplicateMatch {
    private DuplicateMatch() {}

    /** The signs that they may be one person, in words; empty when there is none. */
    public static List<String> signs(PatientIdentified one, PatientIdentified other) {
        List<String> signs = new ArrayList<>();
        boolean sharesIdentifier =
                one.identifiers().stream().anyMatch(i -> other.identifiers().contains(i));
        if (sharesIdentifier) {
            signs.add("same record number in the same system");
        }
        boolean sameName = key(one).equals(key(other)) && !key(one).isEmpty();
        if (sameName && mayBeSameDay(one.birthDate(), other.birthDate())) {
            boolean sure = one.birthDate() != null && one.birthDate().equals(other.birthDate());
            signs.add(sure ? "same name and birth date" : "same name; the birth dates do not contradict each other");
        }
        return signs;
    }

    private static boolean mayBeSameDay(@Nullable PartialDate one, @Nullable PartialDate other) {
        return one == null
                || other == null
                || !(one.latest().isBefore(other.earliest()) || other.latest().isBefore(one.earliest()));
    }

    /** Name without accents, case and punctuation. */
    private static String key(PatientIdentified who) {
        String name = who.familyName() + " " + who.givenName();
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
