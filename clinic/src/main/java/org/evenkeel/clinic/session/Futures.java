package org.evenkeel.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.care.session.ChartedInfusion;
import org.evenkeel.care.session.ChartedInfusion.Segment;
import org.evenkeel.care.session.ObservedSession;
import org.evenkeel.clinic.individual.PatientEstimate;
import org.evenkeel.clinic.individual.PatientPharmacology;
import org.evenkeel.clinic.individual.SubjectOfChart;
import org.evenkeel.pharmacology.dosing.BaseRate;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * The next hour three ways: as it goes on, slower, and stopped now. Each is what the pump really did and then one of the
 * three; nothing is recommended and none is judged.
 */
public final class Futures {
    private static final int AHEAD_MINUTES = 60;
    /** Fine enough for an hour, and half the work of every minute. */
    private static final int STEP_MINUTES = 2;

    private static final Duration AHEAD = Duration.ofMinutes(AHEAD_MINUTES);
    private static final Duration BEHIND = Duration.ofMinutes(10);
    /** A page may ask for the instant it began with as long as that is still the present. */
    private static final Duration PRESENT = Duration.ofMinutes(5);

    private final FutureBands bands;
    private final PatientPharmacology patients;
    private final ZoneId zone;

    public Futures(SessionPredictor predictor, PatientPharmacology patients, ZoneId zone) {
        this.bands = new FutureBands(predictor);
        this.patients = patients;
        this.zone = zone;
    }

    /** The three ways from one instant. */
    private record Ask(BedsideView view, ChartedInfusion pump, Subject subject, SessionNumber number, Instant from) {
        double minutesFromStart() {
            return Duration.between(pump.startedAt(), from).toMillis() / 60_000.0;
        }
    }

    /**
     * What is drawn.
     *
     * @param slowMgPerMin the slower rate; empty for half of the present one
     * @param wanted from which instant on; the present when it lies too far from it
     */
    Map<String, Object> of(BedsideView view, OptionalDouble slowMgPerMin, Optional<Instant> wanted) {
        Optional<ChartedInfusion> pump =
                view.infusion().filter(p -> p.stoppedAt().isEmpty());
        Optional<Subject> subject = SubjectOfChart.in(view.chart(), view.session(), view.now(), zone);
        if (pump.isEmpty() || subject.isEmpty()) {
            return Map.of(
                    "why",
                    pump.isEmpty()
                            ? "Not known: no infusion is running here, and for other routes a dose once given can’t be slowed."
                            : "Not known: weight or birth date is missing.");
        }
        Instant from = wanted.filter(w -> Duration.between(w, view.now()).abs().compareTo(PRESENT) < 0
                        && !w.isBefore(pump.get().startedAt()))
                .orElse(view.now())
                .truncatedTo(ChronoUnit.SECONDS);
        SessionNumber number = SessionNumber.of(
                ObservedSession.numberOf(view.chart(), view.session().id()));
        return answer(new Ask(view, pump.get(), subject.get(), number, from), slowMgPerMin);
    }

    private Map<String, Object> answer(Ask ask, OptionalDouble slowMgPerMin) {
        Optional<PatientEstimate> own =
                patients.during(ask.view().chart(), ask.view().session().id(), ask.from());
        double running = running(ask);
        double slow = Math.clamp(slowMgPerMin.orElse(running / 2), 0, running);
        double[] minutes = minutes(ask);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("from", ask.from().toString());
        all.put("now", ask.from().getEpochSecond());
        all.put(
                "at",
                Arrays.stream(minutes)
                        .map(m -> ask.pump().startedAt().toEpochMilli() / 1000.0 + m * 60)
                        .toArray());
        all.put("rate", Map.of("now", ask.pump().rateMgPerMin(), "most", running, "slow", slow));
        all.put("prior", prior(own));
        all.put("tracks", bands.tracks(own, ask.subject(), ask.number()));
        Map<String, Object> futures = new LinkedHashMap<>();
        futures.put("continue", future(ask, minutes, own, ask.pump().rateMgPerMin()));
        futures.put("slow", future(ask, minutes, own, slow));
        futures.put("stop", future(ask, minutes, own, 0));
        all.put("futures", futures);
        return all;
    }

    private Map<String, Object> future(Ask ask, double[] minutes, Optional<PatientEstimate> own, double mgPerMin) {
        InfusionProgramme programme = programme(ask, mgPerMin);
        Map<String, Object> future = new LinkedHashMap<>();
        Instant horizon = ask.from().plus(AHEAD);
        double given = Math.min(ask.pump().doseMg(), ask.pump().givenMgAt(ask.from()) + mgPerMin * AHEAD_MINUTES);
        future.put("rateMgPerMin", mgPerMin);
        future.put("givenMg", given);
        future.put("until", horizon.getEpochSecond());
        future.put("curves", bands.of(programme, minutes, ask.subject(), ask.number(), own));
        return future;
    }

    /** What the pump did, then one rate until the bag is empty or the hour is over. */
    private static InfusionProgramme programme(Ask ask, double mgPerMin) {
        InfusionProgramme.Builder programme = InfusionProgramme.builder(Drug.RACEMIC_KETAMINE);
        for (Segment s : ask.pump().segmentsUntil(ask.from())) {
            programme.run(BaseRate.ofMgPerMin(s.rateMgPerMin()), Duration.between(s.from(), s.to()));
        }
        double left = ask.pump().toGoMgAt(ask.from());
        if (mgPerMin > 0 && left > 0) {
            double lasts = Math.min(AHEAD_MINUTES, left / mgPerMin);
            programme.run(BaseRate.ofMgPerMin(mgPerMin), Duration.ofMillis(Math.round(lasts * 60_000)));
        }
        return programme.build();
    }

    /** The rate to slow from: the present one, or that before the pause. */
    private static double running(Ask ask) {
        return ask.pump().segmentsUntil(ask.from()).stream()
                .mapToDouble(Segment::rateMgPerMin)
                .filter(r -> r > 0)
                .reduce((_, later) -> later)
                .orElse(ask.pump().rateMgPerMin());
    }

    private static double[] minutes(Ask ask) {
        double from = ask.minutesFromStart();
        double first = Math.max(0, from - BEHIND.toMinutes());
        int behind = (int) Math.floor((from - first) / STEP_MINUTES);
        double[] minutes = new double[behind + 1 + AHEAD_MINUTES / STEP_MINUTES];
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = from + (i - behind) * (double) STEP_MINUTES;
        }
        return minutes;
    }

    private static String prior(Optional<PatientEstimate> own) {
        return own.map(e -> e.title() + ", from " + e.readings() + (e.readings() == 1 ? " reading" : " readings")
                        + " of blood pressure, this session’s included. Dissociation was not fitted: its bands are those"
                        + " of people like this.")
                .orElse("Nothing of this patient could be fitted yet: all bands are those of people like this.");
    }
}
