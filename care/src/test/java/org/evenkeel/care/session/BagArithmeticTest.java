package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.care.session.TestRules.VIALS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** From the vial over the bag to the pump: what is right is let through, what is ten-fold wrong never. */
class BagArithmeticTest {
    private static final double MOST_MG_PER_ML = 20;

    /** Everything that is typed between vial and drip. */
    private record Sheet(
            double vialStrengthMgPerMl,
            double vialVolumeMl,
            double drawnMl,
            double diluentMl,
            double doseMg,
            double rateMlPerHour,
            double minutes) {
        BagMixture bag() {
            return new BagMixture(vialStrengthMgPerMl, vialVolumeMl, drawnMl, diluentMl);
        }

        List<Refusal> refusals(double orderedMg) {
            List<Refusal> no = new ArrayList<>(BagArithmetic.refusals(bag(), orderedMg, MOST_MG_PER_ML, VIALS));
            PumpSetting setting = new PumpSetting(doseMg, bag().concentrationMgPerMl(), rateMlPerHour);
            no.addAll(PumpArithmetic.refusals(
                    setting, Bedside.order(orderedMg), TestRules.rules().pump()));
            return no;
        }

        Map<String, Sheet> tenFold(double factor) {
            Map<String, Sheet> slips = new LinkedHashMap<>();
            slips.put(
                    "strength",
                    new Sheet(
                            vialStrengthMgPerMl * factor,
                            vialVolumeMl,
                            drawnMl,
                            diluentMl,
                            doseMg,
                            rateMlPerHour,
                            minutes));
            slips.put(
                    "vial",
                    new Sheet(
                            vialStrengthMgPerMl,
                            vialVolumeMl * factor,
                            drawnMl,
                            diluentMl,
                            doseMg,
                            rateMlPerHour,
                            minutes));
            slips.put(
                    "drawn",
                    new Sheet(
                            vialStrengthMgPerMl,
                            vialVolumeMl,
                            drawnMl * factor,
                            diluentMl,
                            doseMg,
                            rateMlPerHour,
                            minutes));
            slips.put(
                    "diluent",
                    new Sheet(
                            vialStrengthMgPerMl,
                            vialVolumeMl,
                            drawnMl,
                            diluentMl * factor,
                            doseMg,
                            rateMlPerHour,
                            minutes));
            slips.put(
                    "dose",
                    new Sheet(
                            vialStrengthMgPerMl,
                            vialVolumeMl,
                            drawnMl,
                            diluentMl,
                            doseMg * factor,
                            rateMlPerHour,
                            minutes));
            slips.put(
                    "rate",
                    new Sheet(
                            vialStrengthMgPerMl,
                            vialVolumeMl,
                            drawnMl,
                            diluentMl,
                            doseMg,
                            rateMlPerHour * factor,
                            minutes));
            return slips;
        }
    }

    private static Sheet right(SplittableRandom random) {
        VialRules.Vial vial = VIALS.vials().get(random.nextInt(VIALS.vials().size()));
        double most = Math.min(100, vial.strengthMgPerMl() * vial.volumeMl());
        double dose = 15 + random.nextDouble() * (most - 15);
        double drawnMl = dose / vial.strengthMgPerMl();
        double diluentMl = 50 + random.nextInt(200);
        double minutes = 40;
        BagMixture bag = new BagMixture(vial.strengthMgPerMl(), vial.volumeMl(), drawnMl, diluentMl);
        return new Sheet(
                vial.strengthMgPerMl(),
                vial.volumeMl(),
                drawnMl,
                diluentMl,
                dose,
                bag.rateMlPerHour(dose, minutes),
                minutes);
    }

