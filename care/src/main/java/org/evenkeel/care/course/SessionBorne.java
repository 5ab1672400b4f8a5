package org.evenkeel.care.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.followup.GivenSession;
import org.evenkeel.care.session.VitalSign;
import org.jspecify.annotations.Nullable;

/**
 * How one session was borne, as charted. What was not measured is null and reads as not known.
 *
 * @param number in its course; 0 when it was not planned
 * @param systolicBeforeMmHg last one before the first dose
 * @param systolicHighestMmHg highest after it; values marked implausible don't count
 * @param effects side effects with the highest grade each reached, the strongest first
 * @param untilLeft from the last dose to leaving; empty while the patient is here
 */
public record SessionBorne(
        SessionRecord session,
        int number,
        Instant at,
        double givenMg,
        @Nullable Integer systolicBeforeMmHg,
        @Nullable Integer diastolicBeforeMmHg,
        @Nullable Integer systolicHighestMmHg,
        @Nullable Integer diastolicHighestMmHg,
        Map<String, Grade> effects,
        Optional<Duration> untilLeft) {

    /** Every session in which something was given, in order of time. */
    public static List<SessionBorne> all(Chart chart) {
        return GivenSession.all(chart).stream().map(SessionBorne::of).toList();
    }

    private static SessionBorne of(GivenSession given) {
        SessionRecord session = given.session();
        Instant first = session.firstDose().orElseThrow().at();
        return new SessionBorne(
                session,
                given.number(),
                first,
                given.givenMg(),
                before(session, first, VitalSign.SYSTOLIC),
                before(session, first, VitalSign.DIASTOLIC),
                highest(session, first, VitalSign.SYSTOLIC),
                highest(session, first, VitalSign.DIASTOLIC),
                effects(session),
                left(session).map(at -> Duration.between(given.endedAt(), at)));
    }

    private static @Nullable Integer before(SessionRecord session, Instant first, VitalSign sign) {
        return whole(values(session, sign, at -> !at.isAfter(first)).reduce((_, later) -> later));
    }

    private static @Nullable Integer highest(SessionRecord session, Instant first, VitalSign sign) {
        return whole(values(session, sign, at -> at.isAfter(first)).max());
    }

    private static DoubleStream values(SessionRecord session, VitalSign sign, Predicate<Instant> when) {
        return session.vitals().stream()
                .filter(v -> when.test(v.at()))
                .map(v -> sign.usable(v.content()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble);
    }

    private static @Nullable Integer whole(OptionalDouble value) {
        return value.isEmpty() ? null : Integer.valueOf((int) Math.round(value.getAsDouble()));
    }

    private static Map<String, Grade> effects(SessionRecord session) {
        Map<String, Grade> strongest = new LinkedHashMap<>();
        for (Charted<SideEffectObserved> seen : session.sideEffects()) {
            if (seen.content().grade() != Grade.NONE) {
                strongest.merge(seen.content().effect(), seen.content().grade(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        List<Map.Entry<String, Grade>> ordered = new ArrayList<>(strongest.entrySet());
        ordered.sort(Map.Entry.<String, Grade>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        Map<String, Grade> effects = new LinkedHashMap<>();
        ordered.forEach(e -> effects.put(e.getKey(), e.getValue()));
        return effects;
    }

    private static Optional<Instant> left(SessionRecord session) {
        return session.discharged()
                .map(Charted::at)
                .or(() -> session.leftAgainstAdvice().map(Charted::at));
    }

    /** Rise of the systolic pressure over that before the dose; null when one of the two is not known. */
    public @Nullable Integer riseMmHg() {
        return systolicBeforeMmHg == null || systolicHighestMmHg == null
                ? null
                : Integer.valueOf(systolicHighestMmHg - systolicBeforeMmHg);
    }
}
