package org.evenkeel.clinic.candidacy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.care.candidacy.SignCandidacy;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.clinic.desk.CommandId;

/**
 * What was typed into the decision form.
 *
 * @param commandId identity of the command the form will send
 * @param basedOn sequence of the chart that was on the screen
 * @param fields by name, as sent
 */
public record CandidacyForm(CommandId commandId, long basedOn, Map<String, String> fields) {
    private static final String REASON = "reason.";
    private static final String DEFERRED = "deferred.";
    private static final Set<String> OURS = Set.of("_csrf", "commandId", "basedOn");

    public CandidacyForm {
        fields = Map.copyOf(fields);
    }

    static CandidacyForm empty(CommandId id, long basedOn, String indication) {
        return new CandidacyForm(id, basedOn, Map.of("indication", indication));
    }

    /** What was typed under a name, or an empty text. */
    public String on(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What a person typed, without what the page added. */
    Map<String, List<String>> typed() {
        return fields.entrySet().stream()
                .filter(e -> !OURS.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    }

    /** Signed for another state of the chart, with everything typed kept. */
    CandidacyForm renewed(CommandId id, long sequence) {
        return new CandidacyForm(id, sequence, fields);
    }

    Optional<CandidacyDecision> decision() {
        return Arrays.stream(CandidacyDecision.values())
                .filter(d -> d.name().equals(on("decision")))
                .findFirst();
    }

    SignCandidacy command(CandidacyDecision decision) {
        return new SignCandidacy(decision, on("indication"), on("words"), with(REASON), with(DEFERRED));
    }

    private Map<String, String> with(String prefix) {
        Map<String, String> found = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
