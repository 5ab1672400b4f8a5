package org.evenkeel.knowledge.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenkeel.knowledge.observations.PublishedObservation.Use;
import org.evenkeel.knowledge.yaml.Problem;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationLibraryTest {

    private static final String GOOD = """
            route: intravenous
            observations:
              - id: A
                n: 15
                drug: racemic-ketamine
                regimen: 0.5mg/kg over 40min
                analyte: ketamine
                site: venous
                concentration: 185 ng/mL
                at: 40 min
                sd: 8 ng/mL
                use: choice
                why: a part was fitted to it
                source: a paper
                status: verified
            """;

    @Test
    void every_row_of_the_evidence_is_there_once_or_twice() {
        List<PublishedObservation> all = ObservationLibrary.load();
        assertThat(all.stream().map(PublishedObservation::row).distinct()).hasSize(160);
        assertThat(all.stream().map(PublishedObservation::id)).doesNotHaveDuplicates();
    }

    @Test
    void rows_kept_for_validation_are_there_for_both_sampling_sites() {
        List<PublishedObservation> validating = ObservationLibrary.load().stream()
                .filter(o -> o.use() == Use.VALIDATION)
                .toList();
        assertThat(validating).hasSizeGreaterThanOrEqualTo(35);
        assertThat(validating.stream().map(o -> o.measurand().site()).distinct())
                .containsExactlyInAnyOrder(SamplingSite.ARTERIAL, SamplingSite.VENOUS);
    }

    @Test
    void a_row_that_is_no_validation_says_why() {
        assertThat(ObservationLibrary.load())
                .allMatch(o -> o.use() == Use.VALIDATION || !o.why().isBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regimen: 0.5mg/kg over 40min | regimen: 0.5mg/kg over 40   | \"regimen\"",
                "concentration: 185 ng/mL     | concentration: 185 mg       | should be in \"ng/mL\"",
                "concentration: 185 ng/mL     | concentratoin: 185 ng/mL    | exactly one of",
                "at: 40 min                   | sometime: 40 min            | key \"at\" is missing",
                "use: choice                  | use: tuning                 | known: validation",
                "site: venous                 | site: capillary             | known: arterial",
                "why: a part was fitted to it | miss: nothing               | needs a \"why\""
            })
    void a_broken_row_is_refused_with_words(String good, String bad, String words) {
        assertThat(GOOD).contains(good);
        Problems problems = new Problems();
        ObservationLibrary.read("observations/x.yaml", GOOD.replace(good, bad), problems);
        assertThat(problems.found()).extracting(Problem::words).anyMatch(w -> w.contains(words));
    }
}
