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
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.session.ObservedSession;
import org.evenkeel.care.session.PressureRise;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.EffectKnowledge;
import org.evenkeel.pharmacology.fit.EffectPrior;
import org.evenkeel.pharmacology.fit.Observation;
import org.evenkeel.pharmacology.fit.PatientFit;
import org.evenkeel.pharmacology.fit.PatientFitter;
import org.evenkeel.pharmacology.fit.PatientPrior;
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
    private final Map<List<ObservedOccasion>, Optional<PatientEstimate>> kept = new ConcurrentHashMap<>();

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
        List<ObservedOccasion> occasions = ObservedSession.endedBefore(chart, now).stream()
                .flatMap(s -> ObservedOccasion.of(chart, s, now, zone).stream())
                .filter(o -> !o.observations().isEmpty())
                .toList();
        return of(occasions);
    }

    /**
     * The same while a session runs: what its own readings say by now, on top of what the sessions before it left.
     *
     * @param session the running one
     */
    public Optional<PatientEstimate> during(Chart chart, ItemId session, Instant now) {
        List<ObservedOccasion> occasions = ObservedSession.all(chart).stream()
                .filter(s -> s.session().id().equals(session)
                        || s.endedAt().filter(end -> end.isBefore(now)).isPresent())
                .flatMap(s -> ObservedOccasion.of(chart, s, lastRead(s, now), zone).stream())
                .filter(o -> !o.observations().isEmpty())
                .toList();
        return of(occasions);
    }

    /** What goes in after the last reading says nothing about it: with it out, the answer is kept until the next. */
    private static Instant lastRead(ObservedSession session, Instant now) {
        return session.pressure().stream()
                .flatMap(p -> p.readings().stream())
                .map(PressureRise.Reading::at)
                .filter(at -> at.isAfter(session.infusion().startedAt()))
                .max(java.util.Comparator.naturalOrder())
                .orElse(now);
    }

    private Optional<PatientEstimate> of(List<ObservedOccasion> occasions) {
        if (occasions.isEmpty()) {
            return Optional.empty();
        }
        if (kept.size() > KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(occasions, all -> Optional.of(estimate(all)).filter(PatientEstimate::isUsable));
    }

    /** One session after the other: what each has left is where the next begins. */
    private PatientEstimate estimate(List<ObservedOccasion> occasions) {
        PatientPrior prior = fitter.publishedPrior();
        List<PatientFit> fits = new ArrayList<>();
        for (ObservedOccasion occasion : occasions) {
            PatientFit fit = fitter.fit(occasion.subject(), occasion.regimen(), occasion.observations(), prior);
            fits.add(fit);
            prior = fit.asPrior();
        }
        return new PatientEstimate(fits, fitter.publishedPrior(), effects);
    }

    /** Fits somebody who does not exist, so that the first patient need not wait for it. */
    public void rehearse() {
        DosingRegimen infusion = DosingRegimen.single(
                model.drug(), Route.INTRAVENOUS, BaseDose.ofMg(SOME_MG), Duration.ofMinutes(SOME_MINUTES));
        List<Observation> readings = new ArrayList<>();
        for (int minute = 5; minute <= 2 * SOME_MINUTES; minute += 5) {
            readings.add(new Observation.PressureRise(minute, minute % 3 + SOME_MMHG));
        }
        Subject nobodyAtAll = new Subject(Weight.ofKg(SOME_KG), Age.ofYears(SOME_YEARS));
        PatientEstimate nobody = estimate(List.of(new ObservedOccasion(nobodyAtAll, infusion, readings)));
        nobody.effect(AcuteEffect.SYSTOLIC_RISE, infusion, TimeGrid.every(1, SOME_MINUTES));
        nobody.concentrations(infusion, TimeGrid.every(1, SOME_MINUTES), model.measurands());
    }
}
