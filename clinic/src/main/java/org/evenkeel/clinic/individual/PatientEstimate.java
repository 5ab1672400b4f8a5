package org.evenkeel.clinic.individual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.EffectKnowledge;
import org.evenkeel.pharmacology.effect.EffectParameter;
import org.evenkeel.pharmacology.fit.EtaEstimate;
import org.evenkeel.pharmacology.fit.PatientBand;
import org.evenkeel.pharmacology.fit.PatientFit;
import org.evenkeel.pharmacology.fit.PatientPosterior;
import org.evenkeel.pharmacology.fit.PatientPrior;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * What is known of one patient after some sessions: estimates, and persons this one may be, for whatever comes next.
 * What belonged to single sessions is unknown again. Immutable.
 */
public final class PatientEstimate {

    /** Enough for 90 % bands that do not flicker, and drawn within a blink. */
    private static final int DRAWS = 400;

    private static final long SEED = 20_251L;

    /** What the readings leave of the published spread, from here on it is as good as all. */
    private static final double UNTOUCHED_FROM = 0.995;

    private final List<PatientFit> fits;
    private final PatientFit fit;
    private final PatientPrior published;
    private final PatientPosterior posterior;
    private final EffectKnowledge effects;

    /** @param fits one for each session, each begun where the one before ended */
    PatientEstimate(List<PatientFit> fits, PatientPrior published, EffectKnowledge effects) {
        this.fits = List.copyOf(fits);
        this.fit = fits.getLast();
        this.published = published;
        this.posterior = fit.posterior(DRAWS, SEED);
        this.effects = effects;
    }

    /** How many sessions it comes from. */
    public int sessions() {
        return fits.size();
    }

    /** How many readings of blood pressure were used. */
    public int readings() {
        return fits.stream().mapToInt(PatientFit::readingsUsed).sum();
    }

    /** {@code This patient (from 3 sessions)}. */
    public String title() {
        return "This patient (from " + sessions() + (sessions() == 1 ? " session)" : " sessions)");
    }

    /** What the estimates are and what they are not; to stand beside them. */
    public String statement() {
        return "Derived from the readings of this person and from the spread between people as published, one session"
                + " after the other; wide where the readings say little.";
    }

    /** The model that was fitted, by its title. */
    public String modelTitle() {
        return fit.model().title();
    }

    /** Whether the estimates may be used at all. */
    public boolean isUsable() {
        return readings() > 0 && fits.stream().allMatch(PatientFit::converged);
    }

    /** The fit of the last session, for whoever wants more of it. */
    public PatientFit fit() {
        return fit;
    }

    /** How the patient differs, what the readings tell most of first; what belongs to single sessions is left out. */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (EtaEstimate eta : fit.etas()) {
            if (eta.level() == Eta.Level.SUBJECT) {
                differences.add(Difference.of(
                        name(eta),
                        eta.etaDimensionless(),
                        eta.standardErrorDimensionless(),
                        left(eta),
                        eta.evidence().source(),
                        eta.evidence().status().words()));
            }
        }
        differences.sort(Comparator.comparingDouble(Difference::shrinkageFraction));
        return List.copyOf(differences);
    }

    /** What the readings speak of. */
    public List<Difference> told() {
        return differences().stream().filter(Difference::canTell).toList();
    }

    /** What they touch without telling a direction; everything else stays as published. */
    public List<Difference> notTold() {
        return differences().stream()
                .filter(d -> !d.canTell() && d.shrinkageFraction() < UNTOUCHED_FROM)
                .toList();
    }

    /** How much of the published variance is left after all sessions. */
    private double left(EtaEstimate eta) {
        int place = published.etaNames().indexOf(eta.name());
        double before = published.covarianceDimensionless()[place][place];
        double after = eta.standardErrorDimensionless() * eta.standardErrorDimensionless();
        return before > 0 ? Math.min(1, after / before) : 1;
    }

    private String name(EtaEstimate eta) {
        for (EffectParameter parameter : EffectParameter.values()) {
            if (parameter.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(eta.name())) {
                return effects.parameter(parameter).meaning();
            }
        }
        String kind = fit.model().parameters().stream()
                .filter(p -> eta.on().contains(p.name()))
                .findFirst()
                .map(p -> switch (p.kind()) {
                    case VOLUME -> "Volume of distribution";
                    case CLEARANCE -> "Clearance";
                    case RATE_CONSTANT -> "Rate constant";
                    case DURATION -> "Duration";
                    case NUMBER -> "Parameter";
                })
                .orElse("Parameter");
        return kind + " " + String.join(", ", eta.on());
    }

    /**
     * Bands of concentrations for this patient, as far as the patient is known.
     *
     * @param regimen doses of racemic ketamine that the model describes, from their start on
     * @throws IllegalArgumentException when the model does not know a route or does not predict what is wanted
     */
    public PredictionBands concentrations(DosingRegimen regimen, TimeGrid grid, List<Measurand> wanted) {
        return posterior.bands(regimen, grid, wanted);
    }

    /**
     * Bands of an effect that readings are fitted to.
     *
     * @return empty for any other effect, and where the model does not drive it
     */
    public Optional<PatientBand> effect(AcuteEffect effect, DosingRegimen regimen, TimeGrid grid) {
        return posterior.effect(effect, regimen, grid);
    }
}
