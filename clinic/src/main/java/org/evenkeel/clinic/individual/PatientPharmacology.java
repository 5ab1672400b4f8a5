package org.evenkeel.clinic.individual;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.session.ObservedSession;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.EffectKnowledge;
import org.evenkeel.pharmacology.fit.EffectPrior;
import org.evenkeel.pharmacology.fit.Observation;
import org.evenkeel.pharmacology.fit.PatientFitter;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.TimeGrid;

/**
 * What the sessions of a chart say about how this patient differs from the typical subject. A pure function of the chart:
 * always from all sessions, stored nowhere; the last answers are kept, each for what went in and what was read, so that
 * a corrected reading gives another answer and any other entry does not.
 */
public final class PatientPharmacology {
    private static final int KEPT = 200;
    private static final double SOME_MG = 35;
    private static final double SOME_KG = 70;
    private static final double SOME_YEARS = 40;
    private static final double SOME_MMHG = 8;
    private static final int SOME_MINUTES = 40;

    private final CompartmentModel model;
    private final PatientFitter fitter;
    private final EffectKnowledge effects;
    private final ZoneId zone;
    private final Map<Key, Optional<PatientEstimate>> kept = new ConcurrentHashMap<>();

    private record Key(Subject subject, DosingRegimen regimen, List<Observation> observations) {}

    private PatientPharmacology(CompartmentModel model, EffectKnowledge effects, ZoneId zone) {
        this.model = model;
        this.fitter = PatientFitter.of(model).withEffects(EffectPrior.of(effects));
        this.effects = effects;
        this.zone = zone;
    }

    /**
     * Fits a model of intravenous ketamine and the effects that are read in a session.
     *
     * @param zone where birthdays are counted
     */
    public static PatientPharmacology of(CompartmentModel model, EffectKnowledge effects, ZoneId zone) {
        return new PatientPharmacology(model, effects, zone);
    }

    /**
     * From all sessions whose infusion ended before {@code now}: what the next session starts from. Empty when there is
     * none, when nothing was read that could be fitted, or when weight or birth date is not known: then nothing but the
     * typical subject can be shown.
     */
    public Optional<PatientEstimate> of(Chart chart, Instant now) {
        List<ObservedSession> sessions = ObservedSession.endedBefore(chart, now);
        Optional<Subject> subject = SubjectOfChart.inLast(
                chart, sessions.stream().map(ObservedSession::session).toList(), now, zone);
        Optional<ObservedCourse> course =
                ObservedCourse.of(sessions).filter(c -> !c.observations().isEmpty());
        return subject.flatMap(s -> course.flatMap(c -> estimate(s, c)));
    }

    private Optional<PatientEstimate> estimate(Subject subject, ObservedCourse course) {
        if (kept.size() > KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(
                new Key(subject, course.regimen(), course.observations()),
                key -> Optional.of(new PatientEstimate(
                                course, fitter.fit(subject, course.regimen(), course.observations()), effects))
                        .filter(PatientEstimate::isUsable));
    }

    /** Fits somebody who does not exist, so that the first patient need not wait for it. */
    public void rehearse() {
        DosingRegimen infusion = DosingRegimen.single(
                model.drug(), Route.INTRAVENOUS, BaseDose.ofMg(SOME_MG), Duration.ofMinutes(SOME_MINUTES));
        List<Observation> readings = new ArrayList<>();
        for (int minute = 5; minute <= 2 * SOME_MINUTES; minute += 5) {
            readings.add(new Observation.PressureRise(minute, minute % 3 + SOME_MMHG));
        }
        PatientEstimate nobody = new PatientEstimate(
                new ObservedCourse(List.of(), infusion, readings),
                fitter.fit(new Subject(Weight.ofKg(SOME_KG), Age.ofYears(SOME_YEARS)), infusion, readings),
                effects);
        nobody.effect(AcuteEffect.SYSTOLIC_RISE, infusion, TimeGrid.every(1, SOME_MINUTES));
        nobody.concentrations(infusion, TimeGrid.every(1, SOME_MINUTES), model.measurands());
    }
}
