package org.evenkeel.knowledge.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.CodeList;
import org.evenkeel.care.rule.Comparison;
import org.evenkeel.care.rule.RuleCondition;

/** For a condition: facts that make it hold, facts that make it fail, facts that leave it open. */
record Witness(List<Content> holds, Optional<List<Content>> fails, Optional<List<Content>> open) {
    private static final List<String> ANTIDEPRESSANTS =
            List.of("sertraline", "venlafaxine", "mirtazapine", "citalopram", "duloxetine", "nortriptyline");

    static Witness of(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.Always _ -> new Witness(List.of(), Optional.empty(), Optional.empty());
            case RuleCondition.Any a -> any(a);
            case RuleCondition.All a -> all(a);
            case RuleCondition.Not n -> {
                Witness of = of(n.of());
                yield new Witness(of.fails().orElse(List.of()), Optional.of(of.holds()), of.open());
            }
            case RuleCondition.History h ->
                settled(coded(h.codes()), Charts.answer(h.question().code(), Answer.NO));
            case RuleCondition.Answered a ->
                settled(
                        Charts.answer(a.question().code(), a.answer()),
                        Charts.answer(a.question().code(), a.answer() == Answer.YES ? Answer.NO : Answer.YES));
            case RuleCondition.Measured m ->
                settled(
                        Charts.measured(m.measure(), beyond(m.comparison(), m.limit())),
                        Charts.measured(m.measure(), within(m.comparison(), m.limit())));
            case RuleCondition.Pressure p ->
                new Witness(
                        readings(p.readings(), p.systolicMmHg() + 1),
                        Optional.of(readings(p.readings(), 110)),
                        Optional.of(readings(p.readings() - 1, 110)));
            case RuleCondition.Takes t -> takes(t);
            case RuleCondition.TakesUnrecognised _ ->
                new Witness(
                        List.of(Charts.medicine("Zzyzxol", 1.0, MedicationStatus.TAKING)),
                        Optional.of(List.of()),
                        Optional.empty());
            case RuleCondition.AgeYears a -> age(a);
            case RuleCondition.Pregnancy p ->
                settled(pregnancy(p.statuses().iterator().next()), pregnancy(otherThan(p.statuses())));
            case RuleCondition.InstrumentTotal t ->
                settled(
                        Charts.answered(t.instrument(), Map.of(), (int) beyond(t.comparison(), t.total())),
                        Charts.answered(t.instrument(), Map.of(), (int) within(t.comparison(), t.total())));
            case RuleCondition.InstrumentItem i ->
                settled(
                        Charts.answered(i.instrument(), Map.of(i.item(), i.atLeast()), null),
                        Charts.answered(i.instrument(), Map.of(i.item(), 0), null));
            case RuleCondition.FewerAdequateTrials t ->
                new Witness(
                        plus(trials(t.than() - 1, t.minWeeks()), Charts.trial("agomelatine", 25.0, 0.5)),
                        Optional.of(trials(t.than(), t.minWeeks())),
                        Optional.of(plus(trials(t.than() - 1, t.minWeeks()), Charts.trial("agomelatine", 25.0, null))));
            case RuleCondition.ConsentLacking c ->
                new Witness(
                        List.of(),
                        Optional.of(List.of(new ConsentGiven(c.document(), c.version(), "A B", ""))),
                        Optional.empty());
            case RuleCondition.DosesWithin d -> doses(d);
            case RuleCondition.Text _, RuleCondition.Checklist _, RuleCondition.Elsewhere _ ->
                throw new IllegalArgumentException("never asked of a chart: " + condition);
        };
    }

    /** All parts must fail for the whole to fail; the whole is open when one part is and no other holds. */
    private static Witness any(RuleCondition.Any any) {
        List<Witness> parts = any.of().stream().map(Witness::of).toList();
        Optional<List<Content>> fails = parts.stream().allMatch(p -> p.fails().isPresent())
                ? Optional.of(parts.stream()
                        .flatMap(p -> p.fails().orElseThrow().stream())
                        .toList())
                : Optional.empty();
        Optional<List<Content>> open = parts.stream().anyMatch(p -> p.open().isPresent())
                ? Optional.of(parts.stream()
                        .flatMap(p -> p.open().or(p::fails).orElse(List.of()).stream())
                        .toList())
                : Optional.empty();
        return new Witness(parts.getFirst().holds(), fails, open);
    }

    /** One part that fails makes the whole fail; one that is open, among others that hold, leaves it open. */
    private static Witness all(RuleCondition.All all) {
        List<Witness> parts = all.of().stream().map(Witness::of).toList();
        List<Content> holds = parts.stream().flatMap(p -> p.holds().stream()).toList();
        Optional<List<Content>> fails =
                parts.stream().flatMap(p -> p.fails().stream()).findFirst();
        Optional<Witness> openPart =
                parts.stream().filter(p -> p.open().isPresent()).findFirst();
        Optional<List<Content>> open = openPart.map(o -> parts.stream()
                .flatMap(p -> (p.equals(o) ? o.open().orElseThrow() : p.holds()).stream())
                .toList());
        return new Witness(holds, fails, open);
    }

    private static Witness takes(RuleCondition.Takes t) {
        String ingredient = t.ingredients().mgPerUnit().entrySet().stream()
                .filter(e -> t.dailyAboveMg().isEmpty() || !e.getValue().isNaN())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String route = t.routes().isEmpty() ? "oral" : t.routes().iterator().next();
        return new Witness(
                List.of(Charts.medicine(ingredient, route, 1000.0)),
                Optional.of(
                        List.of(Charts.medicine("acetaminophen 325 MG Oral Tablet", 325.0, MedicationStatus.TAKING))),
                Optional.of(List.of(Charts.medicine("Zzyzxol", 1.0, MedicationStatus.TAKING))));
    }

    private static Witness age(RuleCondition.AgeYears a) {
        int ordinary = 36;
        int fails = a.comparison().holds(ordinary, a.years()) ? (int) within(a.comparison(), a.years()) : ordinary;
        return settled(aged((int) beyond(a.comparison(), a.years())), aged(fails));
    }

    private static Content aged(int years) {
        return Charts.born(2026 - years + "-01-01");
    }

    private static Witness doses(RuleCondition.DosesWithin d) {
        String medicine = d.medicines().iterator().next();
        int holds = (int) beyond(d.comparison(), d.doses());
        int fails = (int) within(d.comparison(), d.doses());
        return new Witness(
                Charts.doses(holds, Optional.of(medicine)),
                Optional.of(Charts.doses(fails, Optional.of(medicine))),
                Optional.of(Charts.doses(Math.max(holds, fails), Optional.empty())));
    }

    /** A value that a limit catches. */
    private static double beyond(Comparison comparison, double limit) {
        return switch (comparison) {
            case ABOVE -> limit + 1;
            case BELOW -> limit - 1;
            case FROM, UP_TO -> limit;
        };
    }

    /** The nearest value by ones that a limit does not catch. */
    private static double within(Comparison comparison, double limit) {
        return switch (comparison) {
            case ABOVE, BELOW -> limit;
            case FROM -> limit - 1;
            case UP_TO -> limit + 1;
        };
    }

    private static List<Content> trials(int number, double weeks) {
        return ANTIDEPRESSANTS.stream()
                .limit(number)
                .<Content>map(m -> Charts.trial(m, 100.0, weeks))
                .toList();
    }

    private static List<Content> readings(int number, int systolicMmHg) {
        return Stream.generate(() -> Charts.pressure(systolicMmHg, 70))
                .limit(number)
                .<Content>map(r -> r)
                .toList();
    }

    private static List<Content> plus(List<Content> facts, Content fact) {
        List<Content> more = new ArrayList<>(facts);
        more.add(fact);
        return more;
    }

    /** Whatever is asked and not answered leaves the condition open. */
    private static Witness settled(Content holds, Content fails) {
        return new Witness(List.of(holds), Optional.of(List.of(fails)), Optional.of(List.of()));
    }

    private static Content coded(CodeList codes) {
        String display = Stream.concat(codes.codes().stream().map(CodeList.Code::display), codes.alsoCalled().stream())
                .findFirst()
                .orElseThrow();
        String code = codes.codes().isEmpty() ? "0" : codes.codes().getFirst().code();
        return Charts.condition(code, display, ClinicalStatus.ACTIVE, "2026-11-20");
    }

    private static Content pregnancy(PregnancyStatus status) {
        return new PregnancyStatusRecorded(status, "", Source.CLINIC);
    }

    private static PregnancyStatus otherThan(Set<PregnancyStatus> statuses) {
        return Stream.of(PregnancyStatus.NOT_POSSIBLE, PregnancyStatus.NOT_PREGNANT_TESTED, PregnancyStatus.PREGNANT)
                .filter(s -> !statuses.contains(s))
                .findFirst()
                .orElseThrow();
    }
}
