package org.evenkeel.exchange.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Formulary;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Trigger;
import org.evenkeel.exchange.fhir.DraftOrder;

/**
 * The drafts, sorted.
 *
 * @param ketamine orders of ketamine or esketamine that were chosen
 * @param waiting the same, not chosen: a therapy that is being ordered
 * @param chosen other medicines that were chosen, as resources that count as taken
 * @param notChosen other medicines beside them
 */
record SortedOrders(
        List<Ketamine> ketamine, List<Ketamine> waiting, List<ObjectNode> chosen, List<ObjectNode> notChosen) {
    private static final String KETAMINE = "ketamine";
    private static final String ESKETAMINE = "esketamine";

    /**
     * An order of ketamine.
     *
     * @param medicine racemic ketamine or esketamine; empty when the words leave it open
     */
    record Ketamine(DraftOrder order, Optional<String> medicine) {
        /** The treatment; empty while medicine or route is open. */
        Optional<RuleScope> scope(RuleScope usual) {
            return medicine.filter(_ -> !order.route().isEmpty())
                    .map(m ->
                            new RuleScope(usual.jurisdiction(), usual.indication(), m, order.route(), usual.setting()));
        }

        /** Whether the order says that it is for something our ceilings and rules are not about. */
        boolean isForSomethingElse() {
            String reason = order.reason().toLowerCase(Locale.ROOT);
            return !reason.isBlank() && !reason.contains("depress") && !reason.contains("suicid");
        }
    }

    static SortedOrders of(List<DraftOrder> drafts, HookRequest request, Formulary formulary, Instant now) {
        SortedOrders sorted =
                new SortedOrders(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (DraftOrder draft : drafts) {
            boolean isChosen =
                    request.selections().map(s -> s.contains(draft.reference())).orElse(true);
            Optional<Ketamine> ketamine = ketamine(draft, formulary);
            if (ketamine.isPresent()) {
                (isChosen ? sorted.ketamine : sorted.waiting).add(ketamine.get());
            } else {
                (isChosen ? sorted.chosen : sorted.notChosen).addAll(asTaken(draft, request, now));
            }
        }
        return sorted;
    }

    private static Optional<Ketamine> ketamine(DraftOrder draft, Formulary formulary) {
        Optional<Set<String>> ingredients = formulary.ingredientsOf(draft.medicine());
        if (ingredients.isEmpty()) {
            String words = draft.medicine().code().display().toLowerCase(Locale.ROOT);
            return words.contains("ketamin") ? Optional.of(new Ketamine(draft, Optional.empty())) : Optional.empty();
        }
        return ofTherapy(ingredients.get()).map(m -> new Ketamine(draft, Optional.of(m)));
    }

    private static Optional<String> ofTherapy(Set<String> ingredients) {
        return ingredients.contains(ESKETAMINE)
                ? Optional.of(ESKETAMINE)
                : ingredients.contains(KETAMINE) ? Optional.of(KETAMINE) : Optional.empty();
    }

    /** The draft's resource as an order in force of today, so that rules about medicines see it. */
    private static List<ObjectNode> asTaken(DraftOrder draft, HookRequest request, Instant now) {
        return request.drafts().stream()
                .filter(r -> r.path("resourceType").asText().equals("MedicationRequest")
                        && draft.reference()
                                .equals("MedicationRequest/" + r.path("id").asText()))
                .limit(1)
                .map(ObjectNode::deepCopy)
                .map(r -> r.put("status", "active").put("intent", "order").put("authoredOn", now.toString()))
                .toList();
    }

    /** Every other medicine of the drafts. */
    List<ObjectNode> others() {
        List<ObjectNode> all = new ArrayList<>(notChosen);
        all.addAll(chosen);
        return all;
    }

    /** The ketamine therapy that the chart or the drafts tell of. */
    Optional<RuleScope> therapyScope(Chart chart, RuleScope usual, Formulary formulary) {
        if (!waiting.isEmpty()) {
            return Optional.of(waiting.getFirst().scope(usual).orElse(usual));
        }
        return chart.background().medications().stream()
                .map(Charted::content)
                .filter(m -> m.status() == MedicationStatus.TAKING || m.status() == MedicationStatus.UNKNOWN)
                .flatMap(m ->
                        formulary
                                .ingredientsOf(m)
                                .flatMap(SortedOrders::ofTherapy)
                                .map(i -> scope(i, m, usual))
                                .stream())
                .findFirst();
    }

    private static RuleScope scope(String medicine, MedicationRecorded m, RuleScope usual) {
        boolean routeIsClear = !m.route().isBlank() && !m.route().equals("injection");
        return new RuleScope(
                usual.jurisdiction(),
                usual.indication(),
                medicine,
                routeIsClear ? m.route() : usual.route(),
                usual.setting());
    }

    /** Findings that were not there before, or stand on other facts than before. */
    static List<Finding> changed(List<Finding> before, List<Finding> after) {
        Map<String, String> were =
                before.stream().collect(Collectors.toMap(Finding::ruleId, SortedOrders::said, (a, _) -> a));
        Function<Finding, String> was = f -> were.getOrDefault(f.ruleId(), "");
        return after.stream().filter(f -> !was.apply(f).equals(said(f))).toList();
    }

    private static String said(Finding finding) {
        return finding.outcome() + " "
                + finding.triggers().stream().map(Trigger::words).toList()
                + finding.missing().stream().map(Missing::words).toList();
    }
}
