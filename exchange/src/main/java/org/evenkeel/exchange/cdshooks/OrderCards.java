package org.evenkeel.exchange.cdshooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.plan.CeilingTable;
import org.evenkeel.care.plan.DoseCeiling;
import org.evenkeel.care.plan.DoseCheck;
import org.evenkeel.care.plan.DoseOrder;
import org.evenkeel.care.rule.BodyWeight;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.exchange.cdshooks.Card.Indicator;
import org.evenkeel.exchange.cdshooks.SortedOrders.Ketamine;
import org.evenkeel.exchange.fhir.OrderedDose;

/** Cards about the dose of one order of ketamine. */
final class OrderCards {
    private static final Missing WEIGH = new Missing(Missing.Kind.MEASUREMENT, "weight", "Measure body weight, in kg");

    private final CeilingTable ceilings;
    private final FindingCards cards;
    private final GapCard gaps;
    private final CardIds ids;
    private final HookService service;
    private final Instant now;

    OrderCards(CeilingTable ceilings, FindingCards cards, GapCard gaps, CardIds ids, HookService service, Instant now) {
        this.ceilings = ceilings;
        this.cards = cards;
        this.gaps = gaps;
        this.ids = ids;
        this.service = service;
        this.now = now;
    }

    List<Card> of(Ketamine ketamine, RuleScope usual, Chart chart) {
        if (ketamine.isForSomethingElse()) {
            return List.of(somethingElse(usual));
        }
        OrderedDose dose = ketamine.order().dose();
        Optional<RuleScope> scope = ketamine.scope(usual);
        List<String> open = open(ketamine, dose);
        if (scope.isEmpty() || !dose.saysHowMuch()) {
            return List.of(notChecked(open, List.of()));
        }
        Optional<Double> weightKg =
                BodyWeight.latest(chart).filter(w -> w.isRecent(now)).map(BodyWeight::weightKg);
        Optional<Double> doseMg = dose.doseMg().or(() -> dose.doseMgPerKg().flatMap(d -> weightKg.map(kg -> d * kg)));
        if (doseMg.isEmpty()) {
            open.add("it is ordered per kg, and no weight of the last " + BodyWeight.MAX_AGE_DAYS
                    + " days was sent: limits in mg can't be asked");
            return perKgOnly(ketamine, scope.get(), dose, open);
        }
        DoseOrder order = new DoseOrder(doseMg.get(), weightKg, dose.minutesFor(weightKg), isFirst(chart));
        String held = held(
                ketamine,
                number(order.doseMg()) + " mg"
                        + weightKg.map(kg -> ", " + number(order.doseMg() / kg) + " mg/kg at " + number(kg) + " kg")
                                .orElse(""),
                order,
                scope.get());
        List<Card> all = new ArrayList<>();
        for (Finding finding : DoseCheck.findings(ceilings, scope.get(), order)) {
            if (finding.fires()) {
                all.add(cards.card(finding, held, suggestions(finding, ketamine)));
            } else {
                finding.missing().forEach(m -> open.add(lowerFirst(m.words())));
            }
        }
        if (!open.isEmpty()) {
            all.add(notChecked(open, List.of()));
        }
        return all;
    }

    /**
     * A limit per kg is the same at every weight, so it is asked of a kilogram; at that weight no limit in mg is reached,
     * and the last card says that none was asked.
     */
    private List<Card> perKgOnly(Ketamine ketamine, RuleScope scope, OrderedDose dose, List<String> open) {
        double mgPerKg = dose.doseMgPerKg().orElseThrow();
        List<Card> all = new ArrayList<>();
        if (ceilings.row(scope).filter(DoseCeiling::perKg).isPresent()) {
            DoseOrder order = new DoseOrder(mgPerKg, Optional.of(1.0), dose.minutesFor(Optional.of(1.0)), false);
            String held = held(ketamine, number(mgPerKg) + " mg/kg, weight not known", order, scope);
            DoseCheck.findings(ceilings, scope, order).stream()
                    .filter(Finding::fires)
                    .map(f -> cards.card(f, held, suggestions(f, ketamine)))
                    .forEach(all::add);
        }
        all.add(notChecked(open, List.of(gaps.suggestion(WEIGH))));
        return all;
    }

    private static List<String> open(Ketamine ketamine, OrderedDose dose) {
        List<String> open = new ArrayList<>(dose.unread());
        if (ketamine.medicine().isEmpty()) {
            open.add("its words don't say whether it is ketamine or esketamine");
        }
        if (ketamine.order().route().isEmpty()) {
            open.add("it does not say by which route");
        }
        return open;
    }

    /** Whether no esketamine or ketamine stands in the record, given or stopped. */
    private static boolean isFirst(Chart chart) {
        return chart.background().medications().stream()
                .noneMatch(m ->
                        m.content().code().display().toLowerCase(Locale.ROOT).contains("ketamin"));
    }

    private List<Card.Suggestion> suggestions(Finding finding, Ketamine ketamine) {
        List<Card.Suggestion> suggestions = new ArrayList<>();
        if (finding.ruleId().equals("P-WT-1")) {
            suggestions.add(gaps.suggestion(WEIGH));
        }
        String reference = ketamine.order().reference();
        boolean canPoint = reference.startsWith("MedicationRequest/")
                && HookRequest.FHIR_ID
                        .matcher(reference.substring("MedicationRequest/".length()))
                        .matches();
        if (finding.severity() == Severity.HARD_STOP && canPoint) {
            String words = "Take this order out of the drafts";
            suggestions.add(new Card.Suggestion(
                    words, ids.of("delete " + reference), List.of(Card.Action.delete(words, reference))));
        }
        return suggestions;
    }

    private static String held(Ketamine ketamine, String dose, DoseOrder order, RuleScope scope) {
        return "The order: " + ketamine.order().medicine().code().display() + ", " + dose
                + order.infusionMinutes()
                        .map(m -> ", over " + number(m) + " min")
                        .orElse("")
                + ". Held against the ceilings of " + Treatments.words(scope) + ".";
    }

    /** Not silent: a dose that could not be held against a ceiling says so. */
    private Card notChecked(List<String> open, List<Card.Suggestion> suggestions) {
        return new Card(
                ids.of("dose-not-checked"),
                "The dose of this ketamine order was not fully checked against its ceilings",
                "What is open about the order:\n\n"
                        + Markdown.bullets(open.stream().map(Markdown::escaped).toList()),
                service == HookService.ORDER_SIGN ? Indicator.WARNING : Indicator.INFO,
                cards.house(),
                suggestions,
                suggestions.isEmpty() ? null : "any",
                List.of(),
                List.of(),
                List.of());
    }

    private Card somethingElse(RuleScope usual) {
        return new Card(
                ids.of("other-reason"),
                "This ketamine order is for something else than " + usual.indication() + ": nothing was checked",
                "The order names a reason. Rules and ceilings here are about " + usual.indication()
                        + "; none is borrowed for another use, such as anaesthesia, sedation or pain.",
                Indicator.INFO,
                cards.house(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static String lowerFirst(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
