package org.evenkeel.care.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.registry.Scores.Score;
import org.jspecify.annotations.Nullable;

/**
 * Makes registry patients of facts. One maker shares the texts of all its patients, which keeps millions of scores small.
 */
public final class PatientOfFacts {
    private static final int OLDEST_BAND = 80;
    private static final int ADULT = 18;

    private final ZoneId zone;
    private final Instant asOf;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Grade>> effects = new ConcurrentHashMap<>();

    /**
     * A maker.
     *
     * @param zone the clinic's; days are counted in it
     * @param asOf what was due later was not expected yet
     */
    public PatientOfFacts(ZoneId zone, Instant asOf) {
        this.zone = zone;
        this.asOf = asOf;
    }

    /** The patient of a chart, as known at {@code asOf}; empty when ketamine was never given. */
    public Optional<RegistryPatient> of(Chart chart) {
        Chart known = chart.asKnownAt(asOf);
        var who = known.referral().patient().map(p -> p.content());
        return of(
                known.id().toString(),
                who.map(p -> p.birthDate()).map(Object::toString).orElse(null),
                who.map(p -> p.sex().name()).orElse(RegistryPatient.NOT_KNOWN),
                RegistryFacts.of(known));
    }

    /**
     * The patient of these facts; empty when ketamine was never given.
     *
     * @param birthDate as written, to the day, month or year; null when not known
     */
    public Optional<RegistryPatient> of(String key, @Nullable String birthDate, String sex, RegistryFacts facts) {
        Optional<LocalDate> begun = facts.sessions().stream()
                .map(SessionFacts::startedAt)
                .min(Comparator.naturalOrder())
                .map(this::date);
        return begun.map(first -> patient(key, birthDate, sex, facts, first));
    }

    private RegistryPatient patient(
            String key, @Nullable String birthDate, String sex, RegistryFacts facts, LocalDate first) {
        List<CourseFacts> begun = facts.courses().stream()
                .filter(c -> c.firstDoseAt() != null)
                .sorted(Comparator.comparing(c -> Objects.requireNonNull(c.firstDoseAt())))
                .toList();
        Optional<CourseFacts> course = begun.stream().findFirst();
        List<RegistryPatient.Session> sessions = facts.sessions().stream()
                .sorted(Comparator.comparing(SessionFacts::startedAt).thenComparing(SessionFacts::sessionId))
                .map(s -> session(s, first))
                .toList();
        return new RegistryPatient(
                key,
                text(ageBand(birthDate, first)),
                text(sex),
                text(Integer.toString(first.getYear())),
                text(known(course.map(CourseFacts::indication).orElse(""))),
                text(known(course.map(CourseFacts::route)
                        .orElse(sessions.getFirst().route()))),
                text(known(course.map(CourseFacts::clinician)
                        .orElse(sessions.getFirst().clinician()))),
                course.map(c -> hundredths(c.doseMgPerKg())).orElse(Double.NaN),
                course.map(CourseFacts::over).orElse(false),
                course.map(c -> day(c.lastDoseAt(), first)).orElse(Scores.NONE),
                begun.size() > 1 ? day(begun.get(1).firstDoseAt(), first) : Scores.NONE,
                sessions,
                scores(facts.scores(), first));
    }

    private RegistryPatient.Session session(SessionFacts facts, LocalDate first) {
        Instant ended = facts.endedAt();
        Instant left = facts.leftAt();
        Double weightKg = facts.weightKg();
        return new RegistryPatient.Session(
                day(facts.startedAt(), first),
                text(known(facts.route())),
                text(known(facts.clinician())),
                weightKg == null || ended == null ? Double.NaN : hundredths(facts.doseMg() / weightKg),
                ended == null || left == null || left.isBefore(ended)
                        ? Scores.NONE
                        : (int) Math.min(Duration.between(ended, left).toMinutes(), Short.MAX_VALUE),
                orNone(facts.highestSystolicMmHg()),
                orNone(facts.highestDiastolicMmHg()),
                effects.computeIfAbsent(facts.effects(), EffectGrades::read));
    }

    private Scores scores(List<ScoreFacts> facts, LocalDate first) {
        List<Score> scores = new ArrayList<>();
        for (ScoreFacts fact : facts) {
            boolean answered = fact.answeredAt() != null && !fact.answeredAt().isAfter(asOf);
            boolean expected =
                    !fact.cancelled() && fact.dueAt() != null && !fact.dueAt().isAfter(asOf);
            if (answered || expected) {
                scores.add(new Score(
                        text(fact.instrument()),
                        text(answered ? fact.version() : ""),
                        text(fact.occasion()),
                        day(fact.dueAt(), first),
                        answered ? day(fact.answeredAt(), first) : Scores.NONE,
                        answered ? orNone(fact.total()) : Scores.NONE,
                        answered && fact.baseline()));
            }
        }
        return new Scores(scores);
    }

    /** Years of the calendar only, so that the age says no more than the band. */
    private static String ageBand(@Nullable String birthDate, LocalDate first) {
        if (birthDate == null || birthDate.length() < 4) {
            return RegistryPatient.NOT_KNOWN;
        }
        int age = first.getYear() - Integer.parseInt(birthDate.substring(0, 4));
        if (age < ADULT) {
            return "under 18";
        }
        if (age >= OLDEST_BAND) {
            return "80 or more";
        }
        int from = age / 10 * 10;
        return Math.max(ADULT, from) + " to " + (from + 9);
    }

    private int day(@Nullable Instant at, LocalDate first) {
        return at == null ? Scores.NONE : (int) ChronoUnit.DAYS.between(first, date(at));
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static int orNone(@Nullable Integer value) {
        return value == null ? Scores.NONE : value;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static String known(String text) {
        return text.isBlank() ? RegistryPatient.NOT_KNOWN : text;
    }

    private String text(String text) {
        return texts.computeIfAbsent(text, t -> t);
    }
}
