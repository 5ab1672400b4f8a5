package org.evenkeel.exchange.cdshooks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.care.rule.RuleScope;

/** Words about what was asked, and of whom. */
final class Treatments {
    private Treatments() {}

    /** Of which treatment the rules were asked. */
    static String asked(RuleScope scope) {
        return "Asked of " + words(scope) + ", under the labels of: " + scope.jurisdiction() + ".";
    }

    static String words(RuleScope scope) {
        return scope.medicine() + ", " + scope.route() + ", for " + scope.indication() + ", setting: "
                + scope.setting();
    }

    /** What a reader must know of the record that the answer rests on. */
    static List<String> aboutRecord(ReadRecord.Whole record, Prefetched prefetched) {
        List<String> about = new ArrayList<>(record.warnings());
        if (!prefetched.notSent().isEmpty()) {
            about.add("Not sent: " + keys(prefetched.notSent()) + ".");
        }
        if (!prefetched.inPart().isEmpty()) {
            about.add("Only the first page was sent: " + keys(prefetched.inPart()) + ". The rest is not known here.");
        }
        return about;
    }

    private static String keys(java.util.Set<PrefetchKey> keys) {
        return keys.stream().map(PrefetchKey::key).collect(Collectors.joining(", "));
    }

    static Card deceased(FindingCards cards, CardIds ids) {
        return new Card(
                ids.of("deceased"),
                "The record says that this patient has died: no rule was asked",
                "If that is wrong, mend the record and ask again.",
                Card.Indicator.INFO,
                cards.house(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
