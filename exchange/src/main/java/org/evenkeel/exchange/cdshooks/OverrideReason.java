package org.evenkeel.exchange.cdshooks;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a prescriber may go on in spite of a card that asks for a reason. */
enum OverrideReason {
    BENEFIT_OUTWEIGHS("The benefit is judged to outweigh this risk"),
    SPECIALIST_AGREES("A specialist was asked and agrees"),
    TAKEN_CARE_OF("Already taken care of"),
    RECORD_OUTDATED("The record is wrong or out of date"),
    NOT_THIS_TREATMENT("Not the treatment that the card speaks of");

    private final String words;

    OverrideReason(String words) {
        this.words = words;
    }

    static List<Card.Code> codes(URI base) {
        String system = base + "/cds-services/override-reasons";
        return Arrays.stream(values())
                .map(r ->
                        new Card.Code(system, r.name().toLowerCase(Locale.ROOT).replace('_', '-'), r.words))
                .toList();
    }
}
