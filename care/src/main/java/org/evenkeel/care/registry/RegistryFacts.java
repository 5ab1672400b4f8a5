package org.evenkeel.care.registry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Courses.Course;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.evenkeel.care.chart.SessionContent.DoseGiven;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * All that the registry keeps of one chart: a pure function of it. Instants are cut to microseconds, as a database keeps
 * them.
 */
public record RegistryFacts(List<CourseFacts> courses, List<SessionFacts> sessions, List<ScoreFacts> scores) {
    public RegistryFacts {
        courses = List.copyOf(courses);
        sessions = List.copyOf(sessions);
        scores = List.copyOf(scores);
    }

    /** The facts of this chart. */
    public static RegistryFacts of(Chart chart) {
        UUID id = chart.id().value();
        List<CourseFacts> courses = chart.courses().byId().values().stream()
                .flatMap(c -> c.ordered().stream().map(o -> course(chart, c, o)))
                .sorted(Comparator.comparing(CourseFacts::orderedAt).thenComparing(CourseFacts::courseId))
                .toList();
        List<SessionFacts> sessions = chart.sessions().byId().values().stream()
                .flatMap(s -> s.firstDose().stream().map(first -> session(chart, s, first)))
                .toList();
        Optional<Instant> begun = sessions.stream().map(SessionFacts::startedAt).min(Comparator.naturalOrder());
        Map<String, UUID> baselines = baselines(chart, begun);
        List<ScoreFacts> scores = chart.questionnaires().byId().values().stream()
                .map(q -> score(id, q, courses, baselines))
                .toList();
        return new RegistryFacts(courses, sessions, scores);
    }

    private static CourseFacts course(Chart chart, Course course, Charted<CourseOrdered> order) {
        List<SessionRecord> sessions = chart.sessions().ofCourse(course.id());
        CourseOrdered content = order.content();
        long done = sessions.stream()
                .map(SessionRecord::state)
                .filter(s -> s.isOver() && s != SessionState.CANCELLED)
                .count();
        boolean allOver = sessions.stream().allMatch(s -> s.state().isOver());
        return new CourseFacts(
                course.id().value(),
                chart.id().value(),
                content.indication(),
                content.protocol(),
                content.medicine(),
                content.route(),
                content.doseMgPerKg(),
                content.sessions(),
                order.by().account(),
                micros(order.at()),
                micros(sessions.stream()
                        .flatMap(s -> s.firstDose().stream())
                        .map(Charted::at)
                        .min(Comparator.naturalOrder())),
                micros(sessions.stream().flatMap(s -> s.lastDoseAt().stream()).max(Comparator.naturalOrder())),
                course.ended().isPresent() || (allOver && done >= content.sessions()));
    }

    private static SessionFacts session(Chart chart, SessionRecord session, Charted<?> first) {
        Optional<ItemId> course = session.scheduled().map(s -> s.content().course());
        Optional<CourseOrdered> order = course.flatMap(
                        c -> Optional.ofNullable(chart.courses().byId().get(c)))
                .flatMap(Course::ordered)
                .map(Charted::content);
        return new SessionFacts(
                session.id().value(),
                chart.id().value(),
                course.map(ItemId::value).orElse(null),
                session.scheduled()
                        .map(Charted::content)
                        .map(SessionScheduled::ordinal)
                        .orElse(0),
                order.map(CourseOrdered::indication).orElse(""),
                first.content() instanceof DoseGiven given
                        ? given.route()
                        : order.map(CourseOrdered::route).orElse("intravenous"),
                first.by().account(),
                session.chartedMg(),
                session.weight()
                        .map(w -> w.content().weightKg())
                        .or(() -> order.map(CourseOrdered::weightKg))
                        .orElse(null),
                micros(first.at()),
                micros(session.lastDoseAt()),
                micros(session.discharged()
                        .map(Charted::at)
                        .or(() -> session.leftAgainstAdvice().map(Charted::at))),
                highest(session, first.at(), VitalSignsMeasured::systolicMmHg, "systolicMmHg"),
                highest(session, first.at(), VitalSignsMeasured::diastolicMmHg, "diastolicMmHg"),
                effects(session));
    }

    private static @Nullable Integer highest(
            SessionRecord session,
            Instant from,
            java.util.function.Function<VitalSignsMeasured, @Nullable Integer> value,
            String name) {
        return session.vitals().stream()
                .filter(v ->
                        !v.at().isBefore(from) && !v.content().implausible().contains(name))
                .flatMap(v -> Stream.ofNullable(value.apply(v.content())))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String effects(SessionRecord session) {
        Map<String, Grade> highest = new TreeMap<>();
        for (Charted<SideEffectObserved> seen : session.sideEffects()) {
            highest.merge(
                    EffectGrades.code(seen.content().effect()),
                    seen.content().grade(),
                    (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        highest.values().removeIf(g -> g == Grade.NONE);
        return EffectGrades.written(highest);
    }

    /** The last full answer to each instrument before the first dose, by instrument. */
    private static Map<String, UUID> baselines(Chart chart, Optional<Instant> begun) {
        return chart.questionnaires().byId().values().stream()
                .flatMap(q -> q.answered().stream())
                .filter(a -> a.content().total() != null
                        && begun.map(b -> a.at().isBefore(b)).orElse(true))
                .collect(Collectors.toMap(
                        a -> a.content().instrument(), a -> a, (a, b) -> Charted.IN_TIME.compare(a, b) > 0 ? a : b))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().content().questionnaire().value()));
    }

    private static ScoreFacts score(UUID chart, Sent sent, List<CourseFacts> courses, Map<String, UUID> baselines) {
        Optional<QuestionnaireDue> due = sent.due().map(Charted::content);
        Optional<QuestionnaireAnswered> answer = sent.answered().map(Charted::content);
        String instrument = answer.map(QuestionnaireAnswered::instrument)
                .or(() -> due.map(QuestionnaireDue::instrument))
                .orElse("");
        Optional<Instant> at = sent.answered().map(Charted::at).or(() -> due.map(QuestionnaireDue::dueAt));
        return new ScoreFacts(
                sent.id().value(),
                chart,
                at.flatMap(t -> courseAt(courses, t)).orElse(null),
                instrument,
                answer.map(QuestionnaireAnswered::instrumentVersion).orElse(""),
                due.map(QuestionnaireDue::occasion).orElse(""),
                micros(due.map(QuestionnaireDue::dueAt)),
                micros(sent.answered().map(Charted::at)),
                answer.map(QuestionnaireAnswered::total).orElse(null),
                answer.isEmpty() && sent.cancelled().isPresent(),
                answer.isPresent()
                        && Objects.equals(baselines.get(instrument), sent.id().value()));
    }

    private static Optional<UUID> courseAt(List<CourseFacts> courses, Instant at) {
        Optional<UUID> begun = courses.stream()
                .filter(c -> c.firstDoseAt() != null && !c.firstDoseAt().isAfter(at))
                .max(Comparator.comparing(c -> Objects.requireNonNull(c.firstDoseAt())))
                .map(CourseFacts::courseId);
        return begun.or(() -> courses.stream().findFirst().map(CourseFacts::courseId));
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant micros(Optional<Instant> instant) {
        return instant.map(RegistryFacts::micros).orElse(null);
    }
}
