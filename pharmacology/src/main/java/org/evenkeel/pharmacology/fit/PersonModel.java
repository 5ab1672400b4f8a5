package org.evenkeel.pharmacology.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.EffectParameter;
import org.evenkeel.pharmacology.kernel.DosedNetwork;
import org.evenkeel.pharmacology.kernel.Sensitivities;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * A model, the effects that may be read beside it and the person they are fitted to: builds what predicts readings.
 *
 * @param model of the drug that is given
 * @param subject the person
 * @param variability the group of people whose etas are fitted
 * @param etaPlaces what these etas change
 * @param effects what is known of effects, when they are read too
 */
record PersonModel(
        CompartmentModel model,
        Subject subject,
        Variability variability,
        EtaPlaces etaPlaces,
        Optional<EffectPrior> effects) {

    private static final double LN2 = Math.log(2);

    static PersonModel of(
            CompartmentModel model, Subject subject, Variability variability, Optional<EffectPrior> effects) {
        return new PersonModel(
                model, subject, variability, new EtaPlaces(model.parameterisation(), variability.etas()), effects);
    }

    /** Why something can't be predicted, in words for a person; empty when it can. */
    Optional<String> lack(Target target) {
        return switch (target) {
            case Target.Plasma plasma ->
                model.measurands().contains(plasma.measurand())
                        ? Optional.empty()
                        : Optional.of("Model " + model.id() + " does not predict "
                                + plasma.measurand().words() + ".");
            case Target.Dissociation rating -> lack(AcuteEffect.DISSOCIATION_RATING);
            case Target.Pressure pressure -> lack(AcuteEffect.SYSTOLIC_RISE);
        };
    }

    private Optional<String> lack(AcuteEffect effect) {
        if (effects.isEmpty()) {
            return Optional.of("This fit was not told how effects follow concentrations.");
        }
        if (!effects.get().holdsFor(effect, model.drug())) {
            return Optional.of("How this effect follows " + model.drug().words() + " is not known.");
        }
        return driver(effect).isPresent()
                ? Optional.empty()
                : Optional.of("Model " + model.id() + " does not predict the concentration that this effect follows.");
    }

    /** The concentration that an effect follows: the parent drug, at the site the effect belongs to when the model has it. */
    private Optional<Measurand> driver(AcuteEffect effect) {
        Stream<SamplingSite> preferred = effects.flatMap(e -> e.site(effect)).stream();
        List<SamplingSite> sites = Stream.concat(preferred, Stream.of(SamplingSite.ARTERIAL, SamplingSite.VENOUS))
                .toList();
        for (SamplingSite site : sites) {
            for (Analyte analyte : List.of(Analyte.KETAMINE, Analyte.S_KETAMINE)) {
                Measurand candidate = new Measurand(analyte, site);
                if (model.measurands().contains(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What predicts {@code targets}, each at its own time.
     *
     * @param regimen the doses
     * @param minutes one for each target, in any order
     */
    PersonResponse response(DosingRegimen regimen, EtaLayout layout, List<Target> targets, double[] minutes) {
        Occasions occasions = new Occasions(regimen);
        double[] times = minutes.length == 0
                ? new double[] {0}
                : IntStream.range(0, minutes.length)
                        .mapToObj(i -> minutes[i])
                        .collect(TreeSet<Double>::new, TreeSet::add, TreeSet::addAll)
                        .stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        Rows rows = new Rows(targets);
        List<PersonResponse.Look> looks = new ArrayList<>();
        for (int i = 0; i < minutes.length; i++) {
            int time = java.util.Arrays.binarySearch(times, minutes[i]);
            int occasion = occasions.at(minutes[i]);
            looks.add(new PersonResponse.Look(rows.row(targets.get(i)), time, link(targets.get(i), layout, occasion)));
        }
        boolean differ = variability.etas().stream().anyMatch(e -> e.level() == Eta.Level.OCCASION);
        List<PersonResponse.Occasion> parts = new ArrayList<>();
        for (int occasion = 0; occasion < (differ ? occasions.count() : 1); occasion++) {
            DosingRegimen doses = differ ? occasions.regimen(occasion) : regimen;
            Sensitivities sensitivities =
                    DosedNetwork.of(model, doses, rows.plasma).sensitivities(times, rows.sites);
            int[] places = layout.places(variability.etas().size(), occasion);
            parts.add(new PersonResponse.Occasion(sensitivities, new PersonResponse.Places(places)));
        }
        EtaEffects etaEffects =
                new EtaEffects(etaPlaces, model.parameterisation().typicalInKindUnit(subject));
        return new PersonResponse(etaEffects, parts, rows.rates(), looks, layout.size());
    }

    private Link link(Target target, EtaLayout layout, int occasion) {
        int first = variability.etas().size();
        return switch (target) {
            case Target.Plasma plasma -> new Link.Identity();
            case Target.Dissociation rating ->
                new Link.Rating(
                        driver(AcuteEffect.DISSOCIATION_RATING).orElseThrow().analyte() == Analyte.KETAMINE
                                ? typical(EffectParameter.S_SHARE)
                                : 1,
                        typical(EffectParameter.C50),
                        typical(EffectParameter.STEEPNESS),
                        first + EffectPrior.place(EffectParameter.C50),
                        first + EffectPrior.place(EffectParameter.STEEPNESS));
            case Target.Pressure pressure ->
                new Link.Rise(
                        typical(EffectParameter.PRESSURE_SLOPE),
                        first + EffectPrior.place(EffectParameter.PRESSURE_SLOPE),
                        layout.place(first + EffectPrior.placeOfSessionSlope(), occasion));
        };
    }

    private double typical(EffectParameter parameter) {
        return effects.orElseThrow().typicalInKindUnit(parameter);
    }

    /** The rows of the network that targets need, and the effect sites behind them. */
    private final class Rows {

        private final List<Measurand> plasma = new ArrayList<>();
        private final List<Sensitivities.Site> sites = new ArrayList<>();
        private final List<EffectParameter> halfLives = new ArrayList<>();

        Rows(List<Target> targets) {
            for (Target target : targets) {
                switch (target) {
                    case Target.Plasma of -> rowOf(of.measurand());
                    case Target.Dissociation rating ->
                        site(AcuteEffect.DISSOCIATION_RATING, EffectParameter.EQUILIBRATION_HALF_LIFE);
                    case Target.Pressure pressure ->
                        site(AcuteEffect.SYSTOLIC_RISE, EffectParameter.PRESSURE_HALF_LIFE);
                }
            }
        }

        private int rowOf(Measurand measurand) {
            if (!plasma.contains(measurand)) {
                plasma.add(measurand);
            }
            return plasma.indexOf(measurand);
        }

        private void site(AcuteEffect effect, EffectParameter halfLife) {
            if (!halfLives.contains(halfLife)) {
                sites.add(new Sensitivities.Site(rowOf(driver(effect).orElseThrow()), halfLives.size()));
                halfLives.add(halfLife);
            }
        }

        int row(Target target) {
            return switch (target) {
                case Target.Plasma of -> rowOf(of.measurand());
                case Target.Dissociation rating ->
                    plasma.size() + halfLives.indexOf(EffectParameter.EQUILIBRATION_HALF_LIFE);
                case Target.Pressure pressure -> plasma.size() + halfLives.indexOf(EffectParameter.PRESSURE_HALF_LIFE);
            };
        }

        PersonResponse.Sites rates() {
            int first = variability.etas().size();
            return new PersonResponse.Sites(
                    halfLives.stream().mapToDouble(h -> LN2 / typical(h)).toArray(),
                    halfLives.stream()
                            .mapToInt(h -> first + EffectPrior.place(h))
                            .toArray());
        }
    }
}