    @Test
    void what_is_right_is_let_through_and_its_working_can_be_reckoned_again() {
        for (long seed = 1; seed <= 500; seed++) {
            Sheet sheet = right(new SplittableRandom(seed));
            assertThat(sheet.refusals(sheet.doseMg()))
                    .as("seed %d: %s", seed, sheet)
                    .isEmpty();
            BagMixture bag = sheet.bag();
            assertThat(bag.drawnMl() * bag.vialStrengthMgPerMl()).isCloseTo(bag.drawnMg(), within(1e-9));
            assertThat(bag.concentrationMgPerMl() * bag.bagVolumeMl()).isCloseTo(bag.drawnMg(), within(1e-9));
            PumpSetting setting = new PumpSetting(sheet.doseMg(), bag.concentrationMgPerMl(), sheet.rateMlPerHour());
            assertThat(setting.rateMgPerMin() * sheet.minutes()).isCloseTo(sheet.doseMg(), within(1e-6));
            for (String line : bag.working(setting, 20)) {
                assertThat(reckons(line)).as("seed %d: %s", seed, line).isTrue();
            }
        }
    }

    /** Whether both sides of a written line are the same, as far as the digits written allow. */
    private static boolean reckons(String line) {
        String[] sides = line.split(" = ");
        String[] words = sides[0].split(" ");
        double value = Double.parseDouble(words[0]);
        double slack = 0.006 / Math.max(0.01, Math.abs(value));
        for (int i = 1; i < words.length; i++) {
            if (!"×÷+".contains(words[i])) {
                continue;
            }
            double next = Double.parseDouble(words[i + 1]);
            slack += 0.006 / Math.max(0.01, Math.abs(next));
            value = switch (words[i]) {
                case "×" -> value * next;
                case "÷" -> value / next;
                default -> value + next;
            };
        }
        double said = Double.parseDouble(sides[1].split(" ")[0]);
        return Math.abs(value - said) <= 0.006 + Math.abs(value) * (slack + 0.06);
    }

    @Test
    @ControlsHazard("H-05")
    void a_ten_fold_slip_of_any_one_field_is_never_let_through() {
        for (long seed = 1; seed <= 500; seed++) {
            Sheet sheet = right(new SplittableRandom(seed));
            for (double factor : List.of(10.0, 0.1)) {
                sheet.tenFold(factor)
                        .forEach((field, slip) -> assertThat(slip.refusals(sheet.doseMg()))
                                .as("%s ×%s of %s", field, factor, sheet)
                                .isNotEmpty()
                                .allSatisfy(no -> assertThat(no.words()).isNotBlank()));
            }
        }
    }

    @Test
    @ControlsHazard("H-05")
    void the_other_vial_the_milligrams_drawn_as_millilitres_and_a_concentrate_are_named() {
        assertThat(words(new BagMixture(10, 20, 0.78, 100), 39)).contains("a vial of 50 mg/mL: which vial is it?");
        assertThat(words(new BagMixture(100, 5, 0.78, 100), 39)).contains("a vial of 50 mg/mL");
        assertThat(words(new BagMixture(10, 20, 15, 100), 15)).contains("milligrams, drawn as millilitres");
        assertThat(words(new BagMixture(5, 20, 7.8, 100), 39)).contains("There is no vial of 5 mg/mL: 10, 50 or 100");
        assertThat(words(new BagMixture(50, 10, 6, 1.5), 300)).contains("no bag");
        assertThat(BagArithmetic.notOfTheBag(new BagMixture(50, 10, 0.78, 99.22), new PumpSetting(39, 50, 58.5)))
                .singleElement()
                .satisfies(no -> assertThat(no.words()).contains("strength of the vial"));
        assertThat(BagArithmetic.notOfTheBag(new BagMixture(50, 10, 0.78, 99.22), new PumpSetting(39, 3.9, 58.5)))
                .singleElement()
                .satisfies(no -> assertThat(no.words()).contains("decimal point"));
    }

    private static String words(BagMixture bag, double doseMg) {
        return String.join(
                " ",
                BagArithmetic.refusals(bag, doseMg, MOST_MG_PER_ML, VIALS).stream()
                        .map(Refusal::words)
                        .toList());
    }

    @Test
    void drops_follow_from_the_set() {
        assertThat(BagMixture.dropsPerMin(60, 20)).isEqualTo(20);
        assertThat(BagMixture.dropsPerMin(150, 15)).isEqualTo(37.5);
    }
}
