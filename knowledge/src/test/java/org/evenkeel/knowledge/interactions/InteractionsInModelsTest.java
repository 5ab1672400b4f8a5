package org.evenkeel.knowledge.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.interaction.ExposureMeasure;
import org.evenkeel.pharmacology.interaction.InteractionCatalogue;
import org.evenkeel.pharmacology.interaction.InteractionFinding;
import org.evenkeel.pharmacology.interaction.Perpetrator;
import org.evenkeel.pharmacology.interaction.RouteClass;
import org.evenkeel.pharmacology.interaction.RouteEffect;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.PersonalExposures;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was published comes out again when the models that ship are simulated with the factors. */
class InteractionsInModelsTest {

    private static final InteractionCatalogue CATALOGUE = InteractionLibrary.load();
    private static final ModelLibrary MODELS = ModelLibrary.load();
    private static final double WITHIN_PERCENT = 2;

    private record Ratios(double area, double peak, double norketamineArea) {}

    private static Ratios ratios(String typed, Drug drug, Route route, double mg, String modelId) {
        CompartmentModel model = MODELS.model(modelId);
        Map<String, Double> factors =
                CATALOGUE.assess(List.of(typed), drug, List.of(route), modelId).factorsDimensionless();
        assertThat(factors).as("%s changes %s", typed, modelId).isNotEmpty();
        boolean s = drug == Drug.S_KETAMINE;
        Analyte parent = s ? Analyte.S_KETAMINE : Analyte.KETAMINE;
        Analyte metabolite = s ? Analyte.S_NORKETAMINE : Analyte.NORKETAMINE;
        DosingRegimen regimen = DosingRegimen.single(drug, route, BaseDose.ofMg(mg));
        PersonalExposures with = exposures(model.withFactors(factors), regimen, parent);
        PersonalExposures without = exposures(model, regimen, parent);
        return new Ratios(
                with.typicalAreaNgMinPerMl() / without.typicalAreaNgMinPerMl(),
                with.typicalPeakNgPerMl() / without.typicalPeakNgPerMl(),
                exposures(model.withFactors(factors), regimen, metabolite).typicalAreaNgMinPerMl()
                        / exposures(model, regimen, metabolite).typicalAreaNgMinPerMl());
    }

    private static PersonalExposures exposures(CompartmentModel model, DosingRegimen regimen, Analyte analyte) {
        return PersonalExposures.of(
                model,
                regimen,
                new Subject(Weight.ofKg(70), Age.ofYears(30)),
                Population.standard().withSubjects(1),
                List.of(new Measurand(analyte, SamplingSite.VENOUS)),
                1440);
    }

    @ParameterizedTest
    @CsvSource({
        "rifampicin, ketamine-core-2, 0.14",
        "clarithromycin, ketamine-core-2, 2.6",
        "ticlopidine, ketamine-core-2, 2.4",
        "grapefruit juice, ketamine-core-2, 3.0",
        "St John's wort, ketamine-core-2, 0.42"
    })
    void oral_racemic_ketamine_meets_the_published_area_and_peak(String typed, String model, double area) {
        Ratios made = ratios(typed, Drug.RACEMIC_KETAMINE, Route.ORAL, 35, model);
        assertThat(made.area()).isCloseTo(area, within(area * WITHIN_PERCENT / 100));
        publishedPeak(typed)
                .ifPresent(peak ->
                        assertThat(made.peak()).as("peak").isCloseTo(peak, within(peak * 2 * WITHIN_PERCENT / 100)));
    }

