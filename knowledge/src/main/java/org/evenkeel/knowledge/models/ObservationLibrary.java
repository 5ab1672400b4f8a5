package org.evenkeel.knowledge.models;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.evenkeel.knowledge.models.PublishedObservation.Amount;
import org.evenkeel.knowledge.models.PublishedObservation.GivenDose;
import org.evenkeel.knowledge.models.PublishedObservation.Value;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** The published measurements that come with the application, to compare models with. */
public final class ObservationLibrary {

    private static final String FILE = "observations/iv-ketamine.yaml";
    private static final Unit NG_PER_ML = Unit.of("ng/mL");
    private static final Unit NG_MIN_PER_ML = Unit.of("ng.min/mL");

    private ObservationLibrary() {}

    /**
     * Reads every observation.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong
     */
    public static List<PublishedObservation> load() {
        Problems problems = new Problems();
        String text = YamlFile.resource(ObservationLibrary.class, "knowledge/" + FILE);
        Part<List<PublishedObservation>> read =
                YamlFile.read(FILE, text, problems, file -> file.maps("observations", ObservationLibrary::observation));
        problems.refuseIfAny();
        return read.get();
    }

    private static PublishedObservation observation(YamlMap map) {
        String id = map.text("id");
        Drug drug = map.choice("drug", Drug.class);
        List<GivenDose> infusion = map.maps("infusion", ObservationLibrary::dose);
        Analyte analyte = map.choice("analyte", Analyte.class);
        SamplingSite site = map.choice("site", SamplingSite.class);
        Value value = map.keys().contains("area") ? area(map) : concentration(map);
        PublishedObservation.Use use = map.choice("use", PublishedObservation.Use.class);
        Evidence evidence = map.evidence();
        return new PublishedObservation(id, drug, infusion, new Measurand(analyte, site), value, use, evidence);
    }

    private static Value area(YamlMap map) {
        double area = map.quantity("area", NG_MIN_PER_ML);
        return new Value.Area(area, map.optionalQuantity("sd", NG_MIN_PER_ML));
    }

    private static Value concentration(YamlMap map) {
        double concentration = map.quantity("concentration", NG_PER_ML);
        Optional<Double> sd = map.optionalQuantity("sd", NG_PER_ML);
        return new Value.Concentration(concentration, sd, duration(map, "at"));
    }

    private static GivenDose dose(YamlMap map) {
        String written = map.text("dose");
        Amount amount = written.endsWith("/kg")
                ? new Amount.ByWeight(map.quantity("dose", Unit.of("mg/kg")))
                : new Amount.Absolute(map.quantity("dose", Unit.of("mg")));
        return new GivenDose(amount, duration(map, "over"));
    }

    private static Duration duration(YamlMap map, String key) {
        double seconds = map.quantity(key, Unit.of("s"));
        return Duration.ofSeconds(Double.isNaN(seconds) ? 0 : Math.round(seconds));
    }
}
