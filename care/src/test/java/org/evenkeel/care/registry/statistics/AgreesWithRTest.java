package org.evenkeel.care.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.evenkeel.care.registry.statistics.Survival.Observed;
import org.evenkeel.care.registry.statistics.Survival.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreesWithRTest {
    private static final Offset<Double> CLOSE = within(1e-10);

    private static Stream<ReferenceCase> curves() {
        return ReferenceCase.all("curve").stream();
    }

    private static Stream<ReferenceCase> proportions() {
        return ReferenceCase.all("proportion").stream();
    }

    private static Stream<ReferenceCase> rates() {
        return ReferenceCase.all("rate").stream();
    }

    private static Stream<ReferenceCase> funnels() {
        return ReferenceCase.all("funnel").stream();
    }

    private static Stream<ReferenceCase> spreads() {
        return ReferenceCase.all("spread").stream();
    }

    private static Stream<ReferenceCase> reliables() {
        return ReferenceCase.all("reliable").stream();
    }

    private static Survival survival(ReferenceCase expected) {
        int[] days = expected.wholes("time");
        int[] events = expected.wholes("event");
        List<Observed> people = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            people.add(new Observed(days[i], events[i] == 1));
        }
        return Survival.of(people);
    }

    @ParameterizedTest
    @MethodSource("curves")
    void the_curve_and_those_at_risk_are_those_of_survfit(ReferenceCase expected) {
        Survival curve = survival(expected);
        assertThat(column(curve, Step::days)).containsExactly(expected.wholes("days"));
        assertThat(column(curve, Step::atRisk)).containsExactly(expected.wholes("atRisk"));
        assertThat(column(curve, Step::events)).containsExactly(expected.wholes("events"));
        assertThat(column(curve, Step::censored)).containsExactly(expected.wholes("censored"));
        assertThat(curve.steps().stream().mapToDouble(Step::share).toArray())
                .containsExactly(expected.numbers("share"), CLOSE);
    }

    private static int[] column(Survival curve, java.util.function.ToIntFunction<Step> value) {
        return curve.steps().stream().mapToInt(value).toArray();
    }

    @ParameterizedTest
    @MethodSource("curves")
    void both_kinds_of_interval_of_the_curve_are_those_of_survfit(ReferenceCase expected) {
        Survival curve = survival(expected);
        double[] error = expected.numbers("logStandardError");
        double[] logLow = expected.numbers("logLogLow");
        double[] logHigh = expected.numbers("logLogHigh");
        double[] plainLow = expected.numbers("plainLow");
        double[] plainHigh = expected.numbers("plainHigh");
        for (int i = 0; i < error.length; i++) {
            Step step = curve.steps().get(i);
            if (step.share() > 0) {
                assertThat(Math.sqrt(step.greenwood())).isCloseTo(error[i], CLOSE);
                same(step.plain(0.95), plainLow[i], plainHigh[i]);
            }
            if (step.share() > 0 && step.share() < 1) {
                same(step.logLog(0.95), logLow[i], logHigh[i]);
            } else {
                assertThat(step.logLog(0.95)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void the_median_and_its_interval_are_those_of_survfit(ReferenceCase expected) {
        Survival.Median median = survival(expected).median(0.95);
        assertThat(median.days()).isEqualTo(known(expected.number("median")));
        assertThat(median.low()).isEqualTo(known(expected.number("medianLow")));
        assertThat(median.high()).isEqualTo(known(expected.number("medianHigh")));
    }

    private static Optional<Double> known(double number) {
        return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void intervals_of_a_share_are_those_of_prop_test_and_binom_test(ReferenceCase expected) {
        Proportion share = new Proportion(expected.whole("count"), expected.whole("of"));
        same(share.wilson(), expected.number("wilsonLow"), expected.number("wilsonHigh"));
        same(share.clopperPearson(0.95), expected.number("exactLow"), expected.number("exactHigh"));
        same(share.clopperPearson(0.99), expected.number("exact99Low"), expected.number("exact99High"));
    }

    @ParameterizedTest
    @MethodSource("rates")
    void the_interval_of_a_rate_is_that_of_poisson_test(ReferenceCase expected) {
        Rate rate = new Rate(expected.whole("events"), expected.whole("exposure"));
        same(rate.exact(0.95), expected.number("low"), expected.number("high"));
    }

    @ParameterizedTest
    @MethodSource("funnels")
    void the_limits_of_a_funnel_are_those_by_qbinom(ReferenceCase expected) {
        Interval limits =
                new Funnel(expected.number("target")).limits(expected.whole("size"), expected.number("level"));
        same(Optional.of(limits), expected.number("low"), expected.number("high"));
    }

    @ParameterizedTest
    @MethodSource("spreads")
    void quartiles_are_those_of_quantile(ReferenceCase expected) {
        Spread spread = Spread.of(expected.wholes("values")).orElseThrow();
        assertThat(spread.size()).isEqualTo(expected.wholes("values").length);
        assertThat(spread.lowerQuartile()).isCloseTo(expected.number("lower"), CLOSE);
        assertThat(spread.median()).isCloseTo(expected.number("median"), CLOSE);
        assertThat(spread.upperQuartile()).isCloseTo(expected.number("upper"), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("reliables")
    void reliable_change_is_that_of_jacobson_and_truax(ReferenceCase expected) {
        ReliableChange change = ReliableChange.of(expected.number("reliability"), expected.number("spread"));
        assertThat(change.errorPoints()).isCloseTo(expected.number("error"), CLOSE);
        assertThat(change.leastPoints()).isCloseTo(expected.number("least"), CLOSE);
        assertThat(change.index(expected.number("before"), expected.number("after")))
                .isCloseTo(expected.number("index"), CLOSE);
        boolean reliable = Math.abs(expected.number("index")) > 1.96;
        assertThat(change.direction(expected.number("before"), expected.number("after")))
                .isEqualTo(reliable ? Optional.of(-1) : Optional.empty());
    }

    private static void same(Optional<Interval> interval, double low, double high) {
        assertThat(interval).as("%s", Arrays.asList(low, high)).isPresent();
        assertThat(interval.get().low()).isCloseTo(low, CLOSE);
        assertThat(interval.get().high()).isCloseTo(high, CLOSE);
    }
}