    @ParameterizedTest
    @CsvSource({
        "rifampicin, 0.14",
        "clarithromycin, 2.6",
        "ticlopidine, 2.4",
        "grapefruit juice, 3.0",
        "St John's wort, 0.42"
    })
    void oral_s_ketamine_meets_them_through_gut_wall_and_liver(String typed, double area) {
        Ratios made = ratios(typed, Drug.S_KETAMINE, Route.ORAL, 14, "ashraf-2018");
        assertThat(made.area()).isCloseTo(area, within(area * WITHIN_PERCENT / 100));
        publishedPeak(typed)
                .ifPresent(peak ->
                        assertThat(made.peak()).as("peak").isCloseTo(peak, within(peak * 2 * WITHIN_PERCENT / 100)));
        Ratios other = ratios(typed, Drug.S_KETAMINE, Route.ORAL, 28, "perez-ruixo-2021");
        assertThat(other.area()).isCloseTo(area, within(area * WITHIN_PERCENT / 100));
    }

    private static Optional<Double> publishedPeak(String typed) {
        return CATALOGUE
                .named(typed)
                .flatMap(p -> p.effect(RouteClass.SWALLOWED))
                .flatMap(e -> e.ratio(ExposureMeasure.CMAX));
    }

    @Test
    void norketamine_follows_where_it_was_measured() {
        assertThat(ratios("St John's wort", Drug.S_KETAMINE, Route.ORAL, 14, "ashraf-2018")
                        .norketamineArea())
                .isCloseTo(0.82, within(0.01));
        Ratios clarithromycin = ratios("clarithromycin", Drug.S_KETAMINE, Route.ORAL, 14, "ashraf-2018");
        assertThat(clarithromycin.norketamineArea() / clarithromycin.area()).isCloseTo(0.46, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"ketamine-core-2, RACEMIC_KETAMINE", "otto-2021, S_KETAMINE", "ashraf-2018, S_KETAMINE"})
    void rifampicin_by_vein_meets_what_was_measured_by_vein(String model, Drug drug) {
        Ratios made = ratios("rifampicin", drug, Route.INTRAVENOUS, 7, model);
        assertThat(made.area()).isCloseTo(0.86, within(0.01));
        assertThat(made.norketamineArea()).isCloseTo(0.5, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"28", "56", "84"})
    void ticlopidine_raises_the_area_of_the_spray_and_hardly_its_peak(double mg) {
        Ratios made = ratios("ticlopidine", Drug.S_KETAMINE, Route.INTRANASAL, mg, "perez-ruixo-2021");
        assertThat(made.area()).isCloseTo(1.29, within(0.04));
        assertThat(made.peak()).isCloseTo(1.0, within(0.05));
    }

    @Test
    void every_factor_names_a_parameter_of_its_model_and_takes_no_fraction_above_the_whole() {
        for (Perpetrator perpetrator : CATALOGUE.perpetrators()) {
            for (RouteEffect effect : perpetrator.effects()) {
                for (CompartmentModel model : MODELS.models()) {
                    for (Route route : Route.values()) {
                        CATALOGUE
                                .assess(
                                        List.of(perpetrator.names().getFirst()),
                                        model.drug(),
                                        List.of(route),
                                        model.id())
                                .findings()
                                .forEach(f -> check(f, model));
                    }
                }
                effect.application()
                        .ifPresent(a -> assertThat(MODELS.models())
                                .extracting(CompartmentModel::id)
                                .containsAll(a.byModelDimensionless().keySet()));
            }
        }
        assertThat(MODELS.models())
                .extracting(CompartmentModel::id)
                .containsAll(CATALOGUE.models().keySet());
    }

    private static void check(InteractionFinding finding, CompartmentModel model) {
        if (finding instanceof InteractionFinding.Applied applied) {
            Map<String, Parameter> byName =
                    model.parameters().stream().collect(Collectors.toMap(Parameter::name, p -> p));
            applied.factorsDimensionless().forEach((name, factor) -> {
                assertThat(byName).as(model.id()).containsKey(name);
                Parameter parameter = byName.get(name);
                if (parameter.isFraction()) {
                    assertThat(parameter.typicalInKindUnit() * factor)
                            .as("%s of %s", name, model.id())
                            .isLessThanOrEqualTo(1 + 1e-9);
                }
            });
        }
    }
}
