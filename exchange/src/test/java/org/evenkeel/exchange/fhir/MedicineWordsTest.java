package org.evenkeel.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicineWordsTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FLUoxetine 20 MG Oral Capsule|fluoxetine|oral|20",
                "24 HR metoprolol succinate 100 MG Extended Release Oral Tablet|metoprolol|oral|100",
                "Acetaminophen 300 MG / Codeine Phosphate 15 MG Oral Tablet|acetaminophen/codeine|oral|-",
                "Acetaminophen/Hydrocodone|acetaminophen/hydrocodone|''|-",
                "albuterol 5 MG/ML Inhalation Solution|albuterol|inhaled|-",
                "60 ACTUAT Fluticasone propionate 0.25 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler"
                        + "|fluticasone/salmeterol|inhaled|-",
                "Abuse-Deterrent 12 HR Oxycodone Hydrochloride 10 MG Extended Release Oral Tablet [Oxycontin]"
                        + "|oxycodone|oral|10",
                "nicotine 7 MG/Day 24HR Transdermal System|nicotine|transdermal|-",
                "Nitroglycerin 0.4 MG/ACTUAT Mucosal Spray|nitroglycerin|mucosal|-",
                "carbamazepine 20 MG/ML Oral Suspension [Tegretol]|carbamazepine|oral|-",
                "Vitamin B12 5 MG/ML Injectable Solution|vitamin b12|injection|-",
                "sodium fluoride 0.0272 MG/MG Oral Gel|sodium fluoride|oral|-",
                "Natazia 28 Day Pack|''|''|-",
                "Levora 0.15/30 28 Day Pack|''|''|-",
                "Sertraline|sertraline|''|-",
                "the blue pill she takes at night|''|''|-",
                "''|''|''|-"
            },
            delimiter = '|')
    void names_of_clinical_drugs_are_read_as_far_as_they_are_certain(
            String words, String ingredient, String route, Double strengthMg) {
        assertThat(MedicineWords.read(words)).isEqualTo(new MedicineWords(ingredient, route, strengthMg));
    }
}
