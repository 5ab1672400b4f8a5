package org.evenkeel.care.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.SubstanceUseRecorded;
import org.evenkeel.care.chart.BackgroundContent.UsePattern;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.Change.Kind;
import org.evenkeel.care.rule.Change.NewFact;
import org.evenkeel.care.rule.RuleCondition.History;
import org.evenkeel.care.rule.RuleCondition.Presence;
import org.jspecify.annotations.Nullable;

/**
 * What would change a rule on a patient's history. What is present can pass; what counts for some days can be waited
 * for; what once happened stays.
 */
final class HistoryChanges {
    /** Nobody plans further than this; a longer wait is no answer. */
    private static final int LONGEST_WAIT_DAYS = 366;

    private final History c;
    private final RuleContext context;
    private final List<ConditionRecorded> conditions;
    private final List<ProcedureRecorded> procedures;
    private final List<SubstanceUseRecorded> substances;
    private final boolean allergic;
    private final Optional<QuestionAnswered> answer;

    private HistoryChanges(History c, RuleContext context, Formulary formulary) {
        this.c = c;
        this.context = context;
        var background = context.chart().background();
        conditions = background.conditions().stream()
                .map(Charted::content)
                .filter(r -> c.codes().means(r.code()) && !HistoryFacts.isNeverTrue(r.status()))
                .toList();
        procedures = background.procedures().stream()
                .map(Charted::content)
                .filter(r -> c.presence() == Presence.EVER && c.codes().means(r.code()))
                .toList();
        substances = background.substances().stream()
                .map(Charted::content)
                .filter(s -> c.use().contains(s.pattern()))
                .toList();
        allergic = c.allergyTo()
                .map(list -> background.allergies().stream()
                        .anyMatch(a -> Allergies.to(list, a, formulary).isPresent()))
                .orElse(false);
        answer = HistoryFacts.answer(c.question(), context).map(Charted::content);
    }

    static List<Change> against(History c, RuleContext context, Formulary formulary) {
        HistoryChanges changes = new HistoryChanges(c, context, formulary);
        if (changes.allergic) {
            return List.of();
        }
        return c.presence() == Presence.ACTIVE ? changes.present() : changes.ever();
    }

    private List<Change> present() {
        List<Content> over = new ArrayList<>();
        conditions.stream()
                .filter(r -> r.status() == ClinicalStatus.ACTIVE || r.status() == ClinicalStatus.UNKNOWN)
                .map(r -> new ConditionRecorded(
                        r.item(), r.code(), ClinicalStatus.RESOLVED, r.onset(), r.note(), r.source()))
                .forEach(over::add);
        substances.stream()
                .map(s -> new SubstanceUseRecorded(
                        s.item(), s.substance(), after(s.pattern()), s.lastUsed(), s.note(), s.source()))
                .forEach(over::add);
        if (over.isEmpty()) {
            return List.of(Changes.answered(c.question(), Answer.NO, context));
        }
        over.add(answered(Answer.NO, null));
        String words = c.codes().words();
        return List.of(new NewFact(
                Kind.OVER,
                "question " + c.question().code(),
                Character.toUpperCase(words.charAt(0)) + words.substring(1)
                        + ": no longer present, charted so, and the question answered no",
                "",
                over));
    }

    private UsePattern after(UsePattern pattern) {
        return pattern == UsePattern.DISORDER_ACTIVE && !c.use().contains(UsePattern.DISORDER_REMISSION)
                ? UsePattern.DISORDER_REMISSION
                : UsePattern.PAST;
    }

    private List<Change> ever() {
        boolean told = answer.filter(a -> a.answer() == Answer.YES).isPresent();
        boolean happened = !conditions.isEmpty() || !procedures.isEmpty() || told;
        if (!substances.isEmpty() || (happened && c.withinDays().isEmpty())) {
            return List.of();
        }
        if (!happened) {
            return List.of(Changes.answered(c.question(), Answer.NO, context));
        }
        List<Change> changes = new ArrayList<>();
        LocalDate since = context.today().minusDays(c.withinDays().orElseThrow());
        dates().stream()
                .map(PartialDate::latest)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(c.withinDays().orElseThrow() + 1L))
                .filter(until -> until.isAfter(context.today())
                        && !until.isAfter(context.today().plusDays(LONGEST_WAIT_DAYS)))
                .ifPresent(until -> changes.add(Changes.waiting(until)));
        dated(since).ifPresent(changes::add);
        return changes;
    }

    private List<PartialDate> dates() {
        List<PartialDate> dates = new ArrayList<>();
        conditions.forEach(r -> add(dates, r.onset()));
        procedures.forEach(r -> add(dates, r.performed()));
        answer.ifPresent(a -> add(dates, a.occurredOn()));
        return dates;
    }

    private static void add(List<PartialDate> dates, @Nullable PartialDate date) {
        if (date != null) {
            dates.add(date);
        }
    }

    /** Every date that is still open is found, and lies far enough back. */
    private Optional<Change> dated(LocalDate since) {
        PartialDate before = PartialDate.of(since.minusDays(1));
        List<Content> found = new ArrayList<>();
        conditions.stream()
                .filter(r -> isOpen(r.onset(), since))
                .map(r -> new ConditionRecorded(r.item(), r.code(), r.status(), before, r.note(), r.source()))
                .forEach(found::add);
        procedures.stream()
                .filter(r -> isOpen(r.performed(), since))
                .map(r -> new ProcedureRecorded(r.item(), r.code(), before, r.source()))
                .forEach(found::add);
        boolean asked = answer.isEmpty()
                || (answer.get().answer() == Answer.YES && isOpen(answer.get().occurredOn(), since));
        if (asked) {
            found.add(answered(Answer.YES, before));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewFact(
                Kind.DATED,
                "question " + c.question().code(),
                "Found out: " + c.codes().words() + " last before " + since,
                "",
                found));
    }

    private static boolean isOpen(@Nullable PartialDate date, LocalDate since) {
        return date == null
                || (date.earliest().isBefore(since) && !date.latest().isBefore(since));
    }

    private QuestionAnswered answered(Answer given, @Nullable PartialDate on) {
        return new QuestionAnswered(c.question().code(), given, on, "", Source.CLINIC);
    }
}
