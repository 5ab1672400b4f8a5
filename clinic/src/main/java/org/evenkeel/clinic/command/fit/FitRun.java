package org.evenkeel.clinic.command.fit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.clinic.command.report.Curve;
import org.evenkeel.clinic.command.report.FitReport;
import org.evenkeel.clinic.command.report.Line;
import org.evenkeel.clinic.command.report.Names;
import org.evenkeel.clinic.command.report.SimulationReport.Input;
import org.evenkeel.clinic.command.report.SimulationReport.ModelCard;
import org.evenkeel.clinic.command.simulate.OtherMedicines;
import org.evenkeel.clinic.command.simulate.SimulationCase;
import org.evenkeel.knowledge.effects.EffectLibrary;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.fit.EffectPrior;
import org.evenkeel.pharmacology.fit.Observation;
import org.evenkeel.pharmacology.fit.PatientFit;
import org.evenkeel.pharmacology.fit.PatientFitter;
import org.evenkeel.pharmacology.fit.PatientPosterior;
import org.evenkeel.pharmacology.fit.ReadingErrors;
import org.evenkeel.pharmacology.fit.ReadingEstimate;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.prediction.Applicability;
import org.evenkeel.pharmacology.prediction.ConcentrationBand;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.prediction.TypicalCurve;
import org.evenkeel.pharmacology.substance.Measurand;

/** Asks the pharmacology for a fit and turns its answer into a report. */
final class FitRun {

    private final SimulationCase asked;
    private final TimeGrid grid;
    private final List<String> warnings;
    private final OtherMedicines medicines;

    /**
     * How the answer is drawn.
     *
     * @param draws how many persons the bands are made of
     * @param seed where the random numbers start
     * @param robust whether a reading may be plain wrong
     */
    record Sampling(int draws, long seed, boolean robust) {}

    FitRun(SimulationCase asked, TimeGrid grid, List<String> warnings) {
        this.asked = asked;
        this.grid = grid;
        this.warnings = warnings;
        medicines = OtherMedicines.of(asked, warnings);
    }

    FitReport report(String file, Sampling sampling) {
        List<Observation> observations = ObservationFile.read(file, new ObservationRow.Reader(asked));
        CompartmentModel model = medicines.change(asked.model());
        PatientFit fit = fitter(model, observations, sampling).fit(asked.subject(), asked.regimen(), observations);
        PatientPosterior posterior = fit.posterior(sampling.draws(), sampling.seed());
        List<Measurand> wanted = model.forDrug(asked.drug()).measurands().stream()
                .filter(m -> m.site() == asked.site())
                .toList();
        PredictionBands bands = posterior.bands(asked.regimen(), grid, wanted);
        TypicalCurve estimate = Predictor.of(fit.asModel()).typical(asked.regimen(), asked.subject(), grid, wanted);
        TypicalCurve typical = Predictor.of(model).typical(asked.regimen(), asked.subject(), grid, wanted);
        List<ReadingEstimate> readings = fit.readings();
        warn(fit, bands, readings);
        List<Input> inputs = new ArrayList<>(asked.inputs());
        inputs.add(new Input("observations", observations.size() + " of " + file, false));
        Map<String, double[]> typicalByKey = new LinkedHashMap<>();
        wanted.forEach(m -> typicalByKey.put(key(m), typical.ngPerMl(m)));
        return new FitReport(
                asked.title() + ": fit to " + fit.readingsUsed() + (fit.readingsUsed() == 1 ? " reading" : " readings"),
                asked.drug(),
                new ModelCard(
                        model.id(),
                        model.title(),
                        model.evidence().source(),
                        model.evidence().status().words(),
                        asked.chosen()),
                fit.statement(),
                new FitReport.Search(
                        fit.converged(),
                        fit.steps(),
                        posterior.draws(),
                        posterior.effectiveDrawsDimensionless(),
                        posterior.method()),
                fit.etas(),
                fit.parameters(),
                readings,
                grid,
                asked.doses(),
                wanted.stream()
                        .map(m -> curve(m, bands.band(m), estimate.ngPerMl(m), fit))
                        .toList(),
                typicalByKey,
                inputs,
                medicines.interactions(),
                warnings);
    }

    private PatientFitter fitter(CompartmentModel model, List<Observation> observations, Sampling sampling) {
        PatientFitter fitter = PatientFitter.of(model);
        if (asked.group().isPresent()) {
            fitter = fitter.withVariability(asked.group().get());
        }
        boolean readsEffects = observations.stream()
                .anyMatch(o -> o instanceof Observation.Dissociation || o instanceof Observation.PressureRise);
        if (readsEffects) {
            fitter = fitter.withEffects(EffectPrior.of(EffectLibrary.load()));
        }
        return sampling.robust() ? fitter.withErrors(ReadingErrors.ASSUMED.withHeavyTails()) : fitter;
    }

    private void warn(PatientFit fit, PredictionBands bands, List<ReadingEstimate> readings) {
        if (!fit.converged()) {
            warnings.add(
                    "The search for the most probable values did not arrive: the estimates are no more than a hint.");
        }
        for (ReadingEstimate reading : readings) {
            String name = reading.observation().words() + " at "
                    + reading.observation().minutes() + " min";
            reading.notUsed().ifPresent(why -> warnings.add(name + " was not used: " + why));
            if (reading.notUsed().isEmpty() && reading.isSurprising()) {
                warnings.add(name + " lies far from everything else known of this person: look at it again.");
            }
        }
        bands.applicability().limits().stream().map(Applicability.Limit::words).forEach(warnings::add);
    }

    private Curve curve(Measurand of, ConcentrationBand band, double[] estimate, PatientFit fit) {
        Map<Line, double[]> lines = new EnumMap<>(Line.class);
        lines.put(Line.TYPICAL, estimate);
        lines.put(Line.P05, band.lower90NgPerMl());
        lines.put(Line.P25, band.lower50NgPerMl());
        lines.put(Line.P50, band.medianNgPerMl());
        lines.put(Line.P75, band.upper50NgPerMl());
        lines.put(Line.P95, band.upper90NgPerMl());
        String site = of.site().words();
        String title = Character.toUpperCase(site.charAt(0)) + site.substring(1) + " "
                + Names.words(of.analyte(), asked.drug());
        return new Curve(key(of), title, "ng/mL", EvidenceStatus.DERIVED.words(), fit.statement(), lines);
    }

    private String key(Measurand of) {
        return Names.key(of.analyte(), asked.drug());
    }
}
