package org.evenkeel.pharmacology.prediction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.effect.Driver;
import org.evenkeel.pharmacology.effect.DrivingConcentrations;
import org.evenkeel.pharmacology.effect.EffectDraw;
import org.evenkeel.pharmacology.effect.EffectParameter;
import org.evenkeel.pharmacology.effect.EffectParameterValue;
import org.evenkeel.pharmacology.effect.EffectSetting;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.EffectSite;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.ParameterKind;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Enantiomer;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * Which concentrations of a model drive effects. An effect site becomes a state of the model, so that it is as exact as
 * the rest; the model with the site of dissociation and the model with that of blood pressure are walked one after the
 * other, by the same people, because a model holds one site of one substance. Immutable.
 */
final class DriverPlan {

    /** One driver: a concentration, and whether S-ketamine's share of it still has to be taken. */
    private record Channel(Driver driver, Measurand measurand, boolean timesShareOfS) {}

    /** A model, what is read from it, and the half-life of its effect site when it has one. */
    private record Source(CompartmentModel model, List<Channel> channels, Optional<EffectParameter> halfLife) {}

    private final List<Source> sources = new ArrayList<>();
    private final Map<Driver, SamplingSite> sites = new EnumMap<>(Driver.class);
    private final EffectDraw typical;

    private DriverPlan(CompartmentModel model, AcuteEffects effects, EffectSetting setting) {
        typical = effects.typical();
        Drug drug = setting.drug();
        Set<Driver> needed = EnumSet.noneOf(Driver.class);
        Stream.of(AcuteEffect.values())
                .filter(setting.effects()::contains)
                .filter(e -> effects.knowledge().description(e).drugs().contains(drug))
                .forEach(e -> needed.addAll(e.drivers()));
        List<Channel> plain = new ArrayList<>();
        for (Driver driver : needed) {
            plasma(model, driver, drug, effects).ifPresent(plasma -> {
                sites.put(driver, plasma.site());
                halfLife(driver)
                        .ifPresentOrElse(
                                h -> sources.add(behind(model, driver, plasma, effects, h)),
                                () -> plain.add(new Channel(driver, plasma, false)));
            });
        }
        if (!plain.isEmpty()) {
            // plasma comes with the site that is read last, which spares a walk
            Source last = sources.isEmpty() ? new Source(model, List.of(), Optional.empty()) : sources.removeLast();
            plain.addAll(0, last.channels());
            sources.add(new Source(last.model(), plain, last.halfLife()));
        }
    }

    /** The plan for a model that is already the drug's own. */
    static DriverPlan of(CompartmentModel model, AcuteEffects effects, EffectSetting setting) {
        return new DriverPlan(model, effects, setting);
    }

    /** What the driver is, or follows, in plasma: at the site its effect belongs to, else at the one there is. */
    private static Optional<Measurand> plasma(CompartmentModel model, Driver driver, Drug drug, AcuteEffects effects) {
        Analyte analyte = switch (driver) {
            case S_KETAMINE_AT_EFFECT_SITE -> drug == Drug.S_KETAMINE ? Analyte.S_KETAMINE : Analyte.KETAMINE;
            case KETAMINE_AT_PRESSURE_SITE, KETAMINE -> Analyte.KETAMINE;
            case NORKETAMINE -> Analyte.NORKETAMINE;
        };
        SamplingSite preferred = Stream.of(AcuteEffect.values())
                .filter(e -> e.drivers().contains(driver))
                .flatMap(e -> effects.knowledge().description(e).site().stream())
                .findFirst()
                .orElse(SamplingSite.VENOUS);
        List<Measurand> there = model.measurands().stream()
                .filter(m -> m.analyte() == analyte && m.site() != SamplingSite.EFFECT_SITE)
                .toList();
        return there.stream()
                .filter(m -> m.site() == preferred)
                .findFirst()
                .or(() -> there.stream().findFirst());
    }

    private static Optional<EffectParameter> halfLife(Driver driver) {
        return switch (driver) {
            case S_KETAMINE_AT_EFFECT_SITE -> Optional.of(EffectParameter.EQUILIBRATION_HALF_LIFE);
            case KETAMINE_AT_PRESSURE_SITE -> Optional.of(EffectParameter.PRESSURE_HALF_LIFE);
            case KETAMINE, NORKETAMINE -> Optional.empty();
        };
    }

    /** The model with an effect site behind {@code plasma}. */
    private static Source behind(
            CompartmentModel model, Driver driver, Measurand plasma, AcuteEffects effects, EffectParameter halfLife) {
        EffectSite site = site(plasma, effects.knowledge().parameter(halfLife));
        boolean share = driver == Driver.S_KETAMINE_AT_EFFECT_SITE && plasma.analyte() == Analyte.KETAMINE;
        boolean split = share && model.enantiomers().isPresent();
        Measurand read =
                split ? new Measurand(Analyte.KETAMINE.of(Enantiomer.S), SamplingSite.EFFECT_SITE) : site.measurand();
        Channel channel = new Channel(driver, read, share && !split);
        return new Source(model.withEffectSite(site), List.of(channel), Optional.of(halfLife));
    }

    private static EffectSite site(Measurand plasma, EffectParameterValue halfLife) {
        String name = "ke0";
        Parameter equilibration = new Parameter(
                name,
                ParameterKind.RATE_CONSTANT,
                Math.log(2) / halfLife.typicalInKindUnit(),
                Optional.empty(),
                halfLife.evidence());
        // the variance plays no part: a person's own rate constant is that of the person's draw
        return new EffectSite(plasma, equilibration, new Eta(name, List.of(name), 0, halfLife.evidence()));
    }

    /** Room for one thread. */
    List<Run> runs(SimulationRequest request) {
        List<Run> runs = new ArrayList<>();
        for (Source source : sources) {
            runs.add(new Run(source, request));
        }
        return runs;
    }

    /** The driving concentrations of a person, valid until the next one is written; of the typical person when absent. */
    DrivingConcentrations write(List<Run> runs, EffectDraw draw, Optional<Integer> person, int times) {
        Map<Driver, double[]> ngPerMl = new EnumMap<>(Driver.class);
        for (Run run : runs) {
            run.write(draw, person, ngPerMl);
        }
        return DrivingConcentrations.of(ngPerMl, sites, times);
    }

    /** One source with its people and its rows. */
    final class Run {

        private final Source source;
        private final Cohort cohort;
        private final Cohort.Curves curves;
        private final double[][] rows;

        private Run(Source source, SimulationRequest request) {
            this.source = source;
            List<Measurand> wanted =
                    source.channels().stream().map(Channel::measurand).toList();
            cohort = Cohort.of(source.model(), request.regimen(), request.subject(), request.people(), wanted);
            double[] times = request.grid().minutes();
            curves = cohort.curvesMinutes(times, false);
            rows = new double[wanted.size()][times.length];
        }

        private void write(EffectDraw draw, Optional<Integer> person, Map<Driver, double[]> into) {
            double[] etas = person.map(cohort::etasOf).orElseGet(cohort::noEtas);
            source.halfLife()
                    .ifPresent(h ->
                            etas[etas.length - 1] = Math.log(typical.valueInKindUnit(h) / draw.valueInKindUnit(h)));
            curves.write(etas, rows, 0);
            for (int row = 0; row < rows.length; row++) {
                Channel channel = source.channels().get(row);
                if (channel.timesShareOfS()) {
                    for (int t = 0; t < rows[row].length; t++) {
                        rows[row][t] *= draw.sShareFraction();
                    }
                }
                into.put(channel.driver(), rows[row]);
            }
        }
    }
}
