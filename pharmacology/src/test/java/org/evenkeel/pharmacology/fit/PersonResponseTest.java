package org.evenkeel.pharmacology.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.TestModels;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Drug;
import org.junit.jupiter.api.Test;

class PersonResponseTest {

    private static final Subject SUBJECT = new Subject(Weight.ofKg(82), Age.ofYears(40));
    private static final DosingRegimen INFUSIONS = new DosingRegimen(
            Drug.RACEMIC_KETAMINE,
            List.of(
                    new Administration(Route.INTRAVENOUS, 0, BaseDose.ofMg(40), 40),
                    new Administration(Route.INTRAVENOUS, 4320, BaseDose.ofMg(45), 40)));
    private static final DosingRegimen SPRAYS = new DosingRegimen(
            Drug.RACEMIC_KETAMINE,
            List.of(
                    Administration.bolus(Route.INTRANASAL, 0, BaseDose.ofMg(28)),
                    Administration.bolus(Route.INTRANASAL, 5, BaseDose.ofMg(28)),
                    Administration.bolus(Route.INTRANASAL, 1440, BaseDose.ofMg(56))));
    private static final double[] MINUTES = {0, 20, 41, 90, 1500, 4330, 4360, 5000};

    @Test
    void the_typical_person_is_the_predictors() {
        compare(TestModels.core(), INFUSIONS);
        compare(FitModels.spray(), SPRAYS);
        compare(TestModels.transitChain(), INFUSIONS);
        compare(TestModels.ring(), INFUSIONS);
    }

    private static void compare(CompartmentModel model, DosingRegimen regimen) {
        double[] exact = Predictor.of(model)
                .typical(regimen, SUBJECT, TimeGrid.ofMinutes(MINUTES))
                .ngPerMl(TestModels.VENOUS);
        PersonResponse response = response(model, Optional.empty(), regimen, new Target.Plasma(TestModels.VENOUS));
        double[] predicted = new double[MINUTES.length];
        response.predict(new double[response.etas()], predicted);
        for (int i = 0; i < exact.length; i++) {
            assertThat(predicted[i]).as("%d", i).isCloseTo(exact[i], within(1e-6 * (exact[i] + 0.01)));
        }
    }

    @Test
    void slopes_of_concentrations_are_those_of_differences_for_every_kind_of_parameter() {
        slopes(response(TestModels.core(), Optional.empty(), INFUSIONS, new Target.Plasma(TestModels.NORKETAMINE)));
        slopes(response(FitModels.spray(), Optional.empty(), SPRAYS, new Target.Plasma(TestModels.VENOUS)));
        slopes(response(TestModels.ring(), Optional.empty(), INFUSIONS, new Target.Plasma(TestModels.VENOUS)));
    }

    @Test
    void slopes_of_effects_are_those_of_differences() {
        Optional<EffectPrior> effects = Optional.of(FitModels.effects());
        slopes(response(TestModels.core(), effects, INFUSIONS, new Target.Dissociation(), new Target.Pressure()));
        slopes(response(FitModels.spray(), effects, SPRAYS, new Target.Dissociation(), new Target.Pressure()));
    }

    private static void slopes(PersonResponse response) {
        int n = response.etas();
        double[] eta = new double[n];
        for (int i = 0; i < n; i++) {
            eta[i] = 0.1 * (i % 3) - 0.08;
        }
        double[] predicted = new double[response.readings()];
        double[][] slopes = new double[predicted.length][n];
        response.predict(eta, predicted, slopes);
        double[] alone = new double[predicted.length];
        response.predict(eta, alone);
        assertThat(predicted).containsExactly(alone, within(1e-9));
        boolean any = false;
        for (int e = 0; e < n; e++) {
            double[] above = new double[predicted.length];
            double[] below = new double[predicted.length];
            double middle = eta[e];
            eta[e] = middle + 1e-5;
            response.predict(eta, above);
            eta[e] = middle - 1e-5;
            response.predict(eta, below);
            eta[e] = middle;
            for (int i = 0; i < predicted.length; i++) {
                double slope = (above[i] - below[i]) / 2e-5;
                any |= slope != 0;
                assertThat(slopes[i][e])
                        .as("reading %d eta %d", i, e)
                        .isCloseTo(slope, within(1e-4 * (Math.abs(slope) + 1e-3 * (1 + predicted[i]))));
            }
        }
        assertThat(any).isTrue();
    }

    @Test
    void what_belongs_to_an_occasion_leaves_the_other_occasions_alone() {
        PersonResponse response =
                response(FitModels.spray(), Optional.empty(), SPRAYS, new Target.Plasma(TestModels.VENOUS));
        assertThat(response.etas())
                .as("five etas, and one more for the second day")
                .isEqualTo(6);
        double[] typical = new double[MINUTES.length];
        double[] other = new double[MINUTES.length];
        response.predict(new double[6], typical);
        response.predict(new double[] {0, 0, 0, 0, 0, 0.5}, other);
        assertThat(other[2]).as("first day").isEqualTo(typical[2]);
        assertThat(other[4]).as("second day").isNotCloseTo(typical[4], within(0.1));
    }

    @Test
    void what_cannot_be_predicted_is_said_in_words() {
        PersonModel person = PersonModel.of(
                TestModels.transitChain(),
                SUBJECT,
                TestModels.transitChain().variabilities().getFirst(),
                Optional.empty());
        assertThat(person.lack(new Target.Plasma(TestModels.NORKETAMINE)).orElseThrow())
                .isEqualTo("Model test does not predict norketamine in venous plasma.");
        assertThat(person.lack(new Target.Pressure())).isPresent();
        assertThat(person.lack(new Target.Plasma(TestModels.VENOUS))).isEmpty();
    }

    @Test
    void doses_half_a_day_apart_are_occasions_of_their_own() {
        Occasions occasions = new Occasions(SPRAYS);
        assertThat(occasions.count()).isEqualTo(2);
        assertThat(occasions.at(-10)).isZero();
        assertThat(occasions.at(1439)).isZero();
        assertThat(occasions.at(1440)).isEqualTo(1);
        assertThat(new Occasions(new DosingRegimen(Drug.RACEMIC_KETAMINE, List.of())).count())
                .isEqualTo(1);
        DosingRegimen one = DosingRegimen.single(
                Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(40), Duration.ofMinutes(40));
        assertThat(new Occasions(one).count()).isEqualTo(1);
    }

    private static PersonResponse response(
            CompartmentModel model, Optional<EffectPrior> effects, DosingRegimen regimen, Target... targets) {
        PersonModel person =
                PersonModel.of(model, SUBJECT, model.variabilities().getFirst(), effects);
        PatientPrior prior = PatientPrior.published(person.variability(), effects);
        List<Target> all = new ArrayList<>();
        double[] minutes = new double[MINUTES.length * targets.length];
        for (int t = 0; t < targets.length; t++) {
            for (int i = 0; i < MINUTES.length; i++) {
                all.add(targets[t]);
                minutes[t * MINUTES.length + i] = MINUTES[i];
            }
        }
        EtaLayout layout = new EtaLayout(prior.etas(), new Occasions(regimen).count());
        return person.response(regimen, layout, all, minutes);
    }
}
