package org.evenkeel.clinic.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.care.chart.Background;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.intake.IntakeCompleteness;
import org.evenkeel.care.rule.Question;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.intake.IntakePage.Fact;
import org.evenkeel.clinic.intake.IntakePage.QuestionGroup;
import org.evenkeel.clinic.intake.IntakePage.QuestionLine;
import org.evenkeel.clinic.patients.EntryWords;

/** Turns a chart into the intake page. */
final class IntakePageOf {
    private IntakePageOf() {}

    static IntakePage of(
            Chart chart,
            Map<String, Question> questions,
            String command,
            String failed,
            Map<String, String> typed,
            int draftVersion,
            FormErrors errors) {
        Background b = chart.background();
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        facts.put("condition", facts(b.conditions()));
        facts.put("medicine", facts(b.medications()));
        facts.put("allergy", facts(b.allergies()));
        facts.put("trial", facts(b.antidepressantTrials()));
        facts.put("substance", facts(b.substances()));
        facts.put("pregnancy", facts(b.pregnancy().stream().toList()));
        facts.put("person", facts(b.trustedPeople()));
        facts.put("goal", facts(b.goals()));
        facts.put("physician", facts(b.primaryCarePhysician().stream().toList()));
        facts.put("measurement", measured(b));
        return new IntakePage(
                chart.id().toString(),
                command,
                facts,
                groups(b, questions),
                IntakeCompleteness.of(chart, questions.keySet()),
                b.intakeSigned().map(s -> s.by().displayName()).orElse(""),
                chart.referral().accepted().isPresent(),
                failed,
                typed,
                draftVersion,
                errors);
    }

    private static List<Fact> facts(List<? extends Charted<? extends Content>> charted) {
        return charted.stream().map(IntakePageOf::fact).toList();
    }

    private static Fact fact(Charted<? extends Content> charted) {
        EntryWords words = EntryWords.of(charted.content());
        return new Fact(words.heading(), words.words());
    }

    private static List<Fact> measured(Background b) {
        List<Fact> last = new ArrayList<>();
        b.latestObservation("29463-7").ifPresent(o -> last.add(fact(o)));
        b.latestObservation("8302-2").ifPresent(o -> last.add(fact(o)));
        if (!b.bloodPressures().isEmpty()) {
            last.add(fact(b.bloodPressures().getLast()));
        }
        return last;
    }

    /** The heading that a question stands under. */
    static QuestionGroup groupOf(Question question, Background b, Map<String, Question> questions) {
        return groups(b, questions).stream()
                .filter(g -> g.id().equals(id(question.group())))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Question.Group group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<QuestionGroup> groups(Background b, Map<String, Question> questions) {
        Map<Question.Group, List<QuestionLine>> groups = new LinkedHashMap<>();
        for (Question.Group group : Question.Group.values()) {
            groups.put(group, new ArrayList<>());
        }
        for (Question question : questions.values()) {
            groups.getOrDefault(question.group(), new ArrayList<>()).add(line(question, b));
        }
        return groups.entrySet().stream()
                .filter(g -> !g.getValue().isEmpty())
                .map(g -> new QuestionGroup(
                        id(g.getKey()),
                        g.getKey().words(),
                        (int) g.getValue().stream()
                                .filter(q -> !q.answer().isEmpty())
                                .count(),
                        List.copyOf(g.getValue())))
                .toList();
    }

    static QuestionLine line(Question question, Background b) {
        Charted<QuestionAnswered> given = b.answers().get(question.code());
        return new QuestionLine(
                question.code(),
                question.words(),
                question.why(),
                question.evidence().status().words(),
                question.evidence().source(),
                question.asksWhen(),
                given == null ? "" : given.content().answer().name().toLowerCase(Locale.ROOT),
                given == null || given.content().occurredOn() == null
                        ? ""
                        : given.content().occurredOn().iso());
    }
}
