package org.evenkeel.knowledge.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.knowledge.yaml.Problem;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.interaction.ExposureMeasure;
import org.evenkeel.pharmacology.interaction.InteractionAssessment;
import org.evenkeel.pharmacology.interaction.InteractionCatalogue;
import org.evenkeel.pharmacology.interaction.InteractionFinding;
import org.evenkeel.pharmacology.interaction.RouteClass;
import org.evenkeel.pharmacology.substance.Drug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionsTest {

    private static final InteractionCatalogue CATALOGUE = InteractionLibrary.load();
    private static final String CORE = "ketamine-core-2";
    private static final String TEXT =
            YamlFile.resource(InteractionLibrary.class, "knowledge/interactions/pharmacokinetic.yaml");

    private static InteractionAssessment assess(Drug drug, Route route, String model, String... typed) {
        return CATALOGUE.assess(List.of(typed), drug, List.of(route), model);
    }

    @ParameterizedTest
    @CsvSource({
        "rifampicin, 0.14",
        "clarithromycin, 2.6",
        "itraconazole, 1.0",
        "ticlopidine, 2.4",
        "grapefruit juice, 3.0",
        "St John's wort, 0.42"
    })
    void the_published_area_is_what_the_factors_of_an_oral_dose_make(String typed, double published) {
        var effect = CATALOGUE
                .named(typed)
                .orElseThrow()
                .effect(RouteClass.SWALLOWED)
                .orElseThrow();
        assertThat(effect.ratio(ExposureMeasure.AUC)).isEqualTo(Optional.of(published));
        var factors = assess(Drug.S_KETAMINE, Route.ORAL, CORE, typed).factorsDimensionless();
        double made = factors.getOrDefault("F_oral", 1.0) / factors.getOrDefault("CL", 1.0);
        assertThat(made).isCloseTo(published, within(0.01 * published));
    }

    @Test
    void a_change_is_said_as_well_as_applied() {
        InteractionAssessment oral = assess(Drug.RACEMIC_KETAMINE, Route.ORAL, CORE, "Clarithromycin");
        assertThat(oral.sentences())
                .contains("Oral exposure x2.6 with clarithromycin, peak x3.6; the curve includes it.")
                .contains("Measured with S-ketamine; taken to hold for racemic ketamine (assumed).");
        assertThat(oral.findings().getFirst().evidence().orElseThrow().status()).isEqualTo(EvidenceStatus.VERIFIED);
        assertThat(oral.changesTheCurve()).isTrue();
    }

    @Test
    void rifampicin_meets_both_the_oral_and_the_intravenous_change() {
        assertThat(assess(Drug.S_KETAMINE, Route.INTRAVENOUS, CORE, "rifampin").factorsDimensionless())
                .containsOnly(entry("CL", 1.163), entry("CL_NK", 2.0));
        InteractionAssessment both =
                CATALOGUE.assess(List.of("rifampicin"), Drug.S_KETAMINE, List.of(Route.INTRAVENOUS, Route.ORAL), CORE);
        assertThat(both.factorsDimensionless())
                .containsOnly(entry("CL", 1.163), entry("CL_NK", 2.0), entry("F_oral", 0.1628));
    }

    @ParameterizedTest
    @EnumSource(
            value = Route.class,
            names = {"INTRAVENOUS", "INTRAMUSCULAR", "SUBCUTANEOUS", "SUBLINGUAL", "RECTAL"})
    void what_was_not_published_for_a_route_is_not_applied_and_is_said(Route route) {
        InteractionAssessment other = assess(Drug.S_KETAMINE, route, CORE, "clarithromycin", "grapefruit juice");
        assertThat(other.changesTheCurve()).isFalse();
        assertThat(other.findings())
                .hasSize(2)
                .allSatisfy(f -> assertThat(f).isInstanceOf(InteractionFinding.NotKnown.class))
                .allSatisfy(f -> assertThat(f.words()).contains("not known").contains(route.words()));
    }

    @Test
    void by_nose_ticlopidine_is_applied_and_clarithromycin_shown_unchecked() {
        String spray = "perez-ruixo-2021";
        assertThat(assess(Drug.S_KETAMINE, Route.INTRANASAL, spray, "ticlopidine")
                        .factorsDimensionless())
                .containsOnly(entry("kel", 0.59), entry("kmet", 0.59));
        InteractionAssessment unchecked = assess(Drug.S_KETAMINE, Route.INTRANASAL, spray, "clarithromycin");
        assertThat(unchecked.changesTheCurve()).isFalse();
        assertThat(unchecked.findings()).singleElement().satisfies(f -> {
            assertThat(f).isInstanceOf(InteractionFinding.LeftOut.class);
            assertThat(f.words()).contains("not checked");
            assertThat(f.evidence().orElseThrow().status()).isEqualTo(EvidenceStatus.RECALLED);
        });
    }

    @Test
    void a_measured_absence_of_change_is_not_the_same_as_not_known() {
        assertThat(assess(Drug.S_KETAMINE, Route.ORAL, CORE, "itraconazole")
                        .findings()
                        .getFirst())
                .isInstanceOf(InteractionFinding.Unchanged.class);
        assertThat(assess(Drug.S_KETAMINE, Route.INTRAVENOUS, CORE, "itraconazole")
                        .findings()
                        .getFirst())
                .isInstanceOf(InteractionFinding.NotKnown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carbamazepine", "phenytoin", "phenobarbital", "efavirenz", "cobicistat", "clopidogrel"})
    void a_direction_without_a_size_is_said_and_not_applied(String typed) {
        InteractionAssessment oral = assess(Drug.S_KETAMINE, Route.ORAL, CORE, typed);
        assertThat(oral.changesTheCurve()).isFalse();
        assertThat(oral.sentences()).singleElement().asString().contains("size not known");
    }

    @Test
    void the_genotype_is_information() {
        InteractionAssessment skin = assess(Drug.RACEMIC_KETAMINE, Route.SUBCUTANEOUS, CORE, "CYP2B6*6");
        assertThat(skin.changesTheCurve()).isFalse();
        assertThat(skin.sentences()).singleElement().asString().contains("21.6 L/h");
    }

    @Test
    void an_unknown_name_is_unknown_and_never_none() {
        InteractionAssessment unknown = assess(Drug.S_KETAMINE, Route.ORAL, CORE, "wonderdrug", "clarithromycin");
        assertThat(unknown.findings()).hasSize(2);
        assertThat(unknown.findings().getFirst()).isInstanceOf(InteractionFinding.UnknownName.class);
        assertThat(unknown.sentences().getFirst()).contains("\"wonderdrug\"").contains("unknown");
        assertThat(unknown.changesTheCurve()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rifampin",
                " RIFAMPICIN ",
                "hypericum",
                "st johns wort",
                "St John\u2019s Wort",
                "grapefruit-juice"
            })
    void names_are_found_however_they_are_typed(String typed) {
        assertThat(CATALOGUE.named(typed)).isPresent();
    }

    @Test
    void a_substance_typed_twice_counts_once_and_two_substances_are_multiplied_with_a_caution() {
        InteractionAssessment twice = assess(Drug.S_KETAMINE, Route.ORAL, CORE, "hypericum", "St John's wort");
        assertThat(twice.factorsDimensionless()).containsEntry("F_oral", 0.42);
        InteractionAssessment two = assess(Drug.S_KETAMINE, Route.ORAL, CORE, "hypericum", "ticlopidine");
        assertThat(two.factorsDimensionless().get("F_oral")).isCloseTo(0.42 * 2.4, within(1e-12));
        assertThat(two.cautions()).singleElement().asString().contains("multiplied");
    }

    @Test
    void a_model_without_the_parameter_is_shown_without_the_change() {
        InteractionAssessment spray = assess(Drug.S_KETAMINE, Route.ORAL, "no-such-model", "clarithromycin");
        assertThat(spray.changesTheCurve()).isFalse();
        assertThat(spray.sentences()).singleElement().asString().contains("this model cannot show it");
    }

    @Test
    void factors_that_do_not_make_the_published_area_are_refused() {
        assertThat(problems(TEXT.replace("published: {auc: 2.6,", "published: {auc: 2.9,")))
                .anyMatch(p -> p.contains("published is x2.9"));
        assertThat(problems(TEXT.replace("names: [clarithromycin, biaxin", "names: [rifampin, biaxin")))
                .anyMatch(p -> p.contains("\"rifampin\" is here twice"));
        assertThat(problems(TEXT.replace(
                        "systemic-clearance: 1.163, norketamine-clearance: 2.0}\n          models:\n"
                                + "            ashraf-2018: {CLint_H: 4.764, CLint_H_NK",
                        "systemic-clearance: 1.163}\n"
                                + "          models:\n            ashraf-2018: {CLint_H: 4.764, CLint_H_NK")))
                .anyMatch(p -> p.contains("differently by different routes"));
    }

    private static Stream<String> problems(String text) {
        Problems problems = new Problems();
        assertThat(InteractionLibrary.read(text, problems).isRead()).isFalse();
        return problems.found().stream().map(Problem::words);
    }
}
