package org.evenkeel.care.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Background;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.rule.RuleCondition.History;
import org.evenkeel.care.rule.RuleCondition.Presence;
import org.jspecify.annotations.Nullable;

/** What the patient has or had: coded entries, substances, allergies, and the question about it. */
final class HistoryFacts {
    private HistoryFacts() {}

    static Evaluated history(History c, RuleContext context, Formulary formulary) {
        List<Evaluated> parts = new ArrayList<>();
        Background background = context.chart().background();
        background.conditions().stream()
                .filter(r -> c.codes().means(r.content().code()))
                .map(r -> condition(c, r, context))
                .forEach(parts::add);
        if (c.presence() == Presence.EVER) {
            background.procedures().stream()
                    .filter(r -> c.codes().means(r.content().code()))
                    .map(r -> procedure(c, r, context))
                    .forEach(parts::add);
        }
        background.substances().stream()
                .filter(s -> c.use().contains(s.content().pattern()))
                .map(s -> Evaluated.yes(Trigger.of(
                        "Use of " + s.content().substance(),
                        s.content().pattern().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        s)))
                .forEach(parts::add);
        c.allergyTo()
                .ifPresent(list -> background.allergies().stream()
                        .flatMap(a -> Allergies.to(list, a, formulary).stream())
                        .forEach(parts::add));
        parts.add(question(c, context));
        return Evaluated.any(parts);
    }

    private static Evaluated condition(History c, Charted<ConditionRecorded> record, RuleContext context) {
        ConditionRecorded r = record.content();
        String value =
                "in the record, " + r.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (r.onset() == null ? ", undated" : ", since " + r.onset());
        Trigger trigger = Trigger.of(r.code().display(), value, record);
        if (isNeverTrue(r.status())) {
            return Evaluated.no(trigger);
        }
        if (c.presence() == Presence.ACTIVE) {
            return switch (r.status()) {
                case ACTIVE -> Evaluated.yes(trigger);
                case UNKNOWN -> Evaluated.unknown(ask(c.question()), trigger);
                case INACTIVE, RESOLVED, REFUTED, ENTERED_IN_ERROR -> Evaluated.no(trigger);
            };
        }
        return within(c, r.onset(), trigger, context);
    }

    private static Evaluated procedure(History c, Charted<ProcedureRecorded> record, RuleContext context) {
        ProcedureRecorded r = record.content();
        Trigger trigger = Trigger.of(
                r.code().display(),
                r.performed() == null ? "undated" : r.performed().iso(),
                record);
        return within(c, r.performed(), trigger, context);
    }

    private static Evaluated question(History c, RuleContext context) {
        Optional<Charted<QuestionAnswered>> given = answer(c.question(), context);
        if (given.isEmpty()) {
            return Evaluated.unknown(ask(c.question()));
        }
        Trigger trigger = saying(c.question(), given.get(), context);
        return given.get().content().answer() == Answer.NO
                ? Evaluated.no(trigger)
                : within(c, given.get().content().occurredOn(), trigger, context);
    }

    /** Right for every day the date may mean; undated is unknown, never "long ago". */
    private static Evaluated within(History c, @Nullable PartialDate date, Trigger trigger, RuleContext context) {
        if (c.withinDays().isEmpty()) {
            return Evaluated.yes(trigger);
        }
        LocalDate since = context.today().minusDays(c.withinDays().get());
        if (date == null) {
            return Evaluated.unknown(when(c), trigger);
        }
        if (date.latest().isBefore(since)) {
            return Evaluated.no(trigger);
        }
        return date.earliest().isBefore(since) ? Evaluated.unknown(when(c), trigger) : Evaluated.yes(trigger);
    }

    /** The answer yes or no to a question; an answer "not known" is none. */
    static Optional<Charted<QuestionAnswered>> answer(Question question, RuleContext context) {
        return context.chart()
                .background()
                .answer(question.code())
                .filter(a -> a.content().answer() != Answer.UNKNOWN);
    }

    static Trigger saying(Question question, Charted<QuestionAnswered> answer, RuleContext context) {
        String value = (answer.content().answer() == Answer.YES ? "Yes" : "No")
                + (answer.content().occurredOn() == null
                        ? ""
                        : ", " + answer.content().occurredOn())
                + " (" + context.ago(answer.at()) + ")";
        return Trigger.of(question.words(), value, answer);
    }

    static Missing ask(Question question) {
        return new Missing(Missing.Kind.QUESTION, question.code(), "Ask: " + question.words());
    }

    private static Missing when(History c) {
        return new Missing(
                Missing.Kind.DATE,
                c.question().code(),
                "Find out the date: " + c.codes().words() + " counts within "
                        + c.withinDays().orElse(0) + " days");
    }

    static boolean isNeverTrue(ClinicalStatus status) {
        return status == ClinicalStatus.REFUTED || status == ClinicalStatus.ENTERED_IN_ERROR;
    }
}
