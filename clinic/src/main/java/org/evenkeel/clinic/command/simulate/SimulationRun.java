package org.evenkeel.clinic.command.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.clinic.command.report.Curve;
import org.evenkeel.clinic.command.report.Line;
import org.evenkeel.clinic.command.report.Measure;
import org.evenkeel.clinic.command.report.Names;
import org.evenkeel.clinic.command.report.SimulationReport;
import org.evenkeel.clinic.command.report.SimulationReport.Input;
import org.evenkeel.clinic.command.report.SimulationReport.ModelCard;
import org.evenkeel.clinic.command.report.SimulationReport.Sourced;
import org.evenkeel.clinic.command.report.Spread;
import org.evenkeel.clinic.command.report.TimeText;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.Applicability;
import org.evenkeel.pharmacology.prediction.ConcentrationBand;
import org.evenkeel.pharmacology.prediction.SimulatedConcentration;
import org.evenkeel.pharmacology.prediction.SimulatedExposure;
import org.evenkeel.pharmacology.prediction.Simulation;
import org.evenkeel.pharmacology.prediction.SimulationRequest;
import org.evenkeel.pharmacology.prediction.Simulator;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Measurand;

/** Asks the pharmacology and turns its answer into a report. */
final class SimulationRun {

    private static final double MINUTES_PER_HOUR = 60;
    private static final int FEWEST_OF_A_BAND = 20;
    private static final int MOST_WITH_ENANTIOMERS = 10_000;
    private static final double MOST_POINTS = 2e10;

    private final SimulationCase asked;
    private final GridOptions.Times times;
    private final List<String> warnings;
    private final List<Input> inputs;
    private final OtherMedicines medicines;

    /**
     * How the population is drawn.
     *
     * @param subjects how many
     * @param seed where their random numbers start
     * @param withResidual whether measurements scatter
     */
    record Sampling(int subjects, long seed, boolean withResidual) {}

    SimulationRun(SimulationCase asked, GridOptions.Times times, List<String> warnings) {
        this.asked = asked;
        this.times = times;
        this.warnings = warnings;
        inputs = new ArrayList<>(asked.inputs());
        medicines = OtherMedicines.of(asked, warnings);
    }

    SimulationReport report(Sampling sampling, List<String> analytes, boolean withEnantiomers, boolean withEffects) {
        CompartmentModel model = medicines.change(asked.model());
        int subjects = sampling.subjects();
        if (subjects > 1 && subjects < FEWEST_OF_A_BAND) {
            warnings.add("--subjects: " + FEWEST_OF_A_BAND + " are simulated, the fewest from which a 90 % band can be"
                    + " read; write 1 for the typical subject only");
            subjects = FEWEST_OF_A_BAND;
        }
        List<Measurand> wanted = wanted(model, analytes, withEnantiomers && subjects <= MOST_WITH_ENANTIOMERS);
        refuseMoreThanPatience(subjects);
        SimulationRequest request = new SimulationRequest(
                asked.regimen(),
                asked.subject(),
                new Population(subjects, sampling.seed(), asked.group()),
                wanted,
                times.grid(),
                times.horizonMinutes(),
                sampling.withResidual());
        Simulation simulation = Simulator.of(model).simulate(request);
        Optional<EffectsOfRun> effects =
                withEffects ? Optional.of(EffectsOfRun.of(model, request, asked.session())) : Optional.empty();
        warn(simulation);
        tellOf(simulation, subjects, sampling);
        return new SimulationReport(
                asked.title(),
                new ModelCard(
                        model.id(),
                        model.title(),
                        model.evidence().source(),
                        model.evidence().status().words(),
                        asked.chosen()),
                times.grid(),
                asked.doses(),
                simulation.concentrations().stream()
                        .map(c -> curve(c, model, simulation.variability()))
                        .toList(),
                measures(simulation),
                effects.map(EffectsOfRun::curves).orElse(List.of()),
                inputs,
                medicines.interactions(),
                evidence(simulation, effects),
                warnings);
    }

    private List<Measurand> wanted(CompartmentModel any, List<String> analytes, boolean withEnantiomers) {
        CompartmentModel model = any.forDrug(asked.drug());
        List<Measurand> able = atSite(model.allMeasurands());
        if (analytes.isEmpty()) {
            return withEnantiomers ? able : atSite(model.measurands());
        }
        Map<String, Measurand> byKey = new LinkedHashMap<>();
        able.forEach(m -> byKey.put(key(m.analyte()), m));
        return analytes.stream()
                .map(typed -> Typed.choice("--analyte", typed, byKey))
                .distinct()
                .toList();
    }

    private List<Measurand> atSite(List<Measurand> all) {
        return all.stream().filter(m -> m.site() == asked.site()).toList();
    }

    private String key(Analyte analyte) {
        return Names.key(analyte, asked.drug());
    }

    /** Curves stream by and are not kept; what is bounded is how long a person waits. */
    private void refuseMoreThanPatience(int subjects) {
        int count = times.grid().minutes().length;
        if ((double) subjects * count > MOST_POINTS) {
            throw new BadArgumentException(
                    "--subjects",
                    subjects + " subjects at " + count + " times are too many for one run; write fewer subjects, or a"
                            + " longer --every");
        }
    }

