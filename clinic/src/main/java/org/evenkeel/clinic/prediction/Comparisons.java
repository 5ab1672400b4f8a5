package org.evenkeel.clinic.prediction;

import java.util.Comparator;
import java.util.List;
import org.evenkeel.clinic.prediction.ComparisonAnswer.Compared;
import org.evenkeel.clinic.prediction.ComparisonAnswer.SiteCurve;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.Applicability;
import org.evenkeel.pharmacology.prediction.SimulatedConcentration;
import org.evenkeel.pharmacology.prediction.Simulation;
import org.evenkeel.pharmacology.prediction.SimulationRequest;
import org.evenkeel.pharmacology.prediction.Simulator;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** Lays the published models of a drug and route over each other: how far does the literature disagree? */
final class Comparisons {

    private static final double DAY_MINUTES = 24 * 60;
    private static final double MINUTES_PER_HOUR = 60;
    private static final double THOUSANDTHS = 1000;

    private final ModelLibrary models;

    Comparisons(ModelLibrary models) {
        this.models = models;
    }

    ComparisonAnswer answer(Question question) {
        DosingRegimen regimen = question.regimen();
        TimeGrid grid = ConcentrationPredictions.grid(regimen);
        String byDefault = models.defaultFor(regimen.drug(), question.route())
                .map(CompartmentModel::id)
                .orElse("");
        return new ComparisonAnswer(
                regimen.totalDose().baseMg(),
                regimen.endMinutes(),
                Predictions.rounded(1, THOUSANDTHS, grid.minutes()),
                models.modelsFor(regimen.drug(), question.route()).stream()
                        .map(m -> compared(m, m.id().equals(byDefault), question, grid))
                        .toList());
    }

    private static Compared compared(CompartmentModel model, boolean isDefault, Question question, TimeGrid grid) {
        Drug drug = question.regimen().drug();
        Analyte parent = drug == Drug.RACEMIC_KETAMINE ? Analyte.KETAMINE : Analyte.S_KETAMINE;
        List<Measurand> wanted = model.forDrug(drug).measurands().stream()
                .filter(m -> m.analyte() == parent && m.site() != SamplingSite.EFFECT_SITE)
                .sorted(Comparator.comparing(m -> m.site() == SamplingSite.ARTERIAL))
                .toList();
        Simulation simulation = Simulator.of(model)
                .simulate(new SimulationRequest(
                        question.regimen(),
                        question.subject(),
                        Population.standard().withSubjects(1),
                        wanted,
                        grid,
                        question.regimen().endMinutes() + DAY_MINUTES,
                        false));
        return new Compared(
                ModelFacts.of(model),
                isDefault,
                model.description().people().group().words(),
                simulation.applicability().limits().stream()
                        .map(Applicability.Limit::words)
                        .toList(),
                simulation.concentrations().stream().map(Comparisons::curve).toList());
    }

    private static SiteCurve curve(SimulatedConcentration one) {
        return new SiteCurve(
                one.measurand().site().words(),
                one.measurand().words(),
                Predictions.rounded(1, THOUSANDTHS, one.typicalNgPerMl()),
                one.exposure().peakNgPerMl().typicalInOwnUnit(),
                one.exposure().peakMinutes().typicalInOwnUnit(),
                one.exposure().wholeAreaNgMinPerMl().typicalInOwnUnit() / MINUTES_PER_HOUR,
                one.exposure().halfLifeMinutes().typicalInOwnUnit());
    }
}
