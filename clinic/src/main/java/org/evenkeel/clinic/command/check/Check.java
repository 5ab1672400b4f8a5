package org.evenkeel.clinic.command.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.plan.DoseNotOrderable;
import org.evenkeel.care.rule.Evaluation;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Lifting;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.Standing;
import org.evenkeel.care.rule.WhatWouldChange;
import org.evenkeel.clinic.command.check.CheckReport.Ask;
import org.evenkeel.clinic.command.check.CheckReport.Because;
import org.evenkeel.clinic.command.check.CheckReport.Told;
import org.evenkeel.clinic.finding.LiftingView;
import org.evenkeel.exchange.fhir.ReferralDraft;
import org.evenkeel.knowledge.library.Library;

/** Asks the rules of a record: candidacy first, then the gate in its order, then the dose. A rule is told once. */
final class Check {
    private final Library library;
    private final RecordChart record;
    private final RuleContext context;
    private final Treatment treatment;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    private Check(Library library, RecordChart record, Treatment treatment) {
        this.library = library;
        this.record = record;
        this.treatment = treatment;
        this.context =
                new RuleContext(record.chart(), Optional.empty(), treatment.scope(), record.moment(), record.zone());
    }

    static CheckReport of(Library library, ReferralDraft draft, Treatment treatment, AskedOn on) {
        RecordChart record = RecordChart.of(draft, on, treatment.weightKg());
        Check check = new Check(library, record, treatment);
        check.ask();
        return new CheckReport(
                PlainText.line(draft.patientId()),
                on.day().toString(),
                treatment.words(),
                check.told,
                Standing.of(check.findings).code(),
                LiftingView.of(check.lifting()),
                RecordNotes.of(draft, on.day()),
                library.version());
    }

    private void ask() {
        Map<String, Integer> order = new HashMap<>();
        library.rules().rules().forEach(r -> order.put(r.id(), order.size()));
        Set<String> asked = new HashSet<>();
        for (Stage stage : stages()) {
            Evaluation.everything(library.rules(), stage, context).stream()
                    .filter(f -> asked.add(f.ruleId()))
                    .sorted(Comparator.comparing(f -> order.getOrDefault(f.ruleId(), Integer.MAX_VALUE)))
                    .forEach(f -> tell(stage, RecordSilence.heard(f, library.rules(), context)));
        }
        treatment
                .dose()
                .map(d -> CeilingFindings.of(library.ceilings(), context, d))
                .orElseGet(() -> DoseNotOrderable.unasked(library.ceilings(), context.scope()).stream()
                        .toList())
                .forEach(f -> tell(Stage.DOSE, f));
    }

    private List<Stage> stages() {
        return treatment.dose().isPresent()
                ? List.of(Stage.CANDIDACY, Stage.GATE, Stage.DOSE)
                : List.of(Stage.CANDIDACY, Stage.GATE);
    }

    /** What would lift every stop that was told. */
    private Lifting lifting() {
        RuleBook all = library.rules();
        RuleBook asked = new RuleBook(
                all.rules().stream()
                        .filter(r -> !RecordSilence.concerns(r, context))
                        .toList(),
                all.questions(),
                all.formulary(),
                all.libraryVersion());
        List<Finding> silent = findings.stream()
                .filter(f -> all.rule(f.ruleId())
                        .filter(r -> RecordSilence.concerns(r, context))
                        .isPresent())
                .toList();
        return WhatWouldChange.ofStops(
                asked,
                Set.copyOf(stages()),
                context,
                library.ceilings().treatmentsBeside(context.scope()),
                CheckedDose.of(library.ceilings(), treatment.dose(), context, silent));
    }

    private void tell(Stage stage, Finding finding) {
        findings.add(finding);
        told.add(new Told(
                finding.ruleId(),
                finding.ruleVersion(),
                code(stage),
                finding.severity(),
                finding.outcome(),
                finding.title(),
                finding.words(),
                finding.triggers().stream()
                        .map(t -> new Because(
                                PlainText.line(t.fact()), PlainText.line(t.value()), record.date(t.entry(), t.at())))
                        .toList(),
                finding.missing().stream()
                        .map(m -> new Ask(
                                m.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                PlainText.line(m.key()),
                                PlainText.line(m.words())))
                        .toList(),
                finding.evidence().source(),
                finding.evidence().status().words(),
                finding.dispute(),
                finding.origin().byWhom()));
    }

    private static String code(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