    private void warn(Simulation simulation) {
        for (Applicability.Limit limit : simulation.applicability().limits()) {
            warnings.add(limit.words());
        }
        double trusted = asked.regimen().endMinutes()
                + simulation.model().validRanges().minutesSinceStart().bounds().highestInRangeUnit();
        if (times.horizonMinutes() > trusted) {
            warnings.add("Later than " + TimeText.shortly(trusted)
                    + " the curve is an extrapolation ("
                    + simulation
                            .model()
                            .validRanges()
                            .minutesSinceStart()
                            .evidence()
                            .source() + ").");
        }
    }

    private void tellOf(Simulation simulation, int subjects, Sampling sampling) {
        inputs.add(new Input("until", TimeText.shortly(times.horizonMinutes()), false));
        inputs.add(new Input("subjects", String.valueOf(subjects), false));
        if (subjects > 1) {
            inputs.add(new Input("seed", String.valueOf(sampling.seed()), false));
            inputs.add(new Input(
                    "group", simulation.variability().id(), asked.group().isEmpty()));
            inputs.add(new Input("residual", sampling.withResidual() ? "in the bands" : "not in the bands", false));
        }
    }

    private Curve curve(SimulatedConcentration of, CompartmentModel model, Variability people) {
        Map<Line, double[]> lines = new EnumMap<>(Line.class);
        lines.put(Line.TYPICAL, of.typicalNgPerMl());
        if (!inputsSayOne()) {
            ConcentrationBand band = of.band();
            lines.put(Line.MEAN, of.meanNgPerMl());
            lines.put(Line.P05, band.lower90NgPerMl());
            lines.put(Line.P25, band.lower50NgPerMl());
            lines.put(Line.P50, band.medianNgPerMl());
            lines.put(Line.P75, band.upper50NgPerMl());
            lines.put(Line.P95, band.upper90NgPerMl());
        }
        String site = of.measurand().site().words();
        String title = Character.toUpperCase(site.charAt(0)) + site.substring(1) + " "
                + Names.words(of.measurand().analyte(), asked.drug());
        String source = model.evidence().source()
                + (inputsSayOne() ? "" : "; differences between people: " + people.describes());
        return new Curve(
                key(of.measurand().analyte()),
                title,
                "ng/mL",
                model.evidence().status().words(),
                source,
                lines);
    }

    private boolean inputsSayOne() {
        return inputs.contains(new Input("subjects", "1", false));
    }

    private Map<Measure, Map<String, Spread>> measures(Simulation simulation) {
        Map<Measure, Map<String, Spread>> measures = new EnumMap<>(Measure.class);
        read(simulation, measures, Measure.CMAX, e -> spread(e.peakNgPerMl()));
        read(simulation, measures, Measure.TMAX, e -> spread(e.peakMinutes()));
        read(
                simulation,
                measures,
                Measure.AUC_INF,
                e -> spread(e.wholeAreaNgMinPerMl().times(1 / MINUTES_PER_HOUR)));
        read(
                simulation,
                measures,
                Measure.AUC_LAST,
                e -> spread(e.areaUntilHorizonNgMinPerMl().times(1 / MINUTES_PER_HOUR)));
        read(simulation, measures, Measure.HALF_LIFE, e -> spread(e.halfLifeMinutes()));
        return measures;
    }

    private void read(
            Simulation simulation,
            Map<Measure, Map<String, Spread>> into,
            Measure measure,
            Function<SimulatedExposure, Spread> of) {
        Map<String, Spread> byKey = new LinkedHashMap<>();
        simulation.concentrations().forEach(c -> byKey.put(key(c.measurand().analyte()), of.apply(c.exposure())));
        into.put(measure, byKey);
    }

    private static Spread spread(org.evenkeel.pharmacology.prediction.Spread of) {
        return new Spread(
                of.typicalInOwnUnit(), of.meanInOwnUnit(), of.p05InOwnUnit(), of.p50InOwnUnit(), of.p95InOwnUnit());
    }

    private List<Sourced> evidence(Simulation simulation, Optional<EffectsOfRun> effects) {
        List<Sourced> evidence = new ArrayList<>();
        CompartmentModel model = simulation.model();
        model.route(asked.route()).ifPresent(route -> {
            evidence.add(sourced(route.route().words() + " route", "How the dose is taken up.", route.evidence()));
            route.cautions().forEach(c -> evidence.add(sourced("caution", c, route.evidence())));
        });
        model.cautions().forEach(c -> evidence.add(sourced("caution", c, model.evidence())));
        simulation.applicability().limits().forEach(l -> evidence.add(sourced("range", l.words(), l.evidence())));
        effects.ifPresent(e -> evidence.addAll(e.evidence()));
        return evidence;
    }

    static Sourced sourced(String about, String words, Evidence evidence) {
        return new Sourced(about, words, evidence.source(), evidence.status().words());
    }
}
