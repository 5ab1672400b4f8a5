package org.evenkeel.knowledge.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
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
import org.evenkeel.pharmacology.quantity.Unit;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Curves computed elsewhere from the same published parameters, printed with six digits. */
class GoldenCurvesTest {

    private static final ModelLibrary LIBRARY = ModelLibrary.load();
    private static final double PRINTED_DIGITS = 1e-5;
    private static final String FILE = "golden-curves.yaml";

    private record Golden(
            String name, String model, DosingRegimen regimen, Subject subject, double[] minutes, List<Curve> curves) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Curve(Measurand measurand, double[] ngPerMl) {}

    static Stream<Golden> curves() {
        Problems problems = new Problems();
        String text = YamlFile.resource(GoldenCurvesTest.class, "org/evenkeel/knowledge/models/" + FILE);
        Part<List<Golden>> read = YamlFile.read(FILE, text, problems, f -> f.maps("curves", GoldenCurvesTest::golden));
        problems.refuseIfAny();
        return read.get().stream();
    }

    @ParameterizedTest
    @MethodSource("curves")
    void a_model_gives_its_golden_curve(Golden golden) {
        CompartmentModel model = LIBRARY.named(golden.model()).orElseThrow();
        List<Measurand> wanted = golden.curves().stream().map(Curve::measurand).toList();
        var found = Predictor.of(model)
                .typical(golden.regimen(), golden.subject(), TimeGrid.ofMinutes(golden.minutes()), wanted);
        for (Curve curve : golden.curves()) {
            double[] predicted = found.ngPerMl(curve.measurand());
            assertThat(predicted).hasSameSizeAs(curve.ngPerMl());
            for (int i = 0; i < predicted.length; i++) {
                double expected = curve.ngPerMl()[i];
                assertThat(predicted[i])
                        .as("%s at %s min", curve.measurand().words(), golden.minutes()[i])
                        .isCloseTo(expected, within(PRINTED_DIGITS * expected));
            }
        }
    }

    private static Golden golden(YamlMap map) {
        Drug drug = map.choice("drug", Drug.class);
        Route route = map.choice("route", Route.class);
        BaseDose dose = BaseDose.ofMg(map.quantity("dose", Unit.of("mg")));
        Optional<Double> over = map.optionalQuantity("over", Unit.of("min"));
        return new Golden(
                map.text("name"),
                map.text("model"),
                new DosingRegimen(drug, List.of(new Administration(route, 0, dose, over.orElse(0.0)))),
                new Subject(Weight.ofKg(map.quantity("weight", Unit.of("kg"))), Age.ofYears(40)),
                numbers(map, "minutes"),
                map.maps("concentrations", GoldenCurvesTest::curve));
    }

    private static Curve curve(YamlMap map) {
        Analyte analyte = map.choice("analyte", Analyte.class);
        SamplingSite site = map.choice("site", SamplingSite.class);
        return new Curve(new Measurand(analyte, site), numbers(map, "ng-per-ml"));
    }

    private static double[] numbers(YamlMap map, String key) {
        return map.texts(key).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
