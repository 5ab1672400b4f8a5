package org.evenkeel.pharmacology.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.TestModels;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.EtaCovariance;
import org.evenkeel.pharmacology.model.Variability;
import org.junit.jupiter.api.Test;

class EtaSamplerTest {

    private static final Variability PATIENTS = TestModels.core().variability("patients");

    @Test
    void etas_have_the_variances_and_covariances_of_the_model() {
        int n = 200_000;
        EtaSampler sampler = EtaSampler.of(PATIENTS, 1);
        double[][] moments = new double[3][3];
        double[] means = new double[3];
        for (int subject = 0; subject < n; subject++) {
            double[] eta = sampler.etasDimensionless(subject);
            for (int i = 0; i < 3; i++) {
                means[i] += eta[i] / n;
                for (int j = 0; j < 3; j++) {
                    moments[i][j] += eta[i] * eta[j] / n;
                }
            }
        }
        double[][] omega = PATIENTS.covarianceMatrixDimensionless();
        for (int i = 0; i < 3; i++) {
            assertThat(means[i]).isCloseTo(0, within(5 * Math.sqrt(omega[i][i] / n)));
            for (int j = 0; j < 3; j++) {
                double se = Math.sqrt((omega[i][i] * omega[j][j] + omega[i][j] * omega[i][j]) / n);
                assertThat(moments[i][j]).isCloseTo(omega[i][j], within(5 * se));
            }
        }
    }

    @Test
    void subjects_are_the_same_one_by_one_and_on_eight_threads() throws Exception {
        double[][] alone = IntStream.range(0, 2000)
                .mapToObj(EtaSampler.of(PATIENTS, 99)::etasDimensionless)
                .toArray(double[][]::new);
        EtaSampler shared = EtaSampler.of(PATIENTS, 99);
        double[][] together = new double[2000][];
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> eighths = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(eighth -> () -> {
                        for (int i = 1999 - eighth; i >= 0; i -= 8) {
                            together[i] = shared.etasDimensionless(i);
                        }
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(eighths)) {
                done.get();
            }
        }
        assertThat(together).isDeepEqualTo(alone);
    }

    @Test
    void another_seed_gives_other_people() {
        assertThat(EtaSampler.of(PATIENTS, 1).etasDimensionless(0))
                .isNotEqualTo(EtaSampler.of(PATIENTS, 2).etasDimensionless(0));
    }

    @Test
    void covariances_that_contradict_each_other_are_refused() {
        Eta a = new Eta("a", List.of("CL"), 0.1, TestModels.TEST);
        Eta b = new Eta("b", List.of("V1"), 0.1, TestModels.TEST);
        Variability impossible =
                new Variability("x", "x", List.of(a, b), List.of(new EtaCovariance("a", "b", 0.2, TestModels.TEST)));
        assertThatThrownBy(() -> EtaSampler.of(impossible, 1)).hasMessageContaining("contradict");
    }

    @Test
    void etas_of_a_block_are_those_of_its_subjects() {
        EtaSampler sampler = EtaSampler.of(PATIENTS, 77);
        double[][] block = new double[PATIENTS.etas().size()][50];
        sampler.fillDimensionless(1000, 50, block);
        for (int i = 0; i < 50; i++) {
            double[] alone = sampler.etasDimensionless(1000 + i);
            for (int eta = 0; eta < alone.length; eta++) {
                assertThat(block[eta][i]).isEqualTo(alone[eta]);
            }
        }
    }
}
