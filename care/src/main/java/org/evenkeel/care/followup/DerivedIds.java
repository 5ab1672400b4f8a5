package org.evenkeel.care.followup;

import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Identities that follow from what they are about, so that two servers or two minutes that decide the same thing decide
 * it under the same identity and it is recorded once.
 */
public final class DerivedIds {
    private DerivedIds() {}

    /** The questionnaire of one occasion after one session. */
    public static ItemId questionnaire(ChartId chart, @Nullable ItemId session, String occasion, String instrument) {
        return named("questionnaire|" + chart + "|" + session + "|" + occasion + "|" + instrument);
    }

    /** The alert of one kind about one thing. */
    public static ItemId alert(String kind, ItemId about) {
        return named("alert|" + kind + "|" + about);
    }

    private static ItemId named(String name) {
        byte[] bytes = new byte[2 * name.length()];
        for (int i = 0; i < name.length(); i++) {
            bytes[2 * i] = (byte) (name.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) name.charAt(i);
        }
        return new ItemId(UUID.nameUUIDFromBytes(bytes));
    }
}
