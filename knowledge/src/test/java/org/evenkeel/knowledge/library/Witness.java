package org.evenkeel.knowledge.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    static Witness of(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.Always _ -> new Witness(List.of(), Optional.empty(), Optional.empty());
            case RuleCondition.Any a ->
                new Witness(
                        of(a.of().getFirst()).holds(),
                        Optional.of(a.of().stream()
                                .flatMap(c -> of(c).fails().orElseThrow().stream())
                                .toList()),
                        Optional.of(a.of().stream()
                                .flatMap(c -> of(c).open().orElseThrow().stream())
                                .toList()));
            case RuleCondition.All _, RuleCondition.Not _, RuleCondition.Measured _ ->
                throw new IllegalStateException("no rule of the house uses " + condition);
            case RuleCondition.History h ->
                settled(coded(h.codes()), Charts.answer(h.question().code(), Answer.NO));
            case RuleCondition.Answered a ->
                settled(
                        Charts.answer(a.question().code(), a.answer()),
                        Charts.answer(a.question().code(), a.answer() == Answer.YES ? Answer.NO : Answer.YES));
            case RuleCondition.Pressure p ->
                new Witness(
                        List.of(Charts.pressure(p.systolicMmHg() + 1, 70), Charts.pressure(p.systolicMmHg() + 1, 70)),
                        Optional.of(List.of(Charts.pressure(110, 70), Charts.pressure(112, 72))),
                        Optional.of(List.of(Charts.pressure(110, 70))));
            case RuleCondition.Takes t ->
                new Witness(
                        List.of(Charts.medicine(
                                t.ingredients().mgPerUnit().entrySet().stream()
                                        .filter(e -> t.dailyAboveMg().isEmpty()
                                                || !e.getValue().isNaN())
                                        .map(Map.Entry::getKey)
                                        .findFirst()
                                        .orElseThrow(),
                                1000.0,
                                MedicationStatus.TAKING)),
                        Optional.of(List.of(
                                Charts.medicine("sertraline 50 MG Oral Tablet", 50.0, MedicationStatus.TAKING))),
                        Optional.of(List.of(Charts.medicine("Zzyzxol", 1.0, MedicationStatus.TAKING))));
            case RuleCondition.TakesUnrecognised _ ->
                new Witness(
                        List.of(Charts.medicine("Zzyzxol", 1.0, MedicationStatus.TAKING)),
                        Optional.of(List.of()),
                        Optional.empty());
            case RuleCondition.AgeYears a ->
                a.comparison() == Comparison.FROM
                        ? settled(Charts.born("1940-01-01"), Charts.born("1990-01-01"))
                        : settled(Charts.born("2012-01-01"), Charts.born("1990-01-01"));
            case RuleCondition.Pregnancy p ->
                settled(pregnancy(p.statuses().iterator().next()), pregnancy(PregnancyStatus.NOT_POSSIBLE));
            case RuleCondition.InstrumentTotal t ->
                settled(
                        Charts.answered(t.instrument(), Map.of(), t.total() - 1),
                        Charts.answered(t.instrument(), Map.of(), t.total()));
            case RuleCondition.InstrumentItem i ->
                settled(
                        Charts.answered(i.instrument(), Map.of(i.item(), i.atLeast()), null),
                        Charts.answered(i.instrument(), Map.of(i.item(), 0), null));
            case RuleCondition.FewerAdequateTrials _ ->
                new Witness(
                        List.of(Charts.trial("sertraline", 100.0, 8.0)),
                        Optional.of(List.of(
                                Charts.trial("sertraline", 100.0, 8.0), Charts.trial("venlafaxine", 150.0, 6.0))),
                        Optional.of(List.of(
                                Charts.trial("sertraline", 100.0, 8.0), Charts.trial("venlafaxine", 150.0, null))));
            case RuleCondition.ConsentLacking c ->
                new Witness(
                        List.of(),
                        Optional.of(List.of(new ConsentGiven(c.document(), c.version(), "A B", ""))),
                        Optional.empty());
        };
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
}
